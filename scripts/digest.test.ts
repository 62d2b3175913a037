import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailServer, type MailServer } from "#e2e/support/mail-server.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { chooseDigest } from "#lib/digest/choose-digest.ts";
import { context, molecule, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { changed } from "#lib/review/desk.fixtures.ts";
import { watchRecord } from "#lib/watches/watches.ts";

let database: TestDatabase;
let mail: MailServer;
beforeAll(async () => {
  database = await makeTestDatabase();
  mail = await startMailServer();
  await saveRecords(database.db, context, [source, molecule]);
  const reader = await addPerson(database.db, "reader");
  await watchRecord(database.db, reader, "molecule:m1");
  await chooseDigest(database.db, reader, "daily", new Date("2026-01-01T00:00:00Z"));
  await saveRecords(database.db, context, [await changed(database.db, "molecule:m1", { summary: "An inhibitor" })]);
});
afterAll(async () => {
  await mail.stop();
  await database.cleanup();
});

async function digest(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["scripts/digest.ts", ...args], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { ...process.env, DATABASE_URL: `file:${database.file}`, SITE_ORIGIN: "https://pipeline.example.org", BETTER_AUTH_SECRET: "a secret for tests, and for nothing else at all", SMTP_URL: mail.url, ...env },
  });
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise((resolve) => child.once("close", resolve))]);
  return { code, out: out.trim(), error: error.trim() };
}

test.each([
  [[], 2, /^Say which letters: --daily or --weekly\./],
  [["--daily", "--weekly"], 2, /^Say which letters/],
  [["--monthly"], 2, /^Unknown option '--monthly'/],
])("%j ends in a clear word", async (args, code, error) => {
  expect(await digest(args)).toEqual({ code, out: "", error: expect.stringMatching(error) });
});

test("without a mail server it says so, and can still rehearse", async () => {
  expect(await digest(["--daily"], { SMTP_URL: "" })).toEqual({ code: 1, out: "", error: expect.stringMatching(/^SMTP_URL is not set/) });
  const rehearsed = await digest(["--daily", "--dry-run"], { SMTP_URL: "" });
  expect(rehearsed).toMatchObject({ code: 0, error: "" });
  expect(rehearsed.out).toContain("would be sent");
  expect(rehearsed.out).toContain("Summary: An inhibitor");
});

test("two processes at once send one letter", async () => {
  expect(await digest(["--weekly"])).toEqual({ code: 0, out: "No letter is due.", error: "" });
  const answers = await Promise.all([digest(["--daily"]), digest(["--daily"])]);
  expect(answers.map(({ code, error }) => [code, error])).toEqual([[0, ""], [0, ""]]);
  expect(answers.map(({ out }) => out.replaceAll(/\d{4}-\d\d-\d\d/g, "DAY")).sort()).toEqual(["No letter is due.", "user-reader@example.org\tDAY\tsent"]);
  expect(mail.letters).toHaveLength(1);
});
