import { byDeveloper } from "#components/programs/by-developer.ts";
import { PipelineSection } from "#components/programs/pipeline-section.tsx";
import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Profile } from "#components/records/profile.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { playOf } from "#lib/play/play-source.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { TargetProfile as TargetView } from "#lib/targets/queries.ts";
import { targetStructuredData } from "#lib/targets/structured-data.ts";
import { targetSummary } from "#lib/targets/summary.ts";
import { TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { TargetFacts } from "./target-facts.tsx";

/** One target: what it is, who works on it and how far they are. */
export function TargetProfile({ view }: { view: TargetView }) {
  const { record, evidence, molecules, programs, variants } = view;
  const notes = new Footnotes(evidence.citations);
  const name = record.title;
  return (
    <Profile
      kind="target"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField="name"
      summary={targetSummary(view)}
      structuredData={targetStructuredData(view)}
    >
      <TargetFacts view={view} notes={notes} />
      <Section id="molecules" title="Molecules">
        {molecules.length === 0 && <p className="text-muted">No molecule that acts on {name} is tracked.</p>}
        {molecules.length > 0 && (
          <DataTable
            caption={`Molecules that act on ${name}${variants.length ? " or its variants" : ""}`}
            rows={molecules}
            rowKey={(one) => `${one.molecule.id} ${one.id}`}
            columns={[
              { key: "molecule", label: "Molecule", cell: ({ molecule }) => <RecordLink kind="molecule" to={molecule} /> },
              {
                key: "target",
                label: "Acts on",
                cell: ({ id, molecule, target }) => (
                  <>
                    {target.id === record.id ? target.title : <RecordLink kind="target" to={target} />}
                    <Cite notes={notes} record={molecule.id} field={`targets.${id}`} />
                  </>
                ),
              },
              {
                key: "action",
                label: "Action",
                cell: ({ id, molecule, action }) =>
                  action ? (
                    <>
                      {TARGET_ACTIONS.label(action)}
                      <Cite notes={notes} record={molecule.id} field={`targets.${id}.action`} />
                    </>
                  ) : (
                    <NotStated />
                  ),
              },
            ]}
          />
        )}
      </Section>
      <PipelineSection
        title="Who works on it, and how far"
        play={playOf("target", record.slug)}
        note={variants.length ? "With the programs of molecules against its variants." : undefined}
        notes={notes}
        evidence={evidence}
        caption={`Programs against ${name} by stage`}
        empty={`No program against ${name} is tracked.`}
        groups={byDeveloper(programs)}
      />
    </Profile>
  );
}
