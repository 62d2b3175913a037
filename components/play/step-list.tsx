type Change = { slug: string; title: string; words: string };

/** As many as there is room for without the chart moving. */
const SHOWN = 3;

/** What changed at a step, in words. The rows of the chart show all of it. */
export function StepList({ changes }: { changes: readonly Change[] }) {
  const shown = changes.length > SHOWN ? SHOWN - 1 : SHOWN;
  return (
    <ul>
      {changes.slice(0, shown).map(({ slug, title, words }) => (
        <li key={slug}>
          <span>{title}:</span> <b>{words}</b>
        </li>
      ))}
      {changes.length > shown && <li>and {changes.length - shown} more</li>}
    </ul>
  );
}
