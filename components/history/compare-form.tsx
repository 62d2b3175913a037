type Props = { base: string; latest: number; from: number; to: number };

/** Any two versions beside each other. */
export function CompareForm({ base, latest, from, to }: Props) {
  if (latest < 2) return null;
  const field = (name: string, label: string, value: number) => (
    <label>
      {label}
      <input type="number" name={name} min={1} max={latest} defaultValue={value} key={value} required className="h-[1.9rem] w-20 rounded-[3px] border border-rule-strong bg-raised px-2 text-ink" />
    </label>
  );
  return (
    <form action={base} className="filter-form no-print mt-3" aria-label="Compare two versions">
      {field("from", "Version", from)}
      {field("to", "beside version", to)}
      <button type="submit">Compare</button>
    </form>
  );
}
