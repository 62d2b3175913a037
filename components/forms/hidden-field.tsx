/** What a form carries along unseen. Never to be believed by whoever receives it. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
