import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.cleanup());

async function user(args: string[], input = "", url = `file:${database.file}`) {
  const child = spawn(process.execPath, ["scripts/user.ts", ...args], { cwd: ROOT, env: { ...process.env, DATABASE_URL: url, SITE_ORIGIN: "https://pipeline.example.org" } });
  child.stdin.end(input);
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise((resolve) => child.once("close", resolve))]);
  return { code, out: out.trim(), error: error.trim() };
}

test("accounts are made, changed and listed", async () => {
  const made = await user(["add", "Jane@Example.org", "--name", "Jane Doe", "--role", "analyst"]);
  expect(made).toMatchObject({ code: 0, error: "" });
  expect(made.out).toMatch(/^jane@example\.org has an account\..*\nhttps:\/\/pipeline\.example\.org\/reset\/[\w-]{43}$/);
  expect(await user(["role", "jane@example.org", "admin"])).toEqual({ code: 0, out: "jane@example.org is administrator.", error: "" });
  expect(await user(["disable", "jane@example.org"])).toMatchObject({ code: 0 });
  expect((await user(["list"])).out).toBe("jane@example.org\tJane Doe\tadmin\tno limit\tdisabled");
  expect(await user(["enable", "JANE@example.org"])).toMatchObject({ code: 0 });
  expect((await user(["reset", "jane@example.org"])).out).toMatch(/^https:\/\/pipeline\.example\.org\/reset\//);
});

test("a password comes from the input, and is judged", async () => {
  const add = (email: string, password: string) => user(["add", email, "--name", "Joe", "--role", "reader", "--password-stdin"], `${password}\n`);
  expect(await add("joe@example.org", "Password1234!")).toMatchObject({ code: 1, error: expect.stringMatching(/tried first/) });
  expect(await add("joe@example.org", "seven quiet lamps over Delft")).toEqual({ code: 0, out: "joe@example.org can sign in.", error: "" });
});

test.each([
  [[], 2, /^Say what to do\.\n\nnpm run user --/],
  [["promote", "jane@example.org"], 2, /^There is no command "promote"\./],
  [["list", "--everything"], 2, /^Unknown option '--everything'/],
  [["add"], 1, /^Name the account by its e-mail address\.$/],
  [["add", "nonsense", "--name", "X", "--role", "reader"], 1, /^"nonsense" is no e-mail address\.$/],
  [["add", "x@example.org", "--role", "reader"], 1, /^--name: Type a name\.$/],
  [["add", "x@example.org", "--name", "X", "--role", "king"], 1, /^ROLE must be one of reader, analyst, editor, admin; it is "king"\.$/],
  [["add", "x@example.org", "--name", "X", "--role", "reader", "--company", "none"], 1, /^There is no company none:/],
  [["disable", "jane@example.org", "joe@example.org"], 2, /^“disable” has no place for joe@example\.org\.\n\nnpm run user --/],
  [["role", "jane@example.org", "editor", "reader"], 2, /^“role” has no place for reader\./],
  [["list", "jane@example.org"], 2, /^“list” has no place for jane@example\.org\./],
  [["role", "nobody@example.org", "admin"], 1, /^There is no account with the address nobody@example\.org\.$/],
])("%j ends in a clear word", async (args, code, error) => {
  expect(await user(args)).toEqual({ code, out: "", error: expect.stringMatching(error) });
});

test.each([
  ["file:/nowhere/at/all.db", /^There is no database \/nowhere\/at\/all\.db: npm start makes it\.$/],
  ["postgres://somewhere", /^DATABASE_URL must begin with "file:"[^\n]*$/],
])("the database %s ends in a clear word", async (url, error) => {
  expect(await user(["list"], "", url)).toEqual({ code: 1, out: "", error: expect.stringMatching(error) });
});
