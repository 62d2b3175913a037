import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { signIn } from "./support/sign-in.ts";

// On a server of its own: these tests change records.
test.describe.configure({ mode: "default" });
test.use({ actionTimeout: 15_000 });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

const at = (path: string) => `${server.address}${path}`;
const cell = (page: Page, row: RegExp, index: number) => page.getByRole("row", { name: row }).locator(`[data-cell$=":${index}"]`);

async function passesAxe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

test("cells are edited one after the other without a mouse, with the source of the last one", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/companies"));
  await passesAxe(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search companies" })).toBeFocused();

  // Country of MSD.
  await cell(page, /^MSD/, 2).focus();
  await page.keyboard.press("F2");
  const editor = page.getByRole("form", { name: /^Country of MSD/ });
  await expect(editor.getByRole("textbox", { name: "Country" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell(page, /^MSD/, 2)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("United States");
  await editor.getByRole("radio", { name: "A source" }).check();
  await editor.getByRole("combobox", { name: "Source" }).fill("dajun");
  await expect(page.getByRole("option", { name: /Dajun Yang/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await editor.getByLabel("Where in it").fill("Q5");
  await editor.getByLabel("Reason").fill("As the interview says");
  await passesAxe(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Country of MSD: saved." })).toBeAttached();
  await expect(cell(page, /^MSD/, 2)).toHaveText("United States");
  await expect(cell(page, /^MSD/, 2)).toBeFocused();

  // And on: source and reason are remembered, Tab saves and goes to the next cell.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Rahway");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Listing" })).toBeFocused();
  await page.keyboard.type("NYSE: MRK");
  await page.keyboard.press("Enter");
  await expect(cell(page, /^MSD/, 3)).toHaveText("Rahway");
  await expect(cell(page, /^MSD/, 4)).toHaveText("NYSE: MRK");
  await page.reload();
  await expect(cell(page, /^MSD/, 4)).toHaveText("NYSE: MRK");
  await page.goto(at("/companies/msd"));
  await expect(page.getByRole("main")).toContainText("Rahway");
});

test("a cell that was refused keeps what was typed and says why", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/targets"));
  await cell(page, /^BCL2 /, 2).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Bcl\u200B-2");
  const editor = page.getByRole("form", { name: /^Family of BCL2/ });
  await editor.getByRole("radio", { name: "No source" }).check();
  await editor.getByLabel("Why there is none").fill("It is known to everyone");
  await editor.getByLabel("Reason").fill("To complete the target");
  await page.keyboard.press("Enter");
  await expect(cell(page, /^BCL2 /, 2)).toContainText("not saved");
  await cell(page, /^BCL2 /, 2).press("Enter");
  await expect(editor.getByRole("alert")).toContainText("must not hold invisible");
  await editor.getByRole("textbox", { name: "Family" }).fill("Bcl-2 family of proteins");
  await page.keyboard.press("Enter");
  await expect(cell(page, /^BCL2 /, 2)).toHaveText("Bcl-2 family of proteins");
  await page.goto(at("/targets/bcl2"));
  await expect(page.getByRole("main")).toContainText("It is known to everyone");
});

test("what was searched for has the focus, and Enter leads to it", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/programs"));
  // The key is there once its script is.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search programs" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("apg-2449");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=apg-2449/);
  await expect(cell(page, /^APG-2449/, 0)).toBeFocused();
  await expect(page.getByRole("row", { name: /^APG-2449/ })).toContainText("Ascentage Pharma");
  await page.keyboard.press("F2");
  await expect(page.getByRole("combobox", { name: "Molecule" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/records\/program\/apg-2449-not-stated/);
});

test("an analyst's cell is proposed", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/indications"));
  await page.locator('[data-cell="0:2"]').focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("first line");
  const editor = page.getByRole("form");
  await editor.getByRole("radio", { name: "No source" }).check();
  await editor.getByLabel("Why there is none").fill("Only for a test");
  await editor.getByLabel("Reason").fill("To see it proposed");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-cell="0:2"]')).toContainText("proposed");
  await page.reload();
  await expect(page.locator('[data-cell="0:2"]')).toContainText("proposed");
  await passesAxe(page);
  await page.locator('[data-cell="0:2"]').focus();
  await page.keyboard.press("Enter");
  await expect(editor).toContainText("Proposed by Test analyst: first line");
  await expect(editor.getByRole("textbox", { name: "Line" })).not.toHaveValue("first line");
  await passesAxe(page);
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-cell="0:2"]')).toBeFocused();
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/desk\/review\/.+/);
  await page.goBack();
  await page.getByRole("link", { name: /^Edit / }).first().press("Enter");
  await page.getByRole("link", { name: "1 change waits for review" }).press("Enter");
  await expect(page).toHaveURL(/\/desk\/review\/.+/);
});

test("a record is deleted once nothing refers to it, found among the deleted, and brought back", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/companies/ascentage-pharma/delete"));
  await expect(page.getByRole("region", { name: /records refer to it/ })).toContainText("HQP1351");
  await passesAxe(page);
  await page.goto(at("/desk/companies/unity-biotechnology/delete"));
  for (const one of await page.getByRole("region").getByRole("link").all()) await expect(one).toHaveAttribute("href", /^\/desk\/.*\/edit$/);

  await page.goto(at("/desk/companies/new"));
  await page.getByRole("textbox", { name: /^Name/ }).fill("Short-lived");
  await page.getByRole("radio", { name: "No source" }).check();
  await page.getByLabel("Why there is none").fill("Only for a test");
  await page.getByLabel("Reason").fill("Only for a test of deletion");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(/short-lived\/edit/);
  await page.getByRole("link", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not right" })).toContainText("reason");
  await page.getByLabel("Reason").fill("It was never there");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL(/standing=deleted/);
  expect((await page.request.get(at("/companies/short-lived"))).status()).toBe(404);
  await page.getByRole("link", { name: "Edit Short-lived" }).click();
  await page.getByRole("link", { name: "Bring back" }).click();
  await page.getByLabel("Reason").fill("It was there after all");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edit Short-lived");
  expect((await page.request.get(at("/companies/short-lived"))).status()).toBe(200);
});

test("a key leads to the search of a page, or to what narrows its list", async ({ page }) => {
  await signIn(page, "admin", server);
  for (const path of ["/desk/companies", "/desk/activity", "/desk/review", "/desk/discrepancies", "/desk/duplicates", "/desk/flags", "/desk/stale"]) {
    await page.goto(at(path));
    const wanted = page.getByRole("searchbox").or(page.getByRole("form", { name: /^Narrow the/ }).getByRole("combobox")).first();
    // The key is there once its script is.
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(wanted, path).toBeFocused({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  }
});

test("on a phone the list of keys opens at its beginning, and fits", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/review"));
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.getByRole("button", { name: "Keys" }).click();
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expect(dialog.getByRole("heading", { name: "Keys" })).toBeInViewport();
  expect(await dialog.evaluate((element) => [element.scrollTop, element.scrollWidth - element.clientWidth])).toEqual([0, 0]);
  await passesAxe(page);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();
});

test("from a public page, a key leads those who may to the form, and ? lists the keys", async ({ page }) => {
  await page.goto(at("/targets/bcl2"));
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Edit" })).toHaveCount(0);
  await signIn(page, "analyst", server);
  await page.reload();
  await expect(page.getByRole("main").getByRole("link", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page).toHaveURL(at("/desk/targets/bcl2/edit"));
  await expect(page.getByRole("textbox", { name: /^Name/ })).toBeFocused();
  await page.getByRole("link", { name: "See the page" }).focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await passesAxe(page);
  await page.getByRole("checkbox", { name: /act by themselves/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.locator("body").press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
  await page.getByRole("button", { name: "Keys" }).click();
  await expect(page.getByRole("checkbox", { name: /act by themselves/ })).not.toBeChecked();
});
