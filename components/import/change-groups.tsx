import { deskHref } from "#components/desk/desk-pager.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import type { ChangeGroup } from "#lib/import/desk/groups.ts";
import { changeQuery, changesPath } from "#lib/import/desk/params.ts";
import { sortWords } from "#lib/import/desk/words.ts";
import { IMPORT_CHANGE_KINDS } from "#lib/vocabularies/imports.ts";

type Props = { groups: readonly ChangeGroup[]; filter: ChangeFilter };

/** What was found, by sort. Each figure leads to those changes. */
export function ChangeGroups({ groups, filter }: Props) {
  const to = (group: ChangeGroup, more: Partial<ChangeFilter>) => deskHref(changesPath(filter), changeQuery({ ...filter, recordId: null, text: null, recordKind: group.recordKind, kind: group.kind, certain: null, status: "waiting", ...more })) + "#changes";
  const figure = (key: "certain" | "questions" | "accepted" | "proposed" | "refused", label: string, more: Partial<ChangeFilter>) => ({
    key,
    label,
    numeric: true,
    cell: (group: ChangeGroup) =>
      group[key] === 0 ? (
        <span className="text-muted">0</span>
      ) : (
        <Link href={to(group, more)} className="inline-block px-1">
          {group[key].toLocaleString("en-GB")}
          <span className="sr-only">
            {" "}
            {sortWords(group.kind, group.recordKind)}, {label.toLowerCase()}
          </span>
        </Link>
      ),
  });
  return (
    <DataTable
      caption="What was found, by sort"
      rows={groups}
      rowKey={(group) => `${group.recordKind} ${group.kind}`}
      columns={[
        { key: "sort", label: "What", className: "min-w-48", cell: (group) => <span title={IMPORT_CHANGE_KINDS.term(group.kind).definition}>{sortWords(group.kind, group.recordKind)}</span> },
        figure("certain", "To decide, certain", { certain: true }),
        figure("questions", "To decide, a question", { certain: false }),
        figure("accepted", "Accepted", { status: "accepted" }),
        figure("proposed", "Proposed", { status: "proposed" }),
        figure("refused", "Refused", { status: "refused" }),
      ]}
    />
  );
}
