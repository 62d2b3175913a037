import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import type { Proposing } from "./support/propose.ts";
import type { Change } from "./support/save.ts";
import { sessionCookie, signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// What analysts propose and editors decide, on a server of its own.
test.describe.configure({ mode: "default" });
test.use({ trace: "off" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
  await sessionCookie("analyst", server);
});
test.afterAll(() => server.stop());

async function propose(id: string, data: Proposing["data"], who = "test-analyst"): Promise<string> {
  const kind = id.split(":")[0] as Proposing["kind"];
  const answer = await quietly(null, "node", ["e2e/support/propose.ts", JSON.stringify({ who, kind, id, data })], { env: server.env });
  return (JSON.parse(answer) as { proposalId: string }).proposalId;
}
const save = (change: Change) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });
const open = (page: Page, address: string) => page.goto(`${server.address}${address}`);
/** A key counts from when the scripts of the page run: then its header says who looks. */
const scripted = (page: Page) => expect(page.getByRole("banner").locator("summary").filter({ hasText: "Test" })).toBeVisible();
const status = (page: Page) => page.getByRole("main").locator("header");

test("a proposal waits unseen by the public, is accepted by keyboard, and its author is told", async ({ page, browser }) => {
  await propose("company:unity-biotechnology", { city: "South San Francisco", country: "United States" });
  const address = "/companies/unity-biotechnology";
  await open(page, address);
  await expect(page.getByRole("main")).not.toContainText("South San Francisco");
  await expect(page.getByRole("navigation", { name: "At the desk" })).toHaveCount(0);

  await signIn(page, "editor", server);
  await open(page, address);
  await expect(page.getByRole("navigation", { name: "At the desk" }).getByRole("link", { name: "1 change waits for review" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("South San Francisco");
  await expectSound(page);

  await open(page, "/desk/review");
  await expect(page.getByRole("status")).toHaveText("1 proposal");
  await expectSound(page);
  await page.getByRole("link", { name: "Unity Biotechnology" }).click();
  await expect(status(page)).toContainText("Waits for review. Proposed by Test analyst");
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "South San Francisco" })).toContainText("San Francisco Bay Area");
  await expectSound(page);

  await page.getByRole("checkbox", { name: "Country" }).focus();
  await page.keyboard.press("Space");
  await scripted(page);
  await page.keyboard.press("Alt+A");
  await expect(status(page)).toContainText("Accepted in part.");
  await open(page, address);
  await expect(page.getByRole("main")).toContainText("South San Francisco");
  await expect(page.getByRole("main")).not.toContainText("United States");

  const analyst = await browser.newPage();
  await signIn(analyst, "analyst", server);
  await open(analyst, address);
  await analyst.getByText("Test analyst").click();
  await analyst.getByRole("link", { name: "Notes to you (1)" }).click();
  const said = analyst.getByRole("region", { name: "Said to you" });
  await expect(said.getByRole("status")).toHaveText("1 is unread.");
  await expect(said.getByRole("listitem")).toContainText("Your proposal was accepted in part: Unity Biotechnology");
  await expectSound(analyst);
  await analyst.getByRole("button", { name: "Mark all as read" }).click();
  await expect(said.getByRole("status").first()).toHaveText("You have read them all.");
  await analyst.close();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("sending back needs a comment; the author gives up some of it and proposes again", async ({ page, browser }) => {
      const id = await propose("molecule:hqp8361", { summary: `A summary${javaScriptEnabled ? "" : " without"}`, mechanism: "Blocks c-Met" });
      await signIn(page, "editor", server);
      await open(page, `/desk/review/${id}`);
      await page.getByRole("checkbox", { name: "Mechanism" }).uncheck();
      await page.getByRole("button", { name: "Send back" }).click();
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toBeFocused();
      await expect(alert).toContainText("Say what has to be mended");
      await expect(page.getByRole("checkbox", { name: "Mechanism" })).not.toBeChecked();
      await page.getByLabel("Comment").fill("Which source says so?");
      await page.getByRole("button", { name: "Send back" }).click();
      await expect(status(page)).toContainText("Sent back.");
      await expect(page.getByRole("main")).toContainText("Which source says so?");

      const author = await browser.newPage({ javaScriptEnabled });
      await signIn(author, "analyst", server);
      await open(author, `/desk/review/${id}`);
      await expect(author.getByRole("button", { name: "Accept what is ticked" })).toHaveCount(0);
      await author.getByRole("checkbox", { name: "Mechanism" }).uncheck();
      await author.getByRole("button", { name: "Propose what is ticked" }).click();
      await expect(status(author)).toContainText("Waits for review.");
      await expect(author.getByRole("checkbox", { name: "Mechanism" })).toHaveCount(0);
      await author.getByRole("button", { name: "Take it back" }).click();
      await expect(status(author)).toContainText("Withdrawn.");
      await author.close();
    });

    test("a value that somebody else changed meanwhile has to be chosen", async ({ page }) => {
      const value = javaScriptEnabled ? "Suzhou Park" : "Suzhou Garden";
      const id = await propose("company:ascentage-pharma", { focus: value });
      await save({ kind: "company", id: "company:ascentage-pharma", data: { focus: `${value}, since` } });
      await signIn(page, "editor", server);
      await open(page, `/desk/review/${id}`);
      await page.getByRole("button", { name: "Accept what is ticked" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("was changed by somebody else meanwhile");
      if (javaScriptEnabled) await expectSound(page);
      await page.getByLabel(`What is proposed: ${value}`, { exact: true }).check();
      await page.getByRole("button", { name: "Accept what is ticked" }).click();
      await expect(status(page)).toContainText("Accepted.");
      await page.getByRole("link", { name: "What was saved" }).click();
      await expect(page.getByRole("main")).toContainText("Test analyst");
      await expect(page.getByRole("main")).toContainText("Test editor");
    });
  });

for (const javaScriptEnabled of [true, false])
  test(`of two editors who decide at once, the second is told so, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const id = await propose("molecule:apg-2449", { mechanism: `At once${javaScriptEnabled ? "" : ", without"}` });
    const [first, second] = [await browser.newPage({ javaScriptEnabled }), await browser.newPage({ javaScriptEnabled })];
    await signIn(first, "editor", server);
    await signIn(second, { role: "editor", id: "test-second-editor" }, server);
    for (const page of [first, second]) await open(page, `/desk/review/${id}`);
    await first.getByRole("button", { name: "Accept what is ticked" }).click();
    await expect(status(first)).toContainText("Accepted.");
    await second.getByLabel("Comment").fill("It is not so");
    await second.getByRole("button", { name: "Refuse" }).click();
    await expect(second.getByRole("main").getByRole("alert")).toContainText("somebody else decided first");
    await expect(status(second)).toContainText("Accepted.");
    for (const page of [first, second]) await page.close();
  });

test("two proposals of one value: the second is superseded, and the queue can be narrowed", async ({ page }) => {
  await sessionCookie({ role: "analyst", id: "test-second" }, server);
  const first = await propose("molecule:apg-2449", { mechanism: "One" });
  const second = await propose("molecule:apg-2449", { mechanism: "Other" }, "test-second");
  await signIn(page, "editor", server);
  await open(page, "/desk/review");
  await page.getByLabel("Person").selectOption({ label: "Test analyst" });
  await page.getByLabel("Company").selectOption({ label: "Ascentage Pharma" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("status")).toHaveText("1 proposal");
  await open(page, `/desk/review/${first}`);
  await page.getByRole("button", { name: "Accept what is ticked" }).click();
  await expect(status(page)).toContainText("Accepted.");
  const third = await propose("molecule:apg-2449", { summary: "Another thing" });
  await open(page, `/desk/review/${second}`);
  await scripted(page);
  await page.keyboard.press("Alt+N");
  await expect(page).toHaveURL(new RegExp(`${third}$`));
  await open(page, `/desk/review/${second}`);
  await expect(status(page)).toContainText("Superseded.");
  await expect(page.getByRole("button", { name: "Accept what is ticked" })).toHaveCount(0);
});

test("whose changes are reviewed is a setting: nobody's, or everybody's", async ({ page }) => {
  const set = async (whose: string) => {
    await signIn(page, "admin", server);
    await open(page, "/desk/settings");
    await page.getByLabel("Whose changes are reviewed").selectOption({ label: whose });
    await page.getByRole("button", { name: "Save the settings" }).click();
    await expect(page.getByRole("main").getByRole("status")).toHaveText("The settings are saved.");
  };
  const change = async (city: string) => {
    await open(page, "/desk/companies/msd/edit");
    await page.getByRole("textbox", { name: "City" }).fill(city);
    await page.getByRole("radio", { name: "No source" }).check();
    await page.getByLabel("Why there is none").fill("Made up by a test");
    await page.getByRole("textbox", { name: "Reason" }).fill("To see who reviews it");
    await page.keyboard.press("ControlOrMeta+Enter");
  };
  const cityNow = () => open(page, "/companies/msd").then(() => page.getByRole("main").innerText());

  await set("Nobody");
  await signIn(page, "analyst", server);
  await change("Rahway");
  await expect(page.getByText(/^Saved as version/)).toBeFocused();
  expect(await cityNow()).toContain("Rahway");

  await set("Everybody");
  await signIn(page, { role: "editor", id: "test-edna", name: "Edna" }, server);
  await change("Kenilworth");
  await page.getByRole("link", { name: "See the proposal" }).press("Enter");
  await expect(status(page)).toContainText("Waits for review. Proposed by Edna");
  await expect(page.getByRole("button", { name: "Accept what is ticked" })).toHaveCount(0);
  const proposal = page.url();
  expect(await cityNow()).not.toContain("Kenilworth");

  await signIn(page, { role: "editor", id: "test-emil", name: "Emil" }, server);
  await page.goto(proposal);
  await expect(async () => {
    await page.keyboard.press("Alt+A");
    await expect(status(page)).toContainText("Accepted.", { timeout: 1000 });
  }).toPass();
  expect(await cityNow()).toContain("Kenilworth");
  await set("Analysts");
});
