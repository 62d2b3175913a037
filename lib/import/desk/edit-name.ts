/** What a field is called in the form by which a change is edited: `value`, or `value.` and the field of an item. */
export const editName = (name: string): string => (name === "" ? "value" : `value.${name}`);
