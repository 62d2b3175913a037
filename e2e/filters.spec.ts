import { expect, test, type Page } from "@playwright/test";
import { programRows, readChoice, readGrid, shownPrograms } from "./support/pipeline.ts";

/** What a list of choices is called, and what its chips are. */
const SECTIONS = {
  Company: "Company",
  Target: "Target",
  Modality: "Modality",
  Indication: "Indication",
  "Therapeutic area": "Therapeutic area",
  Territory: "Territory",
  Partner: "Partner",
  Source: "Source",
  Trials: "Registered trial",
};
const chips = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("link", { name: /^Remove filter/ }) });
const openFilters = (page: Page) => page.getByRole("group").filter({ hasText: "Different filters narrow each other" }).getByText("Filters", { exact: true }).click();

test.describe("each choice shows as many programs as it promises", () => {
  // Without JavaScript, for it is quicker and asks the same of the server.
  test.use({ javaScriptEnabled: false });

  for (const name of ["By stage", "By status"])
    test(name.toLowerCase(), async ({ page }) => {
      await page.goto("/");
      const texts = await page.getByRole("navigation", { name }).getByRole("link").allTextContents();
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.reduce((sum, text) => sum + readChoice(text).count, 0)).toBe((await shownPrograms(page)).length);
      for (const text of texts) {
        await page.goto("/");
        await page.getByRole("navigation", { name }).getByRole("link", { name: text, exact: true }).click();
        await expect(chips(page)).toHaveCount(1);
        await expect.poll(() => shownPrograms(page)).toHaveLength(readChoice(text).count);
      }
    });

  for (const [name, chip] of Object.entries(SECTIONS))
    test(`by ${name.toLowerCase()}`, async ({ page }) => {
      await page.goto("/");
      await openFilters(page);
      const choices = page.getByRole("region", { name, exact: true }).getByRole("link");
      for (const choice of [choices.first(), choices.last()]) {
        const { count } = readChoice((await choice.textContent()) ?? "");
        await choice.click();
        await expect(chips(page)).toHaveText([new RegExp(`^Remove filter ${chip}: `)]);
        await expect.poll(() => shownPrograms(page)).toHaveLength(count);
        await page.getByRole("link", { name: "Clear all" }).click();
        await openFilters(page);
      }
    });
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("filters narrow each other, values of one widen it, in words; a chip takes one out", async ({ page }) => {
      await page.goto("/?view=table");
      const { headings, rows } = await readGrid(page.getByRole("table"));
      const is = (heading: string, ...values: string[]) => (row: string[]) => values.includes(row[headings.indexOf(heading)] ?? "");
      await openFilters(page);
      const territories = page.getByRole("region", { name: "Territory", exact: true });
      await territories.getByRole("link", { name: /^China/ }).click();
      await expect(chips(page)).toHaveText([/Territory: China/]);
      await territories.getByRole("link", { name: /^Macau/ }).click();
      await expect(chips(page)).toHaveText([/Territory: China.* or .*Territory: Macau/]);
      const either = rows.filter(is("Territory", "China", "Macau"));
      expect((await readGrid(page.getByRole("table"))).rows).toEqual(either);

      await page.getByRole("navigation", { name: "By status" }).getByRole("link", { name: /Active$/ }).click();
      await expect(chips(page)).toHaveText([/^and .*Status: Active|Status: Active/, /Territory: China.* or .*Territory: Macau/]);
      await expect(chips(page).last()).toHaveText(/^and /);
      const active = either.filter(is("Status", "Active"));
      expect(active.length).toBeLessThan(either.length);
      expect((await readGrid(page.getByRole("table"))).rows).toEqual(active);

      await page.getByRole("link", { name: "Remove filter Territory: China" }).click();
      await expect(chips(page).last()).not.toContainText("China");
      expect((await readGrid(page.getByRole("table"))).rows).toEqual(rows.filter(is("Territory", "Macau")).filter(is("Status", "Active")));
      await page.getByRole("link", { name: "Clear all" }).click();
      await expect(page.getByRole("status")).toHaveText("21 programs");
      await expect(page).toHaveURL("/?view=table");
    });

    test("words and a range of stages are a form, which keeps what is chosen", async ({ page }) => {
      await page.goto("/?view=table&territory=china");
      await page.getByRole("searchbox", { name: "Molecule" }).fill("olverembatinib");
      await page.getByRole("button", { name: "Apply" }).first().click();
      await expect(chips(page)).toHaveText([/Territory: China/, /Molecule: “olverembatinib”/]);
      const found = await readGrid(page.getByRole("table"));
      expect(new Set(found.rows.map(([molecule]) => molecule))).toEqual(new Set(["HQP1351"]));
      expect(found.rows).toHaveLength(2);

      await page.goto("/?view=table");
      await openFilters(page);
      await page.getByRole("combobox", { name: "From stage" }).selectOption("Phase 3");
      await page.getByRole("combobox", { name: "to stage" }).last().selectOption("Approved");
      await page.getByRole("button", { name: "Apply" }).first().click();
      await expect(chips(page)).toHaveText([/From stage: Phase 3/, /To stage: Approved/]);
      const { headings, rows } = await readGrid(page.getByRole("table"));
      expect(rows.map((row) => row[headings.indexOf("Stage")]).sort()).toEqual(["Approved", "Approved", "Approved", "Phase 3", "Phase 3"]);
    });
  });

test("what cannot be read is named, and the rest holds", async ({ page }) => {
  await page.goto("/?stage=bogus&territory=china&size=7&sort=colour&from=phase_3&to=phase_1");
  const alert = page.getByRole("alert").filter({ hasText: "could not be read" });
  const named = ["size=7 must be one of 50, 100, 200, 500", "stage=bogus is not one of the choices", /^sort=colour must be one of/, /^to=phase_1 lies before phase_3/];
  await expect(alert.getByRole("listitem")).toHaveCount(named.length);
  for (const words of named) await expect(alert.getByRole("listitem").filter({ hasText: words })).toHaveCount(1);
  await expect(chips(page)).toHaveText([/Territory: China/, /From stage: Phase 3/]);
});

test("where nothing matches, the page says so and how to go on", async ({ page }) => {
  await page.goto("/?molecule=nothing-has-this-name");
  await expect(page.getByRole("status")).toHaveText("0 of 21 programs");
  await expect(page.getByText("No program matches all of these filters.")).toBeVisible();
  await expect(programRows(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Remove filter Molecule: “nothing-has-this-name”" }).click();
  await expect(page.getByRole("status")).toHaveText("21 programs");
  await page.goto("/?page=2");
  await expect(page.getByText("There is no page 2: 21 programs match.")).toBeVisible();
  await page.getByRole("link", { name: "To the first page" }).click();
  await expect(programRows(page)).toHaveCount(21);
});
