type Choice = { value: string; label: string };
type Props = { name: string; label: string; choices: readonly Choice[]; chosen: string | null; any?: string };

/** One filter of a list at the desk. `any`: what is called not to filter by it. */
export function Choose({ name, label, choices, chosen, any }: Props) {
  return (
    <label className="min-w-0">
      {label}
      <select name={name} defaultValue={chosen ?? ""} key={chosen} className="max-w-64">
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
