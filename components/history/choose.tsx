import type { Choice } from "#lib/history/record-history.ts";

type Props = { name: string; label: string; choices: readonly Choice[]; chosen: string | null; /** What stands for no choice. */ none?: string };

export function Choose({ name, label, choices, chosen, none = "any" }: Props) {
  return (
    <label className="min-w-0">
      {label}
      <select name={name} defaultValue={chosen ?? ""} key={chosen} className="max-w-64">
        <option value="">{none}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

type NarrowProps = { name: string; label: string; choices: readonly Choice[] | null; chosen: string | null };

/** Chosen from a list, or typed where the list would be too long. */
export function Narrow({ name, label, choices, chosen }: NarrowProps) {
  if (choices) return <Choose name={name} label={label} choices={choices} chosen={chosen} />;
  return (
    <label>
      {label}, by the end of its address
      <input type="text" name={name} defaultValue={chosen ?? ""} key={chosen} className="w-48" />
    </label>
  );
}
