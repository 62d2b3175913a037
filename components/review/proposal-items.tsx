import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Choice } from "#lib/review/bulk-choices.ts";
import type { ItemView } from "#lib/review/proposal-view.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { ChangeGroup } from "./change-group.tsx";

/** What a proposal would make of each record. `choosing`: with a box for each change; `sources`: with fields to alter it. */
export function ProposalItems({ items, choosing, sources }: { items: readonly ItemView[]; choosing: boolean; sources?: readonly Choice[] }) {
  return items.map(({ recordId, kind, title, href, isNew, baseVersion, version, groups, gone }) => (
    <section key={recordId} aria-labelledby={`item-${recordId}`} className="mt-4 w-full">
      <h2 id={`item-${recordId}`} className="text-lg">
        {href ? <Link href={href as "/"}>{title}</Link> : title}
      </h2>
      <p className="text-sm text-muted">
        {RECORD_KINDS.label(kind)}
        {isNew ? ", new" : `, changes against version ${baseVersion}${version === baseVersion ? "" : `; it is at version ${version} now`}`}
      </p>
      {gone && (
        <p className="text-alert">
          {gone.words} Nothing of this can be accepted. {gone.now && <Link href={gone.now.href as "/"}>{gone.now.title}</Link>}
        </p>
      )}
      {choosing && <HiddenField name={`version:${recordId}`} value={String(version)} />}
      <ul className={isNew ? "review-groups review-new" : "review-groups"}>
        {groups.map((group) => (
          <ChangeGroup key={group.group} recordId={recordId} group={group} isNew={isNew} choosing={choosing} sources={sources} />
        ))}
      </ul>
    </section>
  ));
}
