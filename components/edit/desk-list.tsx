import { Link } from "#components/ui/link.tsx";
import type { Person } from "#lib/auth/actor.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { deskHref, deskSorts, type DeskParams, type Standing } from "#lib/edit/desk-params.ts";
import type { DeskTable } from "#lib/edit/desk-table.ts";
import type { EditAction } from "#lib/edit/edit-state.ts";
import { listLabelOf } from "#lib/edit/kind-words.ts";
import { deskPath, newPath } from "#lib/edit/paths.ts";
import { specOfKind } from "#lib/edit/spec-of-kind.ts";
import { specsOnTheWay } from "#lib/edit/specs-on-the-way.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { InlineTable, type HeadCell } from "./inline-table.tsx";

type Props = { kind: RecordKind; params: DeskParams; table: DeskTable; person: Person; savesAtOnce: boolean; action: EditAction; proposed: boolean };

const STANDING_LABELS: Record<Standing, string> = { present: "All", draft: "Drafts", deleted: "Deleted" };

/** All records of a kind for those who work on them: found, sorted, and edited where they stand. */
export function DeskList({ kind, params, table, person, savesAtOnce, action, proposed }: Props) {
  const many = listLabelOf(kind);
  const spec = specOfKind(kind);
  const editable = { ...spec, fields: table.columns, lists: [] };
  return (
    <>
      <nav aria-label="Kinds of record">
        <ul className="tabs">
          {RECORD_KINDS.values.map((one) => (
            <li key={one}>
              <Link href={deskPath(one)} aria-current={one === kind ? "page" : undefined}>
                {listLabelOf(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <header className="desk-list-head">
        <h1>{many}</h1>
        <Link href={newPath(kind)}>New {RECORD_KINDS.label(kind).toLowerCase()}</Link>
      </header>
      {proposed && (
        <p role="status" className="form-done">
          Proposed. The new record waits for an editor.
        </p>
      )}
      <div className="desk-list-tools">
        <form action={deskPath(kind)} role="search">
          <label>
            <span className="sr-only">Search {many.toLowerCase()}</span>
            <input type="search" name="q" defaultValue={params.q} placeholder="Name, code or address" maxLength={100} />
          </label>
          {params.standing !== "present" && <input type="hidden" name="standing" value={params.standing} />}
          <button type="submit" className="edit-button">
            Search
          </button>
        </form>
        <nav aria-label="Which records">
          <ul className="tabs">
            {(["present", "draft", "deleted"] as const)
              .filter((standing) => standing !== "deleted" || table.mayReadDeleted)
              .map((standing) => (
                <li key={standing}>
                  <Link href={deskHref(kind, params, { standing, page: 1 })} aria-current={params.standing === standing ? "page" : undefined}>
                    {STANDING_LABELS[standing]}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <p>
          {table.total.toLocaleString("en-GB")} {table.total === 1 ? RECORD_KINDS.label(kind).toLowerCase() : many.toLowerCase()}
          {params.q && <> under “{params.q}”</>}
        </p>
      </div>
      {table.rows.length === 0 ? (
        <p className="my-6 border-y border-rule py-6">{params.q ? `Nothing is found under “${params.q}”.` : params.standing === "deleted" ? "Nothing is deleted." : params.standing === "draft" ? "There is no draft." : "There is none yet."}</p>
      ) : (
        <InlineTable
          key={deskHref(kind, params)}
          caption={many}
          userId={person.id}
          here={deskHref(kind, params)}
          spec={editable}
          specs={specsOnTheWay(editable)}
          columns={table.columns}
          derived={table.derived}
          heads={heads(kind, params, table)}
          rows={table.rows}
          wasSearched={params.q !== ""}
          savesAtOnce={savesAtOnce}
          action={action}
        />
      )}
      <Pages kind={kind} params={params} table={table} />
    </>
  );
}

function heads(kind: RecordKind, params: DeskParams, { columns, derived }: DeskTable): HeadCell[] {
  const sorts = deskSorts(kind);
  const cells = [...columns, ...derived].map(({ name, label }): HeadCell => {
    if (!sorts.includes(name)) return { key: name, label };
    const here = params.sort === name;
    return {
      key: name,
      label,
      href: deskHref(kind, params, { sort: name, direction: here && params.direction === "asc" ? "desc" : "asc", page: 1 }),
      ...(here ? { sorted: params.direction === "asc" ? ("ascending" as const) : ("descending" as const) } : {}),
    };
  });
  return [...cells, { key: "edit", label: "Whole" }];
}

function Pages({ kind, params, table: { page, pages } }: { kind: RecordKind; params: DeskParams; table: DeskTable }) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex gap-4">
      {page > 1 && <Link href={deskHref(kind, params, { page: page - 1 })}>Previous</Link>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <Link href={deskHref(kind, params, { page: page + 1 })}>Next</Link>}
    </nav>
  );
}
