import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Naming } from "#lib/history/naming.ts";
import { sourcesOf, type SourceView } from "#lib/history/source-words.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { mergeStates } from "#lib/records/merge-states.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { Change } from "#lib/records/diff.ts";
import { readState, type RecordState } from "#lib/records/state.ts";
import { changeLabel, stateWords } from "#lib/records/value-words.ts";
import { changeGroups, type ChangeGroup } from "./change-groups.ts";
import { goneWords, type Gone } from "./gone.ts";
import { itemStates, type ItemStates } from "./merge-item.ts";
import { readProposal, type ProposalItem } from "./read-proposal.ts";
import { valueSchema } from "./read-value.ts";
import { namingOf } from "./titles.ts";

/** One value of a proposal. While it waits, `now` is what is held by now, where that is something else than when it was proposed. */
export type ChangeView = { field: string; label: string; before: string | null; after: string | null; now?: string | null; isValue: boolean };
/** A value that both the proposal and somebody else changed. */
export type CollisionView = { field: string; label: string; theirs: string | null; yours: string | null };
/** `item`: which item of a list it is a part of, as it was. `left`: not taken, where others were. */
export type GroupView = { group: string; label: string; item: string | null; left: boolean; changes: ChangeView[]; sources: { before: SourceView[]; after: SourceView[] }; collisions: CollisionView[] };
export type ItemView = {
  recordId: string; kind: RecordKind; title: string;
  /** Null for a record that is not there yet, or no longer. */
  href: string | null;
  isNew: boolean; baseVersion: number; version: number; groups: GroupView[];
  /** Why nothing of it can be accepted, where it was deleted or merged meanwhile. */
  gone: Gone | null;
};

export type ProposalView = NonNullable<Awaited<ReturnType<typeof proposalView>>>;

/** All that the page of a proposal shows. */
export async function proposalView(db: Database, id: string) {
  const proposal = await readProposal(db, id);
  if (!proposal) return null;
  const { items, ...rest } = proposal;
  const states = await Promise.all(items.map((item) => itemStates(db, item)));
  const all = states.flatMap(({ base, current, proposed }) => [base, current?.state, proposed]);
  const naming = await namingOf(db, all, items);
  const proposer = await db.user.findUniqueOrThrow({ where: { id: proposal.proposerId }, select: { name: true } });
  const events = await db.proposalEvent.findMany({
    where: { proposalId: id },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, comment: true, at: true, user: { select: { name: true } } },
  });
  const saved = await savedBy(db, proposal.status === "accepted_in_part" ? proposal.changeSetId : null);
  const isWaiting = proposal.status === "open" || proposal.status === "sent_back";
  const views = await Promise.all(items.map((item, index) => itemView(db, item, states[index] as ItemStates, { naming, saved, isWaiting })));
  return { ...rest, proposer: proposer.name, events, items: views };
}

/** What was saved of a proposal of which a part was taken: by record, the changes and the state that they came to. */
type SavedPart = ReadonlyMap<string, { changes: Change[]; state: RecordState }>;

async function savedBy(db: Database, changeSetId: string | null): Promise<SavedPart | null> {
  if (changeSetId === null) return null;
  const rows = await db.revision.findMany({ where: { changeSetId }, orderBy: { id: "asc" }, select: { recordId: true, changes: true, snapshot: true } });
  return new Map(rows.map(({ recordId, changes, snapshot }) => [recordId, { changes: changes as unknown as Change[], state: readState(snapshot) }]));
}

type Showing = { naming: Naming; saved: SavedPart | null; isWaiting: boolean };

async function itemView(db: Database, item: ProposalItem, { base, current, proposed }: ItemStates, { naming, saved, isWaiting }: Showing): Promise<ItemView> {
  const { recordId, kind, title, baseVersion, changes } = item;
  const isNew = base === null;
  const collisions = current ? mergeStates(base, current.state, proposed).collisions : [];
  const words = (state: RecordState | null | undefined, field: string) => stateWords(kind, state, field, naming.titleOf);
  const label = (field: string) => changeLabel(field, base, proposed, current?.state);
  const view = ({ group, changes: parts }: ChangeGroup) => {
    const fields = shownFields(group, parts, words(base, group), words(proposed, group));
    return {
      group,
      label: label(group),
      item: fields.includes(group) ? null : words(base, group),
      changes: fields.map((field) => {
        const [before, now] = [words(base, field), words(current?.state, field)];
        return { field, label: label(field), before, after: words(proposed, field), isValue: valueSchema(kind, field) !== null, ...(isWaiting && current && now !== before ? { now } : {}) };
      }),
      sources: { before: sourcesOf(base?.citations ?? [], group, naming), after: sourcesOf(proposed.citations, group, naming) },
      collisions: collisions
        .filter(({ field }) => field === group || field.startsWith(`${group}.`))
        .map(({ field }) => ({ field, label: label(field), theirs: words(current?.state, field), yours: words(proposed, field) })),
    };
  };
  const own = saved?.get(recordId);
  const savedGroups = new Set(own && changeGroups(own.changes, isNew).map(({ group }) => group));
  const isTaken = (group: string) => savedGroups.has(group) || (own !== undefined && words(base, group) !== words(proposed, group) && words(own.state, group) === words(proposed, group));
  return {
    recordId, kind, title, isNew, baseVersion,
    href: current && !current.state.deleted ? recordPath(kind, current.state.slug) : null,
    version: current?.version ?? 0,
    groups: changeGroups(changes, isNew).map((group) => ({ ...view(group), left: saved !== null && !isTaken(group.group) })),
    gone: current !== null && current.state.deleted && !base?.deleted ? await goneWords(db, kind, title, current.state) : null,
  };
}

/** The fields that a group's changes are shown by: an item that comes or goes, and a value with another source, as a whole. */
function shownFields(group: string, changes: ChangeGroup["changes"], before: string | null, after: string | null): string[] {
  const fields = changes.map(({ field }) => field).filter((field) => splitPath(field).field !== "citations");
  return before === null || after === null || fields.length === 0 ? [group] : fields;
}
