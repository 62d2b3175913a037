import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { sql } from "#lib/db/sql.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { aboutCompany } from "./about-company.ts";
import { idsAboutCompany } from "./about-company-sql.ts";
import { currentState } from "./current.ts";
import { recordScope } from "./scope.ts";

let at: TestDatabase;
beforeAll(async () => {
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
});
afterAll(() => at.cleanup());

test("the filter, the subquery and the scope of a record agree on what is about a company", async () => {
  const records = await at.db.record.findMany({ orderBy: { id: "asc" }, select: { id: true, kind: true } });
  const scoped = new Map<string, string[]>();
  for (const { id, kind } of records) {
    const current = await currentState(at.db, id);
    if (!current) continue;
    for (const companyId of await recordScope(at.db, kind, id, current.state.data)) scoped.set(companyId, [...(scoped.get(companyId) ?? []), id]);
  }
  for (const { id } of records.filter(({ kind }) => kind === "company")) {
    const filtered = await at.db.record.findMany({ where: aboutCompany(id), orderBy: { id: "asc" }, select: { id: true } });
    const found = await at.db.$queryRaw<{ id: string }[]>(sql`SELECT "id" FROM "Record" WHERE "id" IN (${idsAboutCompany(id)}) ORDER BY "id"`);
    expect(filtered.map((row) => row.id)).toEqual(scoped.get(id));
    expect(found.map((row) => row.id)).toEqual(scoped.get(id));
  }
});
