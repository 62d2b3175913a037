import { liveDatabase } from "#lib/db/pages.ts";
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const db = await liveDatabase();
  return <h1>filtered {JSON.stringify(await searchParams)} {await db.record.count()} {Date.now()}</h1>;
}
