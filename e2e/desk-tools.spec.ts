import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import type { Change } from "./support/save.ts";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// Rulings, merges and changes of many records, on a server of its own.
test.describe.configure({ mode: "default" });
test.use({ trace: "off" });

const WIDTHS = [360, 1440];
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());
test.beforeEach(({ page }) => signIn(page, "editor", server));

const save = (change: Change) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });
const open = (page: Page, address: string) => page.goto(`${server.address}${address}`);
const main = (page: Page) => page.getByRole("main");

async function undo(page: Page) {
  await page.getByLabel("Reason").fill("It was a test of the desk");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(main(page)).toContainText("It was a test of the desk");
}

test("an editor rules on a disagreement, and pages show the ruling", async ({ page }) => {
  await open(page, "/desk/discrepancies");
  await expectSound(page, WIDTHS);
  await page.getByLabel("Kind").selectOption("company");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "MSD" }).click();
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText("MSD: name");
  await expectSound(page, WIDTHS);
  await page.getByRole("button", { name: "Rule" }).click();
  await expect(main(page).getByRole("alert")).toContainText("Choose what holds.");
  await page.getByLabel(/^“Merck & Co.” .* holds/).check();
  await page.getByLabel("Reason").fill("The name of the parent company counts");
  await page.getByRole("button", { name: "Rule" }).click();
  await expect(main(page)).toContainText("The name of the parent company counts");

  await open(page, "/companies/msd");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Merck & Co.");
  await expect(main(page)).toContainText("Ruled: Merck & Co. holds, by");
  await expect(main(page)).toContainText("The name of the parent company counts");
});

test("a statement that is an error is struck out wherever it is shown, and the question says what is true now", async ({ page }) => {
  await open(page, "/desk/discrepancies/partnership/ascentage-genor-combination-trials/pd-l1-or-pd-1");
  await page.getByLabel(/is an error of that source/).check();
  await page.getByLabel("The question").fill("PD-L1 or PD-1? The two are not the same.");
  await page.getByLabel("Reason").fill("It is said once, and in passing");
  await page.getByRole("button", { name: "Rule" }).click();
  await expect(main(page)).toContainText("marked as an error");
  for (const address of ["/partnerships/ascentage-genor-combination-trials", "/sources/interview-dajun-yang-2019"]) {
    await open(page, address);
    await expect(main(page).locator("s").first()).toBeVisible();
    await expect(main(page)).toContainText("PD-L1 or PD-1? The two are not the same.");
    await expect(main(page)).toContainText(/Ruled: “.*” \(Interview .*\) is an error\. It is said once, and in passing/);
  }
  await open(page, "/partnerships/ascentage-genor-combination-trials");
  await expect(main(page)).toContainText("≠ sources disagree, ruled on");
  await expectSound(page, WIDTHS);
});

test("whoever finds another disagreement notes it from the record's page", async ({ page }) => {
  await open(page, "/companies/unity-biotechnology");
  await page.getByRole("navigation", { name: "At the desk" }).getByRole("link", { name: "Sources disagree" }).click();
  await page.waitForURL(/\/desk\/discrepancies\/new/);
  await expect(page).toHaveTitle(/\S/);
  await expectSound(page, WIDTHS);
  await page.getByLabel("Field, and what the record holds").selectOption({ label: "Listing: NASDAQ" });
  await page.getByLabel("What the other source says").fill("Not listed");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(main(page).getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("What the other source says")).toHaveValue("Not listed");
  await page.getByLabel("Which source says so").selectOption({ index: 1 });
  await page.getByLabel("The question").fill("Is it listed? The record keeps NASDAQ.");
  await page.getByLabel("Reason for the change").fill("Another source says otherwise");
  await page.getByRole("button", { name: "Note it" }).click();
  await page.waitForURL(/\/desk\/changes\//);
  await open(page, "/companies/unity-biotechnology");
  await expect(main(page)).toContainText("Is it listed? The record keeps NASDAQ.");
});

test("two records are compared, merged, and two again", async ({ page, request }) => {
  await save({ kind: "molecule", id: "molecule:twin", slug: "apg-2449-twin", data: { name: "APG2449", summary: "A twin" }, citations: [{ field: "name", unsourcedReason: "Made up by a test." }, { field: "summary", unsourcedReason: "Made up by a test." }] });
  await open(page, "/desk/duplicates");
  await expectSound(page, WIDTHS);
  await page.getByRole("link", { name: "APG-2449 and APG2449" }).click();
  await expectSound(page, WIDTHS);
  await expect(main(page)).toContainText("APG-2449 would stay");
  await page.getByRole("region", { name: "Merge them" }).getByLabel("Reason").fill("One code, written in two ways");
  await page.getByRole("button", { name: "Merge APG2449 into APG-2449" }).click();
  await expect(main(page)).toContainText("One code, written in two ways");
  const twin = await request.get(`${server.address}/molecules/apg-2449-twin`, { maxRedirects: 0 });
  expect(twin.status()).toBe(308);
  expect(twin.headers().location).toContain("/molecules/apg-2449");
  await undo(page);
  expect((await request.get(`${server.address}/molecules/apg-2449-twin`)).url()).toContain("apg-2449-twin");

  await open(page, "/desk/duplicates");
  await page.getByRole("link", { name: "APG-2449 and APG2449" }).click();
  await page.getByRole("region", { name: "They are two" }).getByLabel("Reason").fill("Two molecules of two companies");
  await page.getByRole("button", { name: "They are two" }).click();
  await expect(main(page)).toContainText("Nothing is suggested.");
  await page.getByLabel("Show").selectOption("dismissed");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "APG-2449 and APG2449" }).click();
  await page.getByRole("button", { name: "They may be one after all" }).click();
  await expect(page.getByRole("link", { name: "APG-2449 and APG2449" })).toBeVisible();
});

test("from the pipeline: all programs of a choice change together, and back", async ({ page }) => {
  await open(page, "/?molecule=HQP1351");
  const rows = await main(page).getByRole("table").getByRole("row").count();
  expect(rows).toBeGreaterThan(1);
  await page.getByRole("link", { name: "Change these" }).click();
  await page.getByLabel("What is to be done").selectOption({ label: "Set the status" });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Suspended" });
  await page.getByLabel("Since when").fill("soon");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(main(page).getByRole("alert")).toContainText("must be a date");
  await page.getByLabel("Since when").fill("2024-05");
  await page.getByLabel("Or why there is none").fill("Made up by a test");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("table", { name: "Preview of the changes" })).toContainText("Status that follows: Suspended");
  await expectSound(page, WIDTHS);
  await page.getByLabel("Reason").fill("All of them are suspended");
  await page.getByRole("button", { name: "Change what is ticked" }).click();
  await expect(main(page)).toContainText("All of them are suspended");
  await open(page, "/?molecule=HQP1351&view=table&status=suspended");
  await expect(main(page).getByRole("table")).toContainText("Suspended");
  await page.goBack();
  await undo(page);
  await open(page, "/?molecule=HQP1351&status=suspended");
  await expect(main(page)).toContainText("No program matches");
});

test("many records are noted as verified", async ({ page }) => {
  await open(page, "/companies?q=unity");
  await page.getByRole("link", { name: "Change these" }).click();
  await page.getByLabel("What is to be done").selectOption({ label: "Note as verified" });
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Note what is ticked as verified" }).click();
  await expect(page.getByText("1 record is noted as verified.")).toBeVisible();
});
