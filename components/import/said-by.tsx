import { ExternalLink } from "#components/ui/external-link.tsx";
import type { ChangeRow } from "#lib/import/decide/change-queries.ts";

/** Who says so, and where: the source with its place and our words for it; and the way to the source itself. */
export function SaidBy({ row: { importKind, key, said } }: { row: Pick<ChangeRow, "importKind" | "key" | "said"> }) {
  return (
    <p className="text-sm text-muted">
      {said?.source}
      {said?.locator && `, ${said.locator}`}
      {said?.paraphrase && `: ${said.paraphrase}`}
      {said?.derivation && (
        <>
          {" "}
          <i>Derived:</i> {said.derivation}
        </>
      )}{" "}
      <Origin importKind={importKind} of={key} />
    </p>
  );
}

/** A study at the registry; a row by its number. */
export function Origin({ importKind, of }: { importKind: ChangeRow["importKind"]; of: string }) {
  if (importKind === "sheet") return <span className="whitespace-nowrap">{of}</span>;
  return /^NCT\d{8}$/.test(of) ? <ExternalLink href={`https://clinicaltrials.gov/study/${of}`}>{of}</ExternalLink> : of;
}
