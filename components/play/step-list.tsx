type Change = { slug: string; title: string; words: string };

/** As many as there is room for without the chart moving; a phone has it for one less. */
const SHOWN = 3;

/** What changed at a step, in words. The rows of the chart show all of it. */
export function StepList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul>
      {changes.slice(0, SHOWN).map(({ slug, title, words }) => (
        <li key={slug}>
          <span>{title}:</span> <b>{words}</b>
        </li>
      ))}
    </ul>
  );
}
