import { createServer, type AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { linkIn, startMailServer, type MailServer } from "#e2e/support/mail-server.ts";
import type { Person } from "#lib/auth/actor.ts";
import { sendMail } from "#lib/auth/mail.ts";
import { addPerson } from "#lib/auth/person.fixtures.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { changed } from "#lib/review/desk.fixtures.ts";
import { watchRecord } from "#lib/watches/watches.ts";
import { chooseDigest, digestOf } from "./choose-digest.ts";
import { sendDigests } from "./send-digests.ts";
import { subscription, unsubscribe } from "./unsubscribe.ts";

// Letters to a real mail server, and to ones that fail in the ways that mail servers do.

const CHOSEN = new Date("2026-03-01T10:00:00Z");
const DAY = (day: number, hour = 7) => new Date(Date.UTC(2026, 2, day, hour));

let at: TestDatabase;
let mail: MailServer;
let reader: Person;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());
beforeEach(async () => {
  at = await makeTestDatabase();
  vi.stubEnv("SITE_ORIGIN", "https://pipeline.example.org");
  vi.stubEnv("BETTER_AUTH_SECRET", "a secret for tests, and for nothing else at all");
  vi.stubEnv("SMTP_URL", mail.url);
  mail.letters.length = 0;
  await saveRecords(at.db, context, [source, molecule, program]);
  reader = await addPerson(at.db, "reader");
  await watchRecord(at.db, reader, "molecule:m1");
  await chooseDigest(at.db, reader, "daily", CHOSEN);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await at.cleanup();
});

const change = async (summary: string) => saveRecords(at.db, { ...context, reason: "It was said anew" }, [await changed(at.db, "molecule:m1", { summary })]);
const daily = async (now: Date, send: typeof sendMail | null = sendMail) => (await sendDigests(at.db, "daily", now, send)).map(({ outcome }) => outcome);
const letters = () => mail.letters.map(({ text }) => text);

test("a letter tells of what changed, with links that lead somewhere from anywhere", async () => {
  await change("An inhibitor");
  expect(await daily(DAY(2))).toEqual(["sent"]);
  const [letter] = mail.letters;
  expect(letter?.to).toEqual([(await at.db.user.findUniqueOrThrow({ where: { id: reader.id } })).email]);
  const text = letter?.text ?? "";
  expect(text).toContain("Subject: Phaseline: 1 change of what you watch");
  expect(text).toContain("Summary: An inhibitor");
  expect(text).toContain("It was said anew");
  expect(text).toContain("By your watch on M1");
  expect(text).toContain("https://pipeline.example.org/molecules/m1/history?from=1&to=2");
  expect(text).toContain('<a href="https://pipeline.example.org/molecules/m1/history?from=1&amp;to=2">M1</a>');
  expect(text).toMatch(/^List-Unsubscribe:\s+<https:\/\/pipeline\.example\.org\/api\/unsubscribe\/[\w.-]+>\r?$/m);
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
});

test("once a period: not again for the same changes, and not for none", async () => {
  await change("One");
  expect([await daily(DAY(2)), await daily(DAY(2, 23)), await daily(DAY(3, 5))]).toEqual([["sent"], [], []]);
  expect(await daily(DAY(3))).toEqual(["nothing_new"]);
  await change("Two");
  expect(await daily(DAY(3, 12)), "the day has had its look").toEqual([]);
  expect(await daily(DAY(4))).toEqual(["sent"]);
  expect(letters().map((text) => /Summary: [^\r\n]*/.exec(text)?.[0])).toEqual(["Summary: One", expect.stringContaining("Two")]);
});

test("however many ask at once, one letter is sent", async () => {
  await change("One");
  const outcomes = await Promise.all([DAY(2), DAY(2), DAY(2), DAY(2)].map((now) => daily(now)));
  expect(outcomes.flat()).toEqual(["sent"]);
  expect(mail.letters).toHaveLength(1);
});

test("where the mail server cannot be reached, it is tried again, and not for ever", async () => {
  await change("One");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  expect([await daily(DAY(2)), await daily(DAY(2))]).toEqual([["failed"], ["failed"]]);
  vi.stubEnv("SMTP_URL", mail.url);
  expect([await daily(DAY(2, 8)), await daily(DAY(2, 9))]).toEqual([["sent"], []]);
  await change("Two");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  for (let tries = 0; tries < 5; tries++) expect(await daily(DAY(3))).toEqual(["failed"]);
  expect(await daily(DAY(3, 8))).toEqual([]);
  vi.stubEnv("SMTP_URL", mail.url);
  expect(await daily(DAY(4)), "what was not told is told with the next").toEqual(["sent"]);
  expect(letters().at(-1)).toContain("Two");
});

test("a connection that breaks before the answer leaves it open whether the letter came: it is not sent twice", async () => {
  // Takes the letter, and hangs up instead of saying so.
  const server = createServer((socket) => {
    socket.on("error", () => {});
    let letter: string | null = null;
    socket.write("220 test\r\n");
    socket.on("data", (data) => {
      if (letter !== null) {
        letter += String(data);
        if (letter.endsWith("\r\n.\r\n")) socket.destroy();
      } else if (/^DATA/i.test(String(data))) {
        letter = "";
        socket.write("354 go on\r\n");
      } else socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  await change("One");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect([await daily(DAY(2)), await daily(DAY(2, 8))]).toEqual([["uncertain"], []]);
  server.close();
  vi.stubEnv("SMTP_URL", mail.url);
  expect([await daily(DAY(2, 9)), await daily(DAY(3))]).toEqual([[], ["sent"]]);
  expect(letters()).toEqual([expect.stringContaining("Summary: One")]);
});

test("who ends in the midst of sending sends nothing twice, and nothing is lost", async () => {
  await change("One");
  const { id } = await at.db.digest.findUniqueOrThrow({ where: { userId: reader.id } });
  await at.db.digestLetter.create({ data: { digestId: id, period: "2026-03-02", status: "claimed", tries: 1, claimedAt: DAY(2), until: 0 } });
  expect([await daily(DAY(2, 8)), await daily(DAY(3))]).toEqual([[], ["sent"]]);
  expect(letters()).toEqual([expect.stringContaining("Summary: One")]);
});

test("one that fails holds up no other", async () => {
  const other = await addPerson(at.db, "reader", "other");
  await watchRecord(at.db, other, "program:p1");
  await watchRecord(at.db, other, "molecule:m1");
  await chooseDigest(at.db, other, "daily", CHOSEN);
  await change("One");
  const refused = Object.assign(new Error("no such address"), { responseCode: 550 });
  const outcomes = await daily(DAY(2), async (letter) => {
    if (letter.to.startsWith("user-reader")) throw refused;
    await sendMail(letter);
  });
  expect(outcomes.toSorted()).toEqual(["failed", "sent"]);
  expect(mail.letters).toHaveLength(1);
});

test("nobody is written to who has not asked, has only just asked, or is disabled", async () => {
  await change("One");
  await chooseDigest(at.db, reader, "weekly", DAY(1, 11));
  expect(await daily(DAY(2))).toEqual([]);
  const weekly = (now: Date) => sendDigests(at.db, "weekly", now, sendMail);
  expect((await weekly(DAY(2))).map(({ period, outcome }) => [period, outcome])).toEqual([["2026-W10", "sent"]]);
  await change("Two");
  await chooseDigest(at.db, reader, "daily", DAY(5, 12));
  expect(await daily(DAY(5, 13)), "the day had begun").toEqual([]);
  await at.db.user.update({ where: { id: reader.id }, data: { disabledAt: new Date() } });
  expect(await daily(DAY(6))).toEqual([]);
  await at.db.user.update({ where: { id: reader.id }, data: { disabledAt: null } });
  await chooseDigest(at.db, reader, null, DAY(6));
  expect([await daily(DAY(6)), await digestOf(at.db, reader), mail.letters.length]).toEqual([[], null, 1]);
});

test("a rehearsal sends and notes nothing", async () => {
  await change("One");
  expect(await daily(DAY(2), null)).toEqual(["would_be_sent"]);
  expect([mail.letters.length, await at.db.digestLetter.count()]).toEqual([0, 0]);
  expect(await daily(DAY(2))).toEqual(["sent"]);
});

test("what may not be read is not in a letter, only that it is gone", async () => {
  await saveRecords(at.db, context, [{ ...(await changed(at.db, "molecule:m1", { summary: "Nobody knows" })), published: false }]);
  expect([await daily(DAY(2)), await daily(DAY(3))]).toEqual([["sent"], ["nothing_new"]]);
  const [text] = letters();
  expect(text).toContain("M1 is no longer published.");
  expect(text).not.toContain("Nobody knows");
});

test("the link ends the letters, at once and for good, and no other link does", async () => {
  await change("One");
  await daily(DAY(2));
  const header = /List-Unsubscribe:\s+<[^>]*\/([\w.-]+)>/.exec(letters()[0] ?? "")?.[1] ?? "";
  expect(linkIn({ to: [], text: (letters()[0] ?? "").slice((letters()[0] ?? "").indexOf("To get no more")) })).toBe(`https://pipeline.example.org/unsubscribe/${header}`);
  const [id = ""] = header.split(".");
  for (const forged of ["", "x", id, `${id}.`, `${id}.${"A".repeat(43)}`, `other.${header.split(".")[1]}`]) expect([await subscription(at.db, forged), await unsubscribe(at.db, forged)]).toEqual(["unknown", false]);
  expect([await subscription(at.db, header), await unsubscribe(at.db, header), await subscription(at.db, header), await unsubscribe(at.db, header)]).toEqual(["subscribed", true, "ended", true]);
  await chooseDigest(at.db, reader, "daily", DAY(2));
  expect(await unsubscribe(at.db, header), "an old letter's link says nothing of a new subscription").toBe(true);
  expect(await digestOf(at.db, reader)).toBe("daily");
});
