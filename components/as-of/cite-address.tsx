import { CopyLine } from "#components/ui/copy-line.tsx";

/** `address`: the whole of it. `citation`: how a document would name it. */
export function CiteAddress({ address, citation }: { address: string; citation: string }) {
  return (
    <details className="chooser subscribe no-print text-sm">
      <summary>Cite this page</summary>
      <p className="max-w-[80ch]">This address keeps to the values that are shown here. Whoever opens it later is told whether they are the same still, and what has changed since.</p>
      <dl>
        <dt>Address</dt>
        <dd>
          <CopyLine label="Address to cite" text={address} />
        </dd>
        <dt>Citation</dt>
        <dd>
          <CopyLine label="Citation" text={citation} />
        </dd>
      </dl>
    </details>
  );
}
