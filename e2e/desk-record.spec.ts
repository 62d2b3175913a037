import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { newSession, signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// What people say about records, and when they looked them up. On a server of its own, one test after the other.
test.describe.configure({ mode: "serial" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startOwnServer("interview");
  await quietly(null, "node", ["e2e/support/age.ts", "5"], { env: server.env });
});
test.afterAll(() => server.stop());

const RECORD = "/desk/records/molecule/hqp1351";
const go = (page: Page, path: string) => page.goto(server.address + path);
const comments = (page: Page) => page.getByRole("region", { name: "Comments" });
const flags = (page: Page) => page.getByRole("region", { name: "Flags" });
const verified = (page: Page) => page.getByRole("region", { name: "Verified" });
const ana = { role: "analyst", id: "test-ana", name: "Ana Lima" } as const;
const eve = { role: "editor", id: "test-eve", name: "Eve Okafor" } as const;

test("whoever is mentioned in a comment is told", async ({ page }) => {
  await signIn(page, eve, server);
  await signIn(page, ana, server);
  await go(page, RECORD);
  const body = comments(page).getByLabel("Comment", { exact: true });
  await body.pressSequentially("@ok");
  await expect(page.getByRole("option", { name: "Eve Okafor" })).toBeVisible();
  await body.press("Enter");
  await expect(body).toHaveValue("@Eve Okafor ");
  await body.pressSequentially("is this right? 对吗");
  await comments(page).getByRole("button", { name: "Comment" }).click();
  await expect(comments(page).getByRole("status")).toHaveText("Your comment is there.");
  await expect(comments(page).getByRole("listitem")).toContainText("@Eve Okafor is this right? 对吗");
  await expect(body).toHaveValue("");

  await signIn(page, eve, server);
  await go(page, "/account/notifications");
  await expect(page.getByRole("main")).toContainText("Ana Lima");
  await expect(page.getByRole("main")).toContainText("HQP1351");
  await go(page, RECORD);
  await expect(comments(page).getByRole("link", { name: "Edit" })).toHaveCount(0);
});

test("its author changes a comment and takes it away", async ({ page }) => {
  await signIn(page, ana, server);
  await go(page, RECORD);
  await comments(page).getByRole("link", { name: "Edit" }).click();
  const own = comments(page).getByRole("listitem");
  await own.getByLabel("Comment").fill("@Eve Okafor it is right");
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own.getByRole("status")).toHaveText("The comment is changed.");
  await own.getByRole("link", { name: "Done" }).click();
  await expect(own).toContainText(", edited");
  await own.getByText("Delete", { exact: true }).click();
  await own.getByRole("button", { name: "Delete this comment" }).click();
  await expect(own).toContainText("deleted");
  await expect(own).not.toContainText("it is right");
});

test("neither a lost connection nor an ended session takes away a comment", async ({ page, context }) => {
  await context.addCookies([await newSession(ana, server)]);
  await go(page, "/desk/records/target/bcl2");
  const body = comments(page).getByLabel("Comment", { exact: true });
  const send = comments(page).getByRole("button", { name: "Comment" });
  await body.fill("What took me a while to write");
  await context.setOffline(true);
  await send.click();
  await expect(comments(page).getByRole("alert")).toContainText("No answer came from the server");
  await expect(body).toHaveValue("What took me a while to write");
  await context.setOffline(false);
  await context.clearCookies();
  await send.click();
  await expect(comments(page).getByRole("alert").getByRole("link", { name: "Sign in in another tab" })).toHaveAttribute("href", /next=%2Fdesk%2Frecords%2Ftarget/);
  await expect(body).toHaveValue("What took me a while to write");
  await signIn(page, ana, server);
  await send.click();
  await expect(comments(page).getByRole("listitem")).toContainText("What took me a while to write");
  await expect(body).toHaveValue("");
});

test("a comment of a megabyte, or with characters that nobody sees, is refused and kept to be mended", async ({ page }) => {
  await signIn(page, ana, server);
  await go(page, "/desk/records/company/ascentage-pharma");
  const body = comments(page).getByLabel("Comment", { exact: true });
  await body.evaluate((area: HTMLTextAreaElement) => {
    area.removeAttribute("maxlength");
    area.value = "x".repeat(1_048_576);
  });
  await comments(page).getByRole("button", { name: "Comment" }).click();
  await expect(comments(page).getByRole("alert")).toContainText("must be at most 4000 characters");
  await body.fill("right to left: \u202E");
  await comments(page).getByRole("button", { name: "Comment" }).click();
  await expect(comments(page).getByRole("alert")).toContainText("must not hold invisible or direction-changing characters");
  await page.reload();
  await expect(comments(page)).toContainText("Nobody has said anything yet.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a comment is written, a flag raised on a field, the field verified", async ({ page }) => {
    await signIn(page, ana, server);
    await go(page, "/desk/records/company/ascentage-pharma");
    await comments(page).getByLabel("Comment", { exact: true }).fill("@Eve Okafor in plain HTML");
    await comments(page).getByRole("button", { name: "Comment" }).click();
    await expect(comments(page).getByRole("listitem")).toContainText("in plain HTML");

    await page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Country" }) }).getByRole("link", { name: "flag" }).click();
    await flags(page).getByLabel("What has to be looked into").fill("Which country is meant?");
    await flags(page).getByRole("button", { name: "Raise the flag" }).click();
    await expect(flags(page).getByRole("listitem")).toContainText("Country: Which country is meant?");

    await page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Country" }) }).getByRole("link", { name: "verify" }).click();
    await verified(page).getByLabel("Note, if there is one").fill("Read again");
    await verified(page).getByRole("button", { name: "Verified today" }).click();
    await expect(verified(page).getByRole("listitem")).toContainText("country, by Ana Lima · version 1 · Read again");
  });
});

test("an editor finds the flag in the list, and says what came of it", async ({ page }) => {
  await signIn(page, eve, server);
  await go(page, "/desk/flags?kind=company");
  await page.locator("summary", { hasText: "Resolve" }).click();
  await page.getByLabel("What came of it").fill("China, as the interview says");
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByRole("status").first()).toHaveText("No flag is open there.");
  await page.getByRole("link", { name: "Resolved" }).click();
  await expect(page.getByRole("main")).toContainText("Resolved by Eve Okafor");
});

test("a key marks a record as verified; the mark goes once the record is changed", async ({ page }) => {
  await signIn(page, ana, server);
  await go(page, RECORD);
  await expect(verified(page)).toContainText("Alt + Shift + V");
  await page.keyboard.press("Alt+Shift+KeyV");
  await expect(verified(page).getByRole("status")).toHaveText("Marked as verified today.");
  await expect(page.getByRole("main")).toContainText(/Verified as a whole on .* by Ana Lima/);
  await quietly(null, "node", ["e2e/support/save.ts", JSON.stringify({ kind: "molecule", id: "molecule:hqp1351", data: { mechanism: "Inhibits BCR-ABL1" } })], { env: server.env });
  await verified(page).getByRole("button", { name: "Verified today" }).click();
  await expect(verified(page).getByRole("alert")).toContainText("The record was changed meanwhile");
  await page.reload();
  await expect(page.getByRole("main")).not.toContainText("Verified as a whole");
});

test("the work list of stale programs is done with one key", async ({ page }) => {
  await signIn(page, ana, server);
  await go(page, "/desk/stale");
  const buttons = page.getByRole("button", { name: /^Verified today: / });
  const total = await buttons.count();
  expect(total).toBeGreaterThan(2);
  const second = String(await buttons.nth(1).getAttribute("aria-label"));
  await buttons.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("status")).toContainText(`${total - 1} to look up.`);
  await expect(page.getByRole("button", { name: second, exact: true })).toBeFocused();
  await page.keyboard.press("v");
  await expect(page.getByRole("main").getByRole("status")).toContainText(`${total - 2} to look up.`);
  // A slip is taken back with one key, too.
  await page.keyboard.press("u");
  await expect(page.getByRole("main").getByRole("status")).toContainText(`Taken back: it is not marked as verified. ${total - 1} to look up.`);
  await expect(page.getByRole("button", { name: second, exact: true })).toBeFocused();
  await go(page, "/desk/stale?company=takeda");
  await expect(page.getByRole("main").getByRole("status")).toContainText("Nothing is stale.");
});

test("a record that there is not is not found; one that is deleted is shown to editors", async ({ page }) => {
  await signIn(page, ana, server);
  for (const path of ["/desk/records/molecule/nothing", "/desk/records/nonsense/hqp1351", "/desk/history/molecule/nothing", "/desk/changes/nothing"]) expect((await go(page, path))?.status(), path).toBe(404);
  await quietly(null, "node", ["e2e/support/save.ts", JSON.stringify({ kind: "partnership", id: "partnership:made-up", slug: "made-up", data: { title: "Made up" }, citations: [{ field: "title", unsourcedReason: "Made up by a test" }], deleted: true })], { env: server.env });
  expect((await go(page, "/desk/history/partnership/made-up"))?.status()).toBe(403);
  await signIn(page, eve, server);
  expect((await go(page, "/desk/history/partnership/made-up"))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText("deleted");
});

test("the pages are sound on a phone and on a desk, light and dark", async ({ page }) => {
  await signIn(page, eve, server);
  for (const path of [RECORD, "/desk/records/company/ascentage-pharma?field=country", "/desk/stale", "/desk/flags?status=resolved"]) {
    await go(page, path);
    await expectSound(page);
  }
});
