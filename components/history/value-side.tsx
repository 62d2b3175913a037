import { Link } from "#components/ui/link.tsx";
import type { Side } from "#lib/history/change-views.ts";
import type { SourceView } from "#lib/history/source-words.ts";

const FEW = 3;

/** A value as it stood at one version, with who said so. */
export function ValueSide({ side: { words, sources } }: { side: Side }) {
  return (
    <>
      {words === null ? <span className="text-muted italic">not stated</span> : <span className="whitespace-pre-line">{words}</span>}
      <Sources sources={sources} />
    </>
  );
}

/** Who said it, one a line; many are folded away. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  if (sources.length === 0) return null;
  const lines = (some: readonly SourceView[]) => (
    <ul className="text-sm text-muted">
      {some.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
  if (sources.length <= FEW) return lines(sources);
  return (
    <details className="text-sm text-muted">
      <summary className="w-max cursor-pointer py-1">{sources.length} citations</summary>
      {lines(sources)}
    </details>
  );
}

function SourceLine({ source: { title, slug, locator, paraphrase, stance, derivation, unsourcedReason } }: { source: SourceView }) {
  if (title === null) return <>unsourced: {unsourcedReason}</>;
  return (
    <>
      {slug === null ? title : <Link href={`/sources/${slug}`}>{title}</Link>}
      {locator && `, ${locator}`}
      {paraphrase && `: ${paraphrase}`}
      {stance === "contradicts" && <b className="font-semibold text-alert"> Contradicts the value.</b>}
      {derivation && (
        <>
          {" "}
          <i>Derived:</i> {derivation}
        </>
      )}
    </>
  );
}
