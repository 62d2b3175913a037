import "server-only";
import { permanentRedirect, redirect } from "next/navigation";
import { NOW } from "#lib/db/as-of.ts";
import { kindTags, STATUS_404 } from "#lib/db/cache-tags.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { nearMatches } from "#lib/records/near-matches.ts";
import { recordPath } from "#lib/records/paths.ts";
import { slugNow } from "#lib/records/slug-now.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { sameAddressHere, standsInNow } from "./stand.ts";

const LONGEST = 120;

function ofEachKind<Query>(make: (kind: RecordKind) => Query): Record<RecordKind, Query> {
  return Object.fromEntries(RECORD_KINDS.values.map((kind) => [kind, make(kind)])) as Record<RecordKind, Query>;
}

/** The slug of the record that once had this one, or that the record with this one was merged into. */
const presentSlug = ofEachKind((kind) => keptQuery(`present-slug:${kind}`, kindTags(kind), (db, slug: string) => slugNow(db, kind, slug)));

/** The record that has this slug now, and what slug a record has where the page stands in time. */
const idNow = ofEachKind((kind) => keptQuery(`id-now:${kind}`, kindTags(kind), async (db, slug: string) => (await db.record.findFirst({ where: { kind, slug, ...VISIBLE }, select: { id: true } }))?.id ?? null, () => NOW));
const slugOf = ofEachKind((kind) => keptQuery(`slug-of:${kind}`, kindTags(kind), async (db, id: string) => (await db.record.findFirst({ where: { id, ...VISIBLE }, select: { slug: true } }))?.slug ?? null));

/**
 * The record that an address names. An address in capitals or with a former slug leads on to the present one, and at a moment in the
 * past one with a later slug to that of then, from the same point in time; null is for an address that names nothing.
 */
export async function resolveSlug<Profile>(kind: RecordKind, written: string, find: (slug: string) => Promise<Profile | null>): Promise<Profile | null> {
  const slug = readSlug(written);
  if (slug !== decode(written)) permanentRedirect(sameAddressHere(recordPath(kind, encodeURIComponent(slug))));
  const profile = await find(slug);
  if (profile) return profile;
  const present = await presentSlug[kind](slug);
  if (present) permanentRedirect(sameAddressHere(recordPath(kind, present)));
  const id = standsInNow() ? null : await idNow[kind](slug);
  const then = id === null ? null : await slugOf[kind](id);
  if (then !== null && then !== slug) redirect(sameAddressHere(recordPath(kind, then)));
  return null;
}

/** Lower case and of bounded length. */
export const readSlug = (written: string): string => decode(written).toLowerCase().slice(0, LONGEST);

/** An address that cannot be decoded is taken as it stands: it names nothing either way. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** For an address that names nothing: what may have been meant. */
export const missingRecord = ofEachKind((kind) =>
  keptQuery(`missing:${kind}`, [...kindTags(...RECORD_KINDS.values), STATUS_404], async (db, slug: string) => {
    const records = await db.record.findMany({
      where: { kind, ...VISIBLE },
      select: { slug: true, title: true, names: { select: { text: true } }, oldSlugs: { select: { slug: true } } },
    });
    const candidates = records.map(({ names, oldSlugs, ...record }) => ({ ...record, names: [...names.map((name) => name.text), ...oldSlugs.map((old) => old.slug)] }));
    const elsewhere = await db.record.findMany({ where: { slug, kind: { not: kind }, ...VISIBLE }, select: { kind: true, slug: true, title: true } });
    return { near: nearMatches(slug, candidates).map(({ slug: own, title }) => ({ slug: own, title })), elsewhere, any: records.length > 0 };
  }),
);
