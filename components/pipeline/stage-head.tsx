import { STAGES } from "#lib/vocabularies/stages.ts";

/** The columns of a chart over the stages, with their headings. */
export function StageHead({ caption }: { caption: string }) {
  return (
    <>
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="chart-name" />
        {STAGES.values.map((stage) => (
          <col key={stage} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Program</th>
          {STAGES.values.map((stage) => (
            <th key={stage} scope="col">
              <abbr title={`${STAGES.label(stage)}: ${STAGES.term(stage).definition}`}>{STAGES.short(stage)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
