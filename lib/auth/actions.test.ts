import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { ACTIONS } from "./access-table.ts";
import { addTestPerson } from "./person.fixtures.ts";

// Each server action is called as every role: it must ask who acts before it does anything, and refuse whom the table
// refuses. The session alone is made up.

type Action = (...given: unknown[]) => Promise<unknown>;
type May = (actor: unknown) => boolean;

const now = vi.hoisted(() => {
  // As `authInterrupts` in next.config.ts does.
  process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = "true";
  return { database: undefined as unknown, userId: null as string | null, refused: false, asked: false };
});
const ROOT = path.resolve(import.meta.dirname, "../..");

vi.mock("#lib/db/pages.ts", () => ({ liveDatabase: async () => now.database }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({ set: () => {}, get: () => undefined, toString: () => "" }) }));
vi.mock("next/cache", () => ({ refresh: () => {}, updateTag: () => {}, revalidateTag: () => {}, revalidatePath: () => {} }));
vi.mock("./auth.ts", () => ({ auth: async () => ({ api: { getSession: async () => now.userId && { session: { id: "session", userId: now.userId } } } }) }));
vi.mock("./session.ts", async (original) => {
  const real = await original<typeof import("./session.ts")>();
  const watched =
    <Rest extends unknown[]>(ask: (may: May, ...rest: Rest) => Promise<unknown>) =>
    async (may: May, ...rest: Rest) => {
      now.asked = true;
      try {
        return await ask(may, ...rest);
      } catch (error) {
        now.refused = true;
        throw error;
      }
    };
  return { ...real, permittedPerson: watched(real.permittedPerson as (may: May) => Promise<unknown>), requirePerson: watched(real.requirePerson as (may: May, here: string) => Promise<unknown>) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
  now.database = database.db;
  for (const role of USER_ROLES.values) await addTestPerson(database.db, { role });
});
afterAll(() => database.cleanup());
beforeEach(() => {
  Object.assign(now, { userId: null, refused: false, asked: false });
});

/** How many rows were ever written; asked in a transaction, for reads outside one have a connection of their own. */
const writes = () => database.db.$transaction((tx) => tx.$queryRaw`SELECT total_changes() AS n`);

const VISITORS = ["anonymous", ...USER_ROLES.values] as const;
const guarded = Object.entries(ACTIONS).filter(([, least]) => least !== "anyone");

for (const [name, least] of guarded)
  test.each(VISITORS)(`${name} as %s`, async (visitor) => {
    const [, file = "", exported = ""] = /^(.*) (\w+)$/.exec(name) ?? [];
    const module = (await import(path.join(ROOT, file))) as Record<string, Action>;
    const action = module[exported] as Action;
    now.userId = visitor === "anonymous" ? null : `test-${visitor}`;
    const before = await writes();
    const form = new FormData();
    await (action.length === 1 ? action(form) : action(FRESH_FORM, form)).catch((error: unknown) => {
      if (!(error instanceof Error && /NEXT_REDIRECT|NEXT_HTTP|not signed in|does not allow/.test(error.message))) throw error;
    });
    const allowed = visitor !== "anonymous" && USER_ROLES.order(visitor) >= USER_ROLES.order(least as UserRole);
    expect({ asked: now.asked, refused: now.refused }).toEqual({ asked: true, refused: !allowed });
    if (!allowed) expect(await writes()).toEqual(before);
  });
