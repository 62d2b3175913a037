import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { TEST_PASSWORD } from "#lib/auth/person.fixtures.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { turnOnSecondFactor } from "./support/second-factor.ts";
import { newSession, signIn } from "./support/sign-in.ts";
import { roomInStep, totpCode } from "./support/totp.ts";

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
const asEditor = (page: Page) => signIn(page, "editor", server);

async function passesAxe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

/** What stands in the way; Next has an alert of its own. */
const problems = (page: Page) => page.getByRole("alert").filter({ hasText: "nothing was saved" });
const field = (page: Page, label: string) => page.getByRole("textbox", { name: new RegExp(`^${label}( \\(required\\))?$`) });

const saveArea = (page: Page) => page.getByRole("region", { name: "Save", exact: true });

async function nameSource(page: Page, locator = "Q4.4") {
  const area = saveArea(page);
  await area.getByRole("radio", { name: "A source" }).check();
  await area.getByRole("combobox", { name: "Source" }).fill("dajun");
  await page.getByRole("option", { name: /Dajun Yang/ }).click();
  await area.getByLabel("Where in it").fill(locator);
}

test("an analyst changes a value by keyboard alone, and readers see it at once with its citation", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/molecules/apg-2449/edit"));
  await passesAxe(page);
  await expect(field(page, "Name")).toBeFocused();
  await field(page, "Mechanism").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Inhibitor of FAK, ROS1 and ALK");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(problems(page)).toBeFocused();
  await expect(problems(page).getByRole("link")).toHaveText(["Source of all changes", "Reason"]);
  await passesAxe(page);
  await expect(field(page, "Mechanism")).toHaveValue("Inhibitor of FAK, ROS1 and ALK");

  await problems(page).getByRole("link", { name: "Source of all changes" }).press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("dajun");
  await expect(page.getByRole("option", { name: /Dajun Yang/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Q4.4, again");
  await field(page, "Reason").focus();
  await page.keyboard.type("The interview names ROS1");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText(/Saved as version 2/)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(at("/molecules/apg-2449"));
  await expect(page.getByRole("main")).toContainText("Inhibitor of FAK, ROS1 and ALK");
  await expect(page.getByRole("main")).toContainText("Q4.4, again");
});

test("the source of the last save is taken at a press, and the focus goes on to the reason", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/companies/unity-biotechnology/edit"));
  const save = async () => {
    await nameSource(page, "Q5");
    await field(page, "Reason").fill("As the interview says");
    await field(page, "Reason").press("ControlOrMeta+Enter");
    await expect(page.getByText(/Saved as version \d/)).toBeVisible();
  };
  await field(page, "Focus").fill("Medicines");
  await save();
  await page.goto(at("/desk/companies/unity-biotechnology/edit"));
  await field(page, "Focus").fill("Medicines of many kinds");
  await page.getByRole("button", { name: /^As last time: .*Q5/ }).press("Enter");
  await expect(field(page, "Reason")).toBeFocused();
  await expect(saveArea(page).getByLabel("Where in it")).toHaveValue("Q5");
});

test("a list is added to, put in another order and shortened by keyboard, and a target is made on the way", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/molecules/apg-2449/edit"));
  const targets = page.getByRole("region", { name: "Targets" });
  await targets.getByRole("button", { name: "Add target" }).press("Enter");
  await expect(targets.getByRole("combobox", { name: /^Target/ }).nth(3)).toBeFocused();
  await page.keyboard.type("KINASE9");
  await expect(page.getByRole("option", { name: /Create the target “KINASE9”/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "New target" })).toBeVisible();
  await expect(targets.getByRole("combobox", { name: /^Target/ }).nth(3)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(targets.getByRole("combobox", { name: /^Target/ }).nth(2)).toBeFocused();
  await expect(targets.getByRole("combobox", { name: /^Target/ }).nth(2)).toHaveValue("KINASE9");
  await targets.getByRole("button", { name: "Remove target 1" }).press("Enter");
  await expect(targets.getByRole("combobox", { name: /^Target/ })).toHaveCount(3);
  await nameSource(page);
  await field(page, "Reason").fill("To see lists change");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(page.getByText(/Saved as version 3/)).toBeVisible();
  await expect(targets.getByRole("combobox", { name: /^Target/ }).nth(1)).toHaveValue("KINASE9");
  await page.goto(at("/targets/kinase9"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("KINASE9");
});

test("dates are typed as people write them, and what was understood is said", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/programs/hqp1351-cml-tki-refractory-china/edit"));
  const events = page.getByRole("region", { name: "Stage events" });
  await events.getByRole("button", { name: "Add stage event" }).click();
  const added = events.getByRole("group").last();
  await added.getByLabel("Kind").selectOption("guided");
  await added.getByLabel("Stage", { exact: false }).first().selectOption("filed");
  await added.getByLabel("Date").fill("03/04/2027");
  await expect(added).toContainText("3 April 2027 or 4 March 2027");
  await added.getByLabel("Date").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("3 April 2027 or 4 March 2027");
  await expect(added.getByText(/3 April 2027 or 4 March 2027/)).toHaveCount(1);
  await added.getByLabel("Date").fill("expected Q3 2027");
  await expect(added).toContainText("= Q3 2027, expected: 1 Jul 2027 to 30 Sep 2027");
});

test("one part of an item has a source of its own, with the sum behind it", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/programs/apg-1252-not-stated/edit"));
  const events = page.getByRole("region", { name: "Stage events" });
  await events.getByRole("button", { name: "Add stage event" }).press("Enter");
  await events.getByLabel("Kind").selectOption("guided");
  await events.getByRole("combobox", { name: /^Stage/ }).selectOption("phase_2");
  await events.getByLabel("Date").fill("2H26");
  await events.getByRole("button", { name: "Own source for stage event 1: date" }).press("Enter");
  const own = events.getByRole("group", { name: "Source of stage event 1: date" });
  await expect(own.getByRole("combobox", { name: "Source" })).toBeFocused();
  await page.keyboard.type("dajun");
  await expect(page.getByRole("option", { name: /Dajun Yang/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await own.getByLabel("Where in it").fill("Q4.9");
  await own.getByLabel("How it follows").fill("Six months after the first patient");
  await passesAxe(page);
  await nameSource(page, "Q4.8");
  await field(page, "Reason").fill("As the interview guides");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(page.getByText(/Saved as version 2/)).toBeFocused();
  await expect(events.getByRole("list", { name: "Cited now" })).toContainText("Q4.8");
  await page.goto(at("/programs/apg-1252-not-stated"));
  await expect(page.getByRole("main")).toContainText("Six months after the first patient");
});

test("a reload loses nothing, and a lost connection says so", async ({ page, context }) => {
  await asEditor(page);
  await page.goto(at("/desk/companies/ascentage-pharma/edit"));
  await field(page, "City").fill("Suzhou, of all places");
  await page.reload();
  const offer = page.getByRole("region", { name: "Unsaved changes" });
  await expect(offer).toContainText("did not save it");
  await expect(offer.getByRole("button", { name: "Go on with it" })).toBeFocused();
  await passesAxe(page);
  await offer.getByRole("button", { name: "Go on with it" }).click();
  await expect(field(page, "City")).toHaveValue("Suzhou, of all places");
  await context.setOffline(true);
  await field(page, "City").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("cannot be reached");
  await context.setOffline(false);
  await expect(field(page, "City")).toHaveValue("Suzhou, of all places");
  await page.reload();
  await offer.getByRole("button", { name: "Discard it" }).click();
  await page.reload();
  await expect(field(page, "City")).not.toHaveValue("Suzhou, of all places");
  await expect(offer).toHaveCount(0);
});

test("an ended session keeps what was typed until somebody has signed in again", async ({ page, context }) => {
  await asEditor(page);
  await page.goto(at("/desk/companies/ascentage-pharma/edit"));
  await field(page, "City").fill("Shanghai");
  await context.clearCookies();
  await field(page, "City").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("Your session has ended");
  await expect(problems(page).getByRole("link")).toHaveAttribute("href", /sign-in\?next=%2Fdesk%2Fcompanies/);

  // In place, by keyboard alone.
  await page.keyboard.press("Tab");
  await page.keyboard.type("editor@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(problems(page)).toContainText("do not belong together");
  await expect(problems(page).getByLabel("E-mail address")).toBeFocused();
  await passesAxe(page);
  await problems(page).getByLabel("Password").fill(TEST_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Save it now" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(problems(page)).toContainText("Source of all changes");
  await expect(field(page, "City")).toHaveValue("Shanghai");
});

test("with a second factor, too, an ended session keeps what was typed", async ({ page, context }) => {
  await context.addCookies([await newSession({ role: "editor", id: "test-twice", name: "Two Factors" }, server)]);
  const key = await turnOnSecondFactor(page, server.address);
  await page.goto(at("/desk/companies/unity-biotechnology/edit"));
  await field(page, "Listing").fill("Typed before the session ended");
  await context.clearCookies();
  await field(page, "Listing").press("ControlOrMeta+Enter");
  await problems(page).getByLabel("E-mail address").fill("twice@example.org");
  await problems(page).getByLabel("Password").fill(TEST_PASSWORD);
  await page.keyboard.press("Enter");
  const code = problems(page).getByLabel("Code of your second factor");
  await expect(code).toBeFocused();
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(problems(page)).toContainText("not right");
  await expect(code).toBeFocused();
  await passesAxe(page);
  await roomInStep();
  await code.fill(totpCode(key));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Save it now" })).toBeFocused();
  await expect(field(page, "Listing")).toHaveValue("Typed before the session ended");
  await page.keyboard.press("Enter");
  await expect(problems(page)).toContainText("Source of all changes");
  await expect(field(page, "Listing")).toHaveValue("Typed before the session ended");
});

test("who saves second is asked where both changed the same, and nothing is overwritten", async ({ page, browser }) => {
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await signIn(page, { role: "editor", id: "test-ada", name: "Ada" }, server);
  await signIn(other, { role: "editor", id: "test-bob", name: "Bob" }, server);
  await theirs.goto(at("/desk/companies/msd/edit"));
  await page.goto(at("/desk/companies/msd/edit"));
  await expect(page.getByRole("status").filter({ hasText: "Bob" })).toContainText("Bob has this record open too");

  await field(theirs, "City").fill("Osaka");
  await field(theirs, "Focus").fill("Many things");
  await nameSource(theirs);
  await field(theirs, "Reason").fill("Their own reason");
  await field(theirs, "Reason").press("ControlOrMeta+Enter");
  await expect(theirs.getByText(/Saved as version 2/)).toBeVisible();

  await field(page, "City").fill("Tokyo");
  await field(page, "Listing").fill("TSE: 4502");
  await nameSource(page);
  await field(page, "Reason").fill("My own reason for it");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  const conflict = page.getByRole("region", { name: "Bob saved this record first" });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Taken over from them without asking: focus");
  const city = conflict.getByRole("group", { name: "City" });
  await expect(city.getByRole("radio", { name: /Theirs Osaka/ })).not.toBeChecked();
  await passesAxe(page);
  await city.getByRole("radio", { name: /Yours Tokyo/ }).check();
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByText(/Saved as version 3, merged/)).toBeVisible();
  await expect(field(page, "City")).toHaveValue("Tokyo");
  await expect(field(page, "Focus")).toHaveValue("Many things");
  await expect(field(page, "Listing")).toHaveValue("TSE: 4502");
  await other.close();
});

test("a new record is made with its source, at an address from its name", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/companies/new"));
  await field(page, "Name").fill("Zürich Bio");
  const area = saveArea(page);
  await area.getByRole("radio", { name: "A source" }).check();
  await area.getByRole("combobox", { name: "Source" }).fill("A paper of its own");
  await page.getByRole("option", { name: /Create the source/ }).click();
  await area.getByRole("group", { name: "New source" }).getByLabel("Kind").selectOption("paper");
  await area.getByLabel("Where in it").fill("p. 3");
  await field(page, "Reason").fill("A company worth tracking");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(/\/desk\/companies\/zurich-bio\/edit\?saved=1/);
  await page.goto(at("/companies/zurich-bio"));
  await expect(page.getByRole("main")).toContainText("A paper of its own");
});

test("a code with an unseen character is refused at its field", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/molecules/hqp1351/edit"));
  await field(page, "Name").fill("HQP\u200B1351");
  await nameSource(page);
  await field(page, "Reason").fill("To see it refused");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("Name: must not hold invisible or direction-changing characters");
  await expect(field(page, "Name")).toHaveAttribute("aria-invalid", "true");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole form works: items, errors, sources and the save", async ({ page }) => {
    await asEditor(page);
    await page.goto(at("/desk/molecules/hqp8361/edit"));
    await field(page, "Mechanism").fill("Something else");
    await page.getByRole("button", { name: "Add name" }).click();
    await expect(field(page, "Mechanism")).toHaveValue("Something else");
    const names = page.getByRole("region", { name: "Names" });
    await names.getByLabel("Text").last().fill("HQP-8361");
    await names.getByLabel("Kind").last().selectOption("alias");
    await names.getByRole("button", { name: /^Move name \d up/ }).last().click();
    await expect(names.getByLabel("Text").first()).toHaveValue("HQP-8361");
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await expect(problems(page)).toContainText("Source of all changes");
    const area = saveArea(page);
    await area.getByRole("radio", { name: "A source" }).check();
    await area.getByLabel("Source", { exact: true }).fill("Interview with Dajun Yang of Ascentage Pharma");
    await area.getByLabel("Where in it").fill("Q4.4");
    await area.getByLabel("Reason").fill("No script, no trouble");
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await expect(page.getByText(/Saved as version 2/)).toBeVisible();
    await page.goto(at("/molecules/hqp8361"));
    await expect(page.getByRole("main")).toContainText("Something else");
  });

  test("an ended session gives back what was typed", async ({ page, context }) => {
    await asEditor(page);
    await page.goto(at("/desk/molecules/hqp8361/edit"));
    await field(page, "Mechanism").fill("Not to be lost");
    await context.clearCookies();
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await expect(problems(page)).toContainText("Your session has ended");
    await expect(field(page, "Mechanism")).toHaveValue("Not to be lost");
  });
});

test("a form that is too long for the server keeps what was typed, and says so", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/targets/bcr-abl1/edit"));
  await field(page, "Family").fill("Typed before");
  // Beside the fields, as a browser takes its time over a text of that length.
  await field(page, "Family").evaluate((input: HTMLInputElement) => {
    const long = Object.assign(document.createElement("input"), { type: "hidden", name: "long", value: "x".repeat(5_000_000) });
    input.form?.append(long);
  });
  await field(page, "Family").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("a form may hold 4 MB");
  await expect(field(page, "Family")).toHaveValue("Typed before");
});

test("a long text is refused at its field, and a new address leaves the old one leading to it", async ({ page }) => {
  await asEditor(page);
  await page.goto(at("/desk/targets/bcl2/edit"));
  await field(page, "Full name").evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "x".repeat(1_000_000));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await field(page, "Reason").fill("To see it refused");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(problems(page)).toContainText("Full name: must be at most 300 characters");
  await field(page, "Full name").fill("");
  await field(page, "Address").fill("bcl-two");
  await field(page, "Reason").press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(/\/desk\/targets\/bcl-two\/edit\?saved=2/);
  await page.goto(at("/targets/bcl2"));
  await expect(page).toHaveURL(at("/targets/bcl-two"));
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [360, 1440])
    test(`forms hold to the rules of accessibility and to the page's width: ${colorScheme}, ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await asEditor(page);
      for (const path of ["/desk/programs/hqp1351-cml-tki-refractory-china/edit", "/desk/partnerships/new", "/desk/companies", "/desk/companies/ascentage-pharma/delete"]) {
        await page.goto(at(path));
        await passesAxe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      }
    });
