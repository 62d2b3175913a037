import { keptQuery } from "#lib/db/pages.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
export const generateStaticParams = () => [];
const count = keptQuery("count", kindTags("program"), async (db) => db.record.count());
export default async function Page() {
  return <h1>kept {await count()} {Date.now()}</h1>;
}
