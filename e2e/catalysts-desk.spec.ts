import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import type { Change } from "./support/save.ts";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// On a server of its own: these tests change records.
test.describe.configure({ mode: "default" });
test.use({ trace: "off", actionTimeout: 15_000 });

const WIDTHS = [360, 1440];
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());
test.beforeEach(({ page }) => signIn(page, "editor", server));

const open = (page: Page, address: string) => page.goto(`${server.address}${address}`);
const main = (page: Page) => page.getByRole("main");
const save = (change: Change) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });

async function nameSource(page: Page) {
  const area = page.getByRole("region", { name: "Save", exact: true });
  await area.getByRole("radio", { name: "A source" }).check();
  await area.getByRole("combobox", { name: "Source" }).fill("dajun");
  await page.getByRole("option", { name: /Dajun Yang/ }).click();
  await area.getByLabel("Where in it").fill("Q4.3");
}

test("a new one is made in the form, with what it is of and who said when", async ({ page }) => {
  await open(page, "/desk/catalysts/new");
  await expectSound(page, WIDTHS);
  await page.getByRole("textbox", { name: "Title" }).fill("First results of APG-2449");
  await page.getByRole("combobox", { name: "Kind" }).selectOption("readout");
  await page.getByRole("textbox", { name: "Reason" }).fill("As the interview has it");
  await nameSource(page);
  await page.getByRole("button", { name: "Save" }).click();
  const problems = page.getByRole("alert").filter({ hasText: "nothing was saved" });
  await expect(problems).toContainText("or another record that it is of is needed");
  await expect(problems).toContainText("must hold at least one");

  await page.getByRole("combobox", { name: "Molecule" }).fill("APG-2449");
  await page.getByRole("option", { name: /APG-2449/ }).first().click();
  const statements = page.getByRole("region", { name: "Statements of when" });
  await statements.getByRole("button", { name: "Add statement of when" }).click();
  const added = statements.getByRole("group").last();
  await added.getByRole("textbox", { name: "Date" }).fill("Q3 2019, expected");
  await added.getByRole("combobox", { name: "Certainty" }).selectOption("guided");
  await added.getByRole("textbox", { name: "Said" }).fill("May 2019");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Saved as version 1/)).toBeVisible();

  await open(page, "/catalysts/first-results-of-apg-2449");
  await expect(main(page)).toContainText("Expected Q3 2019");
  await expect(main(page)).toContainText(/overdue by at least \d+ years/);
  await expect(main(page).getByRole("table")).toContainText("May 2019");
  await expectSound(page, WIDTHS);
});

test("an overdue one is settled from the list of them, and readers see at once how late it came", async ({ page }) => {
  await open(page, "/desk/overdue");
  await expectSound(page, WIDTHS);
  const row = main(page).getByRole("row", { name: /First results of APG-2449/ });
  await row.getByRole("link", { name: /^Say what became of it/ }).click();
  await expect(page).toHaveURL(/\/desk\/catalysts\/first-results-of-apg-2449\/edit#f-outcome$/);
  await page.getByRole("combobox", { name: "Outcome" }).selectOption("happened");
  await page.getByRole("textbox", { name: "Date of the outcome" }).fill("Q1 2020");
  await nameSource(page);
  await page.getByRole("textbox", { name: "Reason" }).fill("To settle what is overdue");
  await page.getByRole("textbox", { name: "Reason" }).press("ControlOrMeta+Enter");
  await expect(page.getByText(/Saved as version 2/)).toBeVisible();

  await open(page, "/desk/overdue");
  await expect(main(page).getByRole("row", { name: /First results of APG-2449/ })).toHaveCount(0);
  await open(page, "/molecules/apg-2449");
  await expect(main(page).getByRole("row", { name: /First results of APG-2449/ })).toContainText("late by 3 to 6 months");
});

test("a date that was moved keeps the one before it, and says how far it lies from the first", async ({ page }) => {
  const year = new Date().getUTCFullYear() + 1;
  const citations = ["title", "kind", "programId", "statements"].map((field) => ({ field, unsourcedReason: "Made up by a test" }));
  const statements = [
    { id: "a", date: `${year}-H1`, certainty: "guided", said: `${year - 1}` },
    { id: "b", date: `${year}-Q4`, certainty: "guided", said: `${year - 1}-12` },
  ];
  await save({ kind: "catalyst", id: "catalyst:filing", slug: "filing", data: { title: "Filing in China", kind: "filing", programId: "program:hqp1351-cml-tki-refractory-china", statements }, citations });
  await open(page, "/programs/hqp1351-cml-tki-refractory-china");
  const row = main(page).getByRole("row", { name: /Filing in China/ });
  await expect(row).toContainText("3 to 6 months later");
  await expect(row).toContainText(`H1 ${year}`);
  await open(page, `/catalysts?view=calendar&year=${year}`);
  const quarter = main(page).getByRole("region", { name: `Q4 ${year}` });
  await expect(quarter.getByText(`Q4 ${year}, no closer`)).toBeVisible();
  await expect(quarter).toContainText("Filing in China");
});
