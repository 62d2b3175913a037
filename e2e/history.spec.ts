import { parse } from "csv-parse/sync";
import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import type { Change } from "./support/save.ts";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// How records came to be as they are, and back. On a server of its own, one test after the other.
test.describe.configure({ mode: "serial" });

let server: OwnServer;
const INTERVIEW = "source:interview-dajun-yang-2019";
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startOwnServer("interview");
  await save({ kind: "molecule", id: "molecule:hqp1351", data: { modality: "small_molecule", mechanism: "Inhibits BCR-ABL1" }, citations: [{ field: "modality", sourceId: INTERVIEW, locator: "Q9.1", paraphrase: "Made up by a test." }] });
});
test.afterAll(() => server.stop());

const save = (change: Change) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });
const go = (page: Page, path: string) => page.goto(server.address + path);
const version = (page: Page, number: number) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: `Version ${number}`, exact: true }) });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("anyone may read what stood there before, who said so, and compare any two versions", async ({ page }) => {
      await go(page, "/molecules/hqp1351");
      await page.getByRole("main").getByRole("link", { name: "History", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "History of HQP1351" })).toBeVisible();
      await expect(version(page, 2)).toContainText("To see that the pages change");
      await expect(version(page, 2)).toContainText("Third-generation inhibitor of BCR-ABL");
      await expect(version(page, 2)).toContainText("Inhibits BCR-ABL1");
      await expect(page.getByRole("main")).not.toContainText("Person");

      await page.getByLabel("Field").selectOption({ label: "Modality" });
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(/\?field=modality/);
      await expect(page.getByRole("status")).toHaveText("1 version of 2");
      await expect(version(page, 2)).toContainText("Q9.1: Made up by a test.");

      await page.getByRole("link", { name: "Show all" }).click();
      await page.getByLabel("Version", { exact: true }).fill("2");
      await page.getByLabel("beside version").fill("1");
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page.getByRole("heading", { name: "Version 2 beside version 1" })).toBeVisible();
      const mechanism = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Mechanism" }) });
      await expect(mechanism).toContainText(/Inhibits BCR-ABL1.*Third-generation inhibitor of BCR-ABL/s);

      await page.getByRole("main").getByRole("link", { name: "Version 1" }).click();
      await expect(page.getByRole("heading", { name: "Version 1, whole" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("Not stated: modality");
    });
  });

test("from a value on any page, whoever is at the desk reaches its history", async ({ page }) => {
  await signIn(page, "analyst", server);
  await go(page, "/molecules/hqp1351");
  await expect(page.getByRole("navigation", { name: "At the desk" }).getByRole("link", { name: "History" })).toBeVisible();
  const mark = page.locator('[data-of="molecule:hqp1351 modality"] a').first();
  await mark.hover();
  await expect(page.getByRole("tooltip").getByRole("link", { name: "History of this value" })).toHaveAttribute("href", "/desk/value?record=molecule%3Ahqp1351&field=modality");
  await page.mouse.move(0, 0);
  await mark.focus();
  await page.keyboard.press("h");
  await expect(page).toHaveURL(`${server.address}/desk/history/molecule/hqp1351?field=modality`);
  await expect(version(page, 2)).toContainText("Q9.1: Made up by a test.");
});

test("an address that asks for what there is not says so; a record that there is not leads to its own page", async ({ page }) => {
  await go(page, "/molecules/hqp1351/history?from=1&to=77&field=%3Cscript%3E");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no version 77; the latest is 2.");
  expect((await go(page, "/molecules/nothing-of-the-kind/history"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "No such molecule" })).toBeVisible();
});

test("an editor restores any version as a new one", async ({ page }) => {
  await signIn(page, "editor", server);
  await go(page, "/desk/history/molecule/hqp1351?version=1");
  await page.getByLabel("Reason").fill("too short");
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("must be at least ten characters");
  await expect(page.getByLabel("Reason")).toHaveValue("too short");
  await page.getByLabel("Reason").fill("The interview says no more than this");
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page).toHaveURL(`${server.address}/desk/history/molecule/hqp1351`);
  await expect(version(page, 3)).toContainText("by Test editor");
  await expect(version(page, 3)).toContainText("The interview says no more than this");
  await go(page, "/molecules/hqp1351");
  await expect(page.getByRole("main")).toContainText("Third-generation inhibitor of BCR-ABL");
  await go(page, "/molecules/hqp1351/history");
  await expect(version(page, 3)).toContainText("Desk");
  await expect(page.getByRole("main")).not.toContainText("Test editor");
});

test("what an analyst restores is proposed", async ({ page }) => {
  await signIn(page, "analyst", server);
  await go(page, "/desk/history/molecule/hqp1351?version=2");
  await page.getByLabel("Reason").fill("The modality was right after all");
  await page.getByRole("button", { name: "Restore version 2" }).click();
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: "Proposed" })).toBeVisible();
  await go(page, "/desk/history/molecule/hqp1351");
  await expect(version(page, 4)).toHaveCount(0);
});

test("all activity is narrowed by its address, and downloaded with the same filter", async ({ page }) => {
  await signIn(page, "editor", server);
  await go(page, "/desk/activity");
  await page.getByRole("combobox", { name: "Person", exact: true }).selectOption("Test editor");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("status")).toHaveText("1 change of a record");
  const csv = await page.request.get(`${server.address}${await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href")}`);
  const rows = parse(await csv.text(), { columns: true }) as Record<string, string>[];
  expect(rows.find(({ Field }) => Field === "Modality")).toMatchObject({ Record: "HQP1351", Before: "Small molecule", After: "not stated", "Saved by": "Test editor" });
  const json = await page.request.get(`${server.address}${await page.getByRole("link", { name: "Download as JSON" }).getAttribute("href")}`);
  const { changes } = (await json.json()) as { changes: { changes: unknown[] }[] };
  expect(changes).toHaveLength(1);
  expect(changes[0]?.changes).toContainEqual({ field: "modality", before: "small_molecule", after: null });
  expect((await page.request.get(`${server.address}/desk/activity.csv?kind=nonsense`)).status()).toBe(400);
});

test("an editor takes a whole change back, and sees what is in the way of another", async ({ page }) => {
  await signIn(page, "editor", server);
  await go(page, "/desk/activity?origin=desk");
  await page.getByRole("link", { name: "take back", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Take this change back" })).toBeVisible();
  await page.getByLabel("Reason").fill("It was right before the restore");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "It was right before the restore" })).toBeVisible();
  await page.getByRole("link", { name: "an earlier change" }).click();
  await expect(page.getByRole("main")).toContainText("It was taken back by a later change.");
  await expect(page.getByRole("main")).toContainText("Nothing of it stands any more.");
  await go(page, "/molecules/hqp1351");
  await expect(page.getByRole("main")).toContainText("Inhibits BCR-ABL1");

  await go(page, "/desk/activity?origin=e2e");
  await page.getByRole("link", { name: "To see that the pages change" }).click();
  await expect(page.getByRole("heading", { name: "Take this change back" })).toBeVisible();
  await save({ kind: "molecule", id: "molecule:hqp1351", data: { mechanism: "Inhibits BCR-ABL1 and its mutants" } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "This change cannot be taken back" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Inhibits BCR-ABL1 and its mutants");
});

test("an analyst reads a change and cannot take it back", async ({ page }) => {
  await signIn(page, "analyst", server);
  await go(page, "/desk/activity?origin=desk");
  await expect(page.getByRole("link", { name: "take back", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "The interview says no more than this" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The interview says no more than this");
  await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
});

test("the pages are sound on a phone and on a desk, light and dark", async ({ page }) => {
  await signIn(page, "editor", server);
  await go(page, "/desk/activity?origin=desk");
  const [set] = await page.getByRole("main").getByRole("link").filter({ hasText: "It was right before the restore" }).all();
  const change = await set?.getAttribute("href");
  for (const path of ["/desk/activity", "/desk/history/molecule/hqp1351", "/desk/history/molecule/hqp1351?from=1&to=3", "/desk/history/molecule/hqp1351?version=1", String(change)]) {
    await go(page, path);
    await expectSound(page);
  }
});
