import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { makeEngine, type Engine } from "./engine.ts";
import { addTestPerson, TEST_PASSWORD } from "./person.fixtures.ts";

const ORIGIN = "http://localhost:3000";

let database: TestDatabase;
let engine: Engine;
beforeAll(async () => {
  database = await makeTestDatabase();
  vi.stubEnv("BETTER_AUTH_SECRET", "a secret for the tests, long enough");
  vi.stubEnv("SITE_ORIGIN", ORIGIN);
  engine = makeEngine(database.db);
  for (const role of ["reader", "analyst"] as const) await addTestPerson(database.db, { role, password: true });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.cleanup();
});

const post = (path: string, body: unknown, cookie = "") =>
  engine.handler(new Request(`${ORIGIN}/api/auth${path}`, { method: "POST", headers: { "content-type": "application/json", origin: ORIGIN, cookie }, body: JSON.stringify(body) }));
const roleOf = async (id: string) => (await database.db.user.findUniqueOrThrow({ where: { id }, select: { role: true } })).role;

async function signedIn(email: string): Promise<string> {
  const { headers } = await engine.api.signInEmail({ body: { email, password: TEST_PASSWORD }, returnHeaders: true });
  return headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

// Our route lets none of these through (e2e/sign-in-security.spec.ts); were one let through, it would still change no role.
test("a role that is sent along with an update of oneself does nothing", async () => {
  const cookie = await signedIn("reader@example.org");
  for (const body of [{ role: "admin" }, { name: "Reader", role: "admin" }, { disabledAt: null, role: "editor" }, { user: { role: "admin" } }]) await post("/update-user", body, cookie);
  expect(await roleOf("test-reader")).toBe("reader");
});

test("nobody signs up by themselves, with a role or without", async () => {
  for (const body of [
    { email: "new@example.org", password: TEST_PASSWORD, name: "New" },
    { email: "new@example.org", password: TEST_PASSWORD, name: "New", role: "admin" },
  ])
    expect((await post("/sign-up/email", body)).ok).toBe(false);
  expect(await database.db.user.count({ where: { email: "new@example.org" } })).toBe(0);
});

test("cookies are for the server alone, and for this site; over https they are secure", async () => {
  const cookieOf = async (made: Engine) => (await made.api.signInEmail({ body: { email: "reader@example.org", password: TEST_PASSWORD }, returnHeaders: true })).headers.getSetCookie().join();
  const plain = await cookieOf(engine);
  expect(plain).toMatch(/phaseline\.session_token=.*HttpOnly.*SameSite=Lax/i);
  expect(plain).not.toMatch(/Secure/);
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  expect(await cookieOf(makeEngine(database.db))).toMatch(/__Secure-phaseline\.session_token=.*Secure.*/i);
  vi.stubEnv("SITE_ORIGIN", ORIGIN);
});

test("a disabled account gets no session, and the answer is that of an unknown one", async () => {
  await addTestPerson(database.db, { role: "editor", id: "test-gone", password: true });
  await database.db.user.update({ where: { id: "test-gone" }, data: { disabledAt: new Date() } });
  const before = await database.db.session.count();
  const answer = (email: string, password: string) => engine.api.signInEmail({ body: { email, password } }).catch((error: { statusCode: number }) => error.statusCode);
  expect(await answer("gone@example.org", TEST_PASSWORD)).toBe(401);
  expect(await answer("nobody@example.org", TEST_PASSWORD)).toBe(401);
  expect(await database.db.session.count()).toBe(before);
});

test("a refusal takes as long whether or not there is such an account", async () => {
  const time = async (email: string) => {
    const taken: number[] = [];
    for (let index = 0; index < 7; index++) {
      const since = performance.now();
      await engine.api.signInEmail({ body: { email, password: "a wrong phrase, long enough" } }).catch(() => {});
      taken.push(performance.now() - since);
    }
    return taken.sort((a, b) => a - b)[3] ?? 0;
  };
  const ratio = (await time("analyst@example.org")) / (await time("nobody@example.org"));
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});
