import ICAL from "ical.js";
import { parseAtomFeed } from "feedsmith";
import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startMailServer, type MailServer } from "./support/mail-server.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// Views, watches, notes, feeds of one's own and letters, on a server of their own, one after the other.
test.describe.configure({ mode: "serial" });

let mail: MailServer;
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mail = await startMailServer();
  server = await startOwnServer("interview", () => ({ SMTP_URL: mail.url }));
});
test.afterAll(async () => {
  await server.stop();
  await mail.stop();
});

const at = (path: string) => server.address + path;
const save = (change: object) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });
const summary = (text: string) => save({ kind: "molecule", id: "molecule:hqp1351", data: { summary: text }, citations: [{ field: "summary", unsourcedReason: `Made up for a test, ${text.length}` }] });
const asReader = (page: Page) => signIn(page, "reader", server);

test("a reader watches a molecule on its page, and is told what changed, before and after", async ({ page }) => {
  await asReader(page);
  await page.goto(at("/molecules/hqp1351"));
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByText("You are told of changes from now on.")).toBeVisible();
  await summary("A test's first words");
  await page.reload();
  await expect(page.getByRole("button", { name: "Stop watching" })).toBeVisible();
  await page.getByText("Test reader").click();
  await page.getByRole("link", { name: "Notes to you (1)" }).click();
  const watched = page.getByRole("region", { name: "What you watch" });
  await expect(watched.getByRole("status").first()).toHaveText("1 change is unread.");
  await expect(watched.getByText("A test's first words")).toBeVisible();
  await expect(watched.getByText("by your watch on HQP1351")).toBeVisible();
  await expectSound(page);
  await watched.getByRole("link", { name: "history" }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351\/history\?from=1&to=2$/);
  await page.goBack();
  await page.getByRole("button", { name: "Mark these as read" }).click();
  await expect(watched.getByRole("status").first()).toHaveText("You have read it all.");
});

test("a view is saved from the pipeline, watched, renamed and deleted, and not saved twice under a name", async ({ page }) => {
  await asReader(page);
  await page.goto(at("/?molecule=HQP1351&view=table"));
  await page.getByRole("link", { name: "Save this view" }).click();
  await page.getByLabel("Name").fill("The third generation");
  await page.getByLabel("Watch it: tell me what changes").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(at("/account/views"));
  await expect(page.getByText("Pipeline: HQP1351 · watched")).toBeVisible();
  await expectSound(page);

  await page.goto(at("/account/views?subject=pipeline&filters=molecule%3DAPG"));
  await page.getByLabel("Name", { exact: true }).fill("The third generation");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("is taken");

  await page.locator("summary", { hasText: "Rename" }).click();
  await page.getByLabel("New name").fill("Third generation");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("link", { name: "Third generation", exact: true })).toHaveAttribute("href", "/?molecule=HQP1351");

  await page.goto(at("/account/watches"));
  await expect(page.getByRole("table").getByRole("link", { name: "HQP1351" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Third generation", exact: true })).toBeVisible();
  await expectSound(page);
  await page.goto(at("/account/views?subject=pipeline&filters=stage%3Dbogus"));
  await expect(page.getByText("cannot be read, so there is nothing to keep")).toBeVisible();
});

for (const [page, subject, title] of [
  ["/catalysts?molecule=HQP1351&view=calendar", "catalysts", "Catalysts: HQP1351"],
  ["/changes?from=2019-12-04&molecule=HQP1351", "changes", "Changes since 4 December 2019: HQP1351"],
] as const)
  test(`a view of ${subject} is saved and watched, and has an address of its own`, async ({ page: tab, playwright }) => {
    await asReader(tab);
    await tab.goto(at(page));
    await tab.getByRole("link", { name: "Save this view" }).click();
    await tab.getByLabel("Name", { exact: true }).fill(`My ${subject}`);
    await tab.getByLabel("Watch it: tell me what changes").check();
    await tab.getByRole("button", { name: "Save", exact: true }).click();
    await expect(tab.getByText(`${title} · watched`)).toBeVisible();
    await expectSound(tab);
    await tab.goto(at("/account"));
    await tab.getByLabel("Of what", { exact: true }).selectOption({ label: `My ${subject}` });
    await tab.getByRole("button", { name: "Make an address" }).click();
    const address = await tab.getByLabel("Address of your feed", { exact: true }).inputValue();
    const outside = await playwright.request.newContext();
    const calendar = new ICAL.Component(ICAL.parse(await (await outside.get(address)).text()));
    expect(calendar.getFirstPropertyValue("name") ?? calendar.getFirstPropertyValue("x-wr-calname")).toBe(`My ${subject}`);
    expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(0);
    expect((await outside.get(`${address}?asOf=2019-12-04`)).status()).toBe(400);
    await outside.dispose();
    await tab.getByRole("button", { name: `Revoke: My ${subject}` }).click();
    await expect(tab.getByRole("button", { name: `Revoke: My ${subject}` })).toHaveCount(0);
    await tab.goto(at("/account/views"));
    await tab.getByRole("button", { name: `Delete My ${subject}` }).click();
    await expect(tab.getByRole("link", { name: `My ${subject}`, exact: true })).toHaveCount(0);
  });

test("a feed of one's own works without a session until it is revoked", async ({ page, playwright }) => {
  await asReader(page);
  await page.goto(at("/account"));
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Address of your feed", { exact: true }).inputValue();
  await expectSound(page);
  const outside = await playwright.request.newContext();
  const calendar = await outside.get(address);
  expect(calendar.headers()).toMatchObject({ "cache-control": "private, max-age=0, must-revalidate", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" });
  expect(calendar.headers()["last-modified"]).toBeUndefined();
  const known = { "if-none-match": calendar.headers().etag ?? "" };
  const head = await outside.head(address);
  expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, calendar.headers().etag, ""]);
  const events = new ICAL.Component(ICAL.parse(await calendar.text())).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(0);
  expect((await outside.get(address, { headers: known })).status()).toBe(304);
  const atom = parseAtomFeed(await (await outside.get(address.replace(/ics$/, "atom"))).text());
  expect(atom.title?.value).toBe("What you watch");
  expect(atom.entries?.map(({ title }) => title?.value)).toContainEqual(expect.stringMatching(/^HQP1351: Summary: A next-generation .* … → A test's first words$/));

  await page.goto(at("/account"));
  await expect(page.getByRole("table", { name: "Addresses of your feeds" })).not.toContainText("not yet");
  await page.getByRole("button", { name: "Revoke: All that you watch" }).click();
  await expect(page.getByRole("table", { name: "Addresses of your feeds" })).toHaveCount(0);
  const [revoked, unknown] = [await outside.get(address), await outside.get(at("/feeds/mine/never-was.ics"))];
  expect([revoked.status(), await revoked.text()]).toEqual([404, await unknown.text()]);
  // What a reader still has of it does not make it answer that nothing changed.
  for (const headers of [known, { "if-none-match": "*" }, { "if-modified-since": new Date().toUTCString() }]) {
    for (const answer of [await outside.get(address, { headers }), await outside.head(address, { headers })]) expect([answer.status(), answer.headers()["cache-control"]]).toEqual([404, "no-store"]);
  }
  await outside.dispose();
});

test("letters are chosen, sent by the command, and ended by one click without a session", async ({ page, playwright }) => {
  await asReader(page);
  await page.goto(at("/account#letters"));
  await page.getByLabel("Every day").check();
  await page.getByRole("region", { name: "Letters of what changed" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You are sent letters from now on.")).toBeVisible();
  await summary("A test's second words");
  await quietly(null, "node", ["e2e/support/age-digests.ts"], { env: server.env });
  await quietly(null, "node", ["scripts/digest.ts", "--daily"], { env: { ...server.env, SMTP_URL: mail.url } });
  const letter = await mail.nextTo("reader@example.org");
  expect(letter.text).toContain("A test's second words");
  const oneClick = /List-Unsubscribe:\s+<([^>]+)>/.exec(letter.text)?.[1] ?? "";
  const link = /To get no more of these letters: (\S+)/.exec(letter.text)?.[1] ?? "";

  const visitor = await page.context().browser()?.newPage();
  if (!visitor) throw new Error("no browser");
  await visitor.goto(oneClick);
  await expect(visitor).toHaveURL(link);
  await expect(visitor.getByRole("button", { name: "Send me no more" })).toBeVisible();
  await expectSound(visitor);

  const program = await playwright.request.newContext();
  const ended = await program.post(oneClick, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 });
  expect(ended.status()).toBe(200);
  expect((await program.post(oneClick, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 })).status(), "mail programs ask twice").toBe(200);
  expect((await program.post(`${oneClick.slice(0, -1)}${oneClick.endsWith("A") ? "B" : "A"}`, { maxRedirects: 0 })).status()).toBe(404);
  await program.dispose();
  await visitor.reload();
  await expect(visitor.getByText("You get no letters.")).toBeVisible();
  await visitor.close();
  await page.reload();
  await expect(page.getByLabel("Never")).toBeChecked();
});

test("the button in the letter's page ends them too", async ({ page }) => {
  await asReader(page);
  await page.goto(at("/account"));
  await page.getByLabel("Every week").check();
  await page.getByRole("region", { name: "Letters of what changed" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You are sent letters from now on.")).toBeVisible();
  await summary("A test's third and last words");
  await quietly(null, "node", ["e2e/support/age-digests.ts"], { env: server.env });
  const rehearsed = await quietly(null, "node", ["scripts/digest.ts", "--weekly", "--dry-run"], { env: server.env });
  const link = /To get no more of these letters: (\S+)/.exec(rehearsed)?.[1] ?? "";
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole("button", { name: "Send me no more" }).click();
  await expect(page.getByText("You get no letters.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a record is watched and let go by a form that its page leads to", async ({ page }) => {
    await asReader(page);
    await page.goto(at("/companies/ascentage-pharma"));
    await page.getByRole("link", { name: "Watch it" }).click();
    await page.getByRole("button", { name: "Watch", exact: true }).click();
    await expect(page.getByText("You watch this record.")).toBeVisible();
    await page.getByRole("button", { name: "Stop watching", exact: true }).first().click();
    await expect(page.getByText("You do not watch this record.")).toBeVisible();
  });
});

test("at the desk too, drafts as well; who may not read a record cannot watch it", async ({ page, browser }) => {
  await save({ kind: "company", id: "company:draft", slug: "draft-company", published: false, data: { name: "Draft Company" }, citations: [{ field: "name", unsourcedReason: "Made up for a test" }] });
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/records/company/draft-company"));
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByRole("button", { name: "Stop watching" })).toBeVisible();
  await page.goto(at("/desk/notifications"));
  await expect(page).toHaveURL(at("/account/notifications"));
  const reader = await browser.newContext();
  await signIn(reader, "reader", server);
  const tab = await reader.newPage();
  await tab.goto(at("/account/watches?kind=company&slug=draft-company"));
  await expect(tab.getByText("There is no such record to watch, or it is not published.")).toBeVisible();
  const refused = await tab.request.post(at("/api/viewer/watch"), { data: { kind: "company", slug: "draft-company", watch: true } });
  expect(refused.status()).toBe(404);
  await reader.close();
});
