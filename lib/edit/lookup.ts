import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { labelDate } from "#lib/dates/label.ts";
import { normalize } from "#lib/records/normalize.ts";

export type Found = { id: string; title: string; hint: string };

const MOST = 8;
const LONGEST = 200;

/** Records of a kind whose names hold every word, drafts included: what begins with the words first. Without words, what was changed last. */
export async function lookUp(db: Database, kind: RecordKind, q: string): Promise<Found[]> {
  const folded = normalize(q.slice(0, LONGEST)).trim();
  const words = folded.split(/\s+/).map((word) => word.replaceAll(/[%_]/g, "")).filter(Boolean);
  const records = await db.record.findMany({
    where: { kind, deletedAt: null, AND: words.map((word) => ({ OR: [{ searchText: { contains: word } }, { slug: { contains: word } }] })) },
    orderBy: words.length ? [{ title: "asc" }, { id: "asc" }] : [{ updatedAt: "desc" }, { id: "asc" }],
    take: words.length ? 200 : MOST,
    select: {
      id: true, title: true, slug: true, publishedAt: true,
      names: { orderBy: { position: "asc" }, select: { text: true } },
      company: { select: { country: true } },
      source: { select: { publisher: true, published: true, said: true } },
      trial: { select: { nctId: true } },
    },
  });
  const rank = (record: (typeof records)[number]) => {
    const names = [record.title, ...record.names.map((name) => name.text)].map(normalize);
    return names.includes(folded) ? 0 : names.some((name) => name.startsWith(folded)) ? 1 : 2;
  };
  const ordered = words.length ? records.toSorted((a, b) => rank(a) - rank(b)) : records;
  return ordered.slice(0, MOST).map((record) => ({ id: record.id, title: record.title, hint: hintOf(record) }));
}

type Hinted = {
  title: string;
  publishedAt: Date | null;
  names: { text: string }[];
  company: { country: string | null } | null;
  source: { publisher: string | null; published: string | null; said: string | null } | null;
  trial: { nctId: string } | null;
};

/** What tells records of the same name apart. */
function hintOf({ title, publishedAt, names, company, source, trial }: Hinted): string {
  const day = source?.published ?? source?.said;
  const others = names.map(({ text }) => text).filter((text) => text !== title).slice(0, 3);
  return [publishedAt ? null : "draft", ...others, company?.country, source?.publisher, day && labelDate(day, "short"), trial?.nctId].filter(Boolean).join(" · ");
}
