import { expect, test, type Locator, type Page } from "@playwright/test";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { signIn } from "./support/sign-in.ts";

// Records from empty forms, by keyboard alone. On a server of its own: these tests add records.
test.describe.configure({ mode: "default" });
test.use({ actionTimeout: 15_000 });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

const at = (path: string) => `${server.address}${path}`;
const MOST_STOPS = 80;

/** On with Tab alone, as far as it takes: never back, and never over the end of the page. */
async function tabTo(page: Page, target: Locator) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement !== document.body), "before the end of the page").toBe(true);
  }
  await expect(target).toBeFocused();
}

async function openNew(page: Page, folder: string) {
  await signIn(page, "editor", server);
  await page.goto(at(`/desk/${folder}/new`));
  await expect(page.locator("main :focus")).toHaveCount(1);
}

/** Types a name that nothing goes by, and makes a record of it on the way. */
async function create(page: Page, name: string, kind: string) {
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name: new RegExp(`^Create the ${kind} “${name}”`) })).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: `New ${kind}` })).toBeVisible();
}

async function choose(page: Page, target: Locator, words: string) {
  await tabTo(page, target);
  await page.keyboard.type(words);
  await expect(target.locator("option:checked")).toHaveText(words);
}

/** A source that is made on the way too, then the reason, and the save. */
async function nameNewSource(page: Page, title: string) {
  const area = page.getByRole("region", { name: "Save", exact: true });
  await tabTo(page, area.getByRole("radio", { name: "A source" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(area.getByRole("combobox", { name: "Source" })).toBeFocused();
  await create(page, title, "source");
  await tabTo(page, area.getByLabel("Where in it"));
  await page.keyboard.type("First paragraph");
  await choose(page, area.getByRole("group", { name: "New source" }).getByRole("combobox", { name: "Kind" }), "Press release");
  await tabTo(page, area.getByLabel("Reason"));
  await page.keyboard.type("Made known in a release");
  await page.keyboard.press("ControlOrMeta+Enter");
}

test("a molecule, with a target, a company and a source that are made on the way", async ({ page }) => {
  await openNew(page, "molecules");
  await page.keyboard.type("XYZ-101");
  await tabTo(page, page.getByRole("button", { name: "Add target" }));
  await page.keyboard.press("Enter");
  const target = page.getByRole("group", { name: "target 1 of 1" });
  await expect(target.getByRole("combobox", { name: "Target" })).toBeFocused();
  await create(page, "KINASE7", "target");
  await choose(page, target.getByRole("combobox", { name: "Action" }), "Inhibitor");
  await tabTo(page, page.getByRole("button", { name: "Add holder" }));
  await page.keyboard.press("Enter");
  await create(page, "Newco Bio", "company");
  await choose(page, page.getByRole("group", { name: "holder 1 of 1" }).getByRole("combobox", { name: "Role" }), "Originator");
  await nameNewSource(page, "Newco presents XYZ-101");
  await expect(page).toHaveURL(/\/desk\/molecules\/xyz-101\/edit\?saved=1/);
  await expect(page.getByText(/Saved as version 1/)).toBeFocused();
  await page.goto(at("/molecules/xyz-101"));
  for (const words of ["KINASE7", "Newco Bio", "Newco presents XYZ-101"]) await expect(page.getByRole("main")).toContainText(words);
});

test("an indication, under a broader one that is made on the way", async ({ page }) => {
  await openNew(page, "indications");
  await page.keyboard.type("Thymoma");
  await choose(page, page.getByRole("combobox", { name: "Therapeutic area" }), "Oncology, solid tumours");
  await tabTo(page, page.getByRole("combobox", { name: "Broader indication" }));
  await create(page, "Thymic tumours", "indication");
  await nameNewSource(page, "A release on thymoma");
  await expect(page).toHaveURL(/\/desk\/indications\/thymoma\/edit\?saved=1/);
  await page.goto(at("/indications/thymoma"));
  await expect(page.getByRole("main")).toContainText("Thymic tumours");
});

test("a trial, with a sponsor that is made on the way", async ({ page }) => {
  await openNew(page, "trials");
  await page.keyboard.type("NCT09999999");
  await tabTo(page, page.getByRole("textbox", { name: "Start" }));
  await page.keyboard.type("expected Q3 2027");
  await tabTo(page, page.getByRole("button", { name: "Add company" }));
  await page.keyboard.press("Enter");
  await create(page, "Sponsor Bio", "company");
  await choose(page, page.getByRole("group", { name: "company 1 of 1" }).getByRole("combobox", { name: "Role" }), "Sponsor");
  await nameNewSource(page, "A release on a trial");
  await expect(page).toHaveURL(/\/desk\/trials\/nct09999999\/edit\?saved=1/);
  await page.goto(at("/trials/nct09999999"));
  await expect(page.getByRole("main")).toContainText("Sponsor Bio");
});

test("a source, whose two addresses are told apart", async ({ page }) => {
  await openNew(page, "sources");
  await page.keyboard.type("An abstract of 2027");
  await choose(page, page.getByRole("combobox", { name: "Kind" }), "Paper");
  await tabTo(page, page.getByRole("textbox", { name: "Web address" }));
  await page.keyboard.type("https://example.org/abstract");
  await tabTo(page, page.getByRole("textbox", { name: "Address", exact: true }));
  await tabTo(page, page.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("To be cited from now on");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(/\/desk\/sources\/an-abstract-of-2027\/edit\?saved=1/);
});
