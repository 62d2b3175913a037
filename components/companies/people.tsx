import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompanyProfile } from "#lib/companies/queries.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";

type Role = CompanyProfile["company"]["people"][number];

/** Who is named, each once, with every role. */
export function People({ view, notes }: { view: CompanyProfile; notes: Footnotes }) {
  const { record, company, evidence } = view;
  const people = Map.groupBy(company.people, (role) => role.person);
  return (
    <Section id="people" title="People">
      {people.size === 0 && <p className="text-muted">No person is named.</p>}
      <dl className="grid gap-y-2">
        {[...people].map(([person, roles]) => (
          <div key={person}>
            <dt className="font-semibold">{person}</dt>
            {roles.map((role) => (
              <dd key={role.id} className="ml-4">
                {roleWords(role)}
                <Cite notes={notes} record={record.id} field={`people.${role.id}`} />
                <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`people.${role.id}`} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** "Editor-in-chief, Journal of Medicinal Chemistry, since 2011". */
function roleWords({ role, organisation, since, until }: Role): string {
  return [role, organisation, since && `since ${labelDate(since)}`, until && `until ${labelDate(until)}`].filter(Boolean).join(", ");
}
