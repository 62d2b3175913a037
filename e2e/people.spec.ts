import { expect, test, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { newSession, signIn } from "./support/sign-in.ts";

// How people come in and what becomes of them, on a server of its own that sends no mail.
test.describe.configure({ mode: "default" });

const PASSWORD = "seven quiet lamps over Delft";

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

const at = (path: string) => server.address + path;
const alertOf = (page: Page) => page.getByRole("main").getByRole("alert");

const opened: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

/** A browser of somebody else. */
async function pageFor(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext(options);
  opened.push(context);
  return context.newPage();
}

async function takeInvitation(page: Page, link: string, name: string, email?: string) {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Invitation" })).toBeVisible();
  if (email) await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same once more").fill(PASSWORD);
  await page.getByRole("button", { name: "Make my account" }).click();
}

async function tryToSignIn(page: Page, email: string, password: string) {
  await page.goto(at("/sign-in"));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function inviteAs(page: Page, email: string, role: string, company?: string): Promise<string> {
  await page.goto(at("/desk/people"));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Role").selectOption(role);
  if (company) await page.getByRole("group", { name: "Limited to" }).getByLabel(company, { exact: true }).check();
  await page.getByRole("button", { name: "Invite" }).click();
  return page.getByLabel("One-time link").inputValue();
}

test("the first start offers one link for the first administrator, and it works once", async ({ page, browser }) => {
  const offered = () => quietly(null, "node", ["scripts/first-administrator.ts"], { env: server.env });
  const lost = await offered();
  const link = at(await offered());
  await page.goto(at(lost));
  await expect(page.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("E-mail address").fill("not an address");
  await page.getByLabel("Name", { exact: true }).fill("Ada Admin");
  await page.getByLabel("New password").fill("Password1234!");
  await page.getByLabel("The same once more").fill("Password1234!");
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(alertOf(page)).toBeFocused();
  await expect(alertOf(page).getByRole("link")).toHaveText([/^Type an e-mail address/, /tried first/]);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada Admin");
  await expect(page.getByLabel("New password")).toHaveValue("");
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/tried first/);

  await takeInvitation(page, link, "Ada Admin", "Ada@Example.org");
  await expect(page).toHaveURL(at("/desk"));
  await expect(page.getByText("Ada Admin, administrator")).toBeVisible();
  expect(await offered()).toBe("");
  const other = await pageFor(browser);
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`an invited analyst comes in with role and limits${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({ browser }) => {
    const email = `ann${Number(javaScriptEnabled)}@example.org`;
    const admin = await pageFor(browser, { javaScriptEnabled });
    await signIn(admin, "admin", server);
    const link = await inviteAs(admin, email, "analyst", "Ascentage Pharma");
    await expect(admin.getByRole("table", { name: "Invitations" })).toContainText(email);

    const page = await pageFor(browser, { javaScriptEnabled });
    await takeInvitation(page, link, "Ann Analyst");
    await expect(page).toHaveURL(at("/desk"));
    expect((await page.goto(at("/desk/people")))?.status()).toBe(403);
    await page.goto(at("/account"));
    await expect(page.getByText("You are limited to Ascentage Pharma.")).toBeVisible();

    await admin.goto(at("/desk/people"));
    const row = admin.getByRole("table", { name: "People" }).getByRole("row").filter({ hasText: email });
    await expect(row).toContainText("Analyst");
    await expect(row).toContainText("Ascentage Pharma");
    await expect(admin.getByRole("main")).not.toContainText(`Revoke the invitation for ${email}`);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
  });

test("a revoked invitation is dead", async ({ page, browser }) => {
  await signIn(page, "admin", server);
  const link = await inviteAs(page, "rex@example.org", "reader");
  await page.getByRole("button", { name: "Revoke the invitation for rex@example.org" }).click();
  await expect(page.getByRole("button", { name: "Revoke the invitation for rex@example.org" })).toHaveCount(0);
  const other = await pageFor(browser);
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
});

test("a role holds at the next request, and a disabled account is out at once", async ({ page, browser }) => {
  const them = await pageFor(browser);
  await them.context().addCookies([await newSession({ role: "reader", id: "test-rita", name: "Rita Reader" }, server)]);
  expect((await them.goto(at("/desk")))?.status()).toBe(403);
  await signIn(page, "admin", server);
  await page.goto(at("/desk/people"));
  await page.getByRole("link", { name: "Rita Reader" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rita Reader" })).toBeVisible();
  await page.getByRole("combobox", { name: "Role" }).selectOption("editor");
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The role is editor" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("editor");
  expect((await them.goto(at("/desk")))?.status()).toBe(200);

  await page.getByRole("button", { name: "Disable the account" }).click();
  await expect(page.getByRole("button", { name: "Enable the account" })).toBeVisible();
  await them.goto(at("/desk"));
  await expect(them).toHaveURL(/\/sign-in\?next=/);
  const texts: string[] = [];
  for (const email of ["rita@example.org", "nobody@example.org"]) {
    await tryToSignIn(them, email, "a long enough phrase for tests");
    texts.push(await alertOf(them).innerText());
  }
  expect(texts[0]).toBe(texts[1]);
  await expect(page.getByRole("table", { name: "What happened" })).toContainText("Role changed");
});

test("an administrator's link sets a new password and ends the sessions", async ({ page, browser }) => {
  const them = await pageFor(browser);
  await them.context().addCookies([await newSession({ role: "analyst", id: "test-fred", name: "Fred Forgetful" }, server)]);
  await signIn(page, "admin", server);
  await page.goto(at("/desk/people/test-fred"));
  await page.getByRole("button", { name: "Make a link to set a password" }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  const other = await pageFor(browser);
  await other.goto(link);
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByLabel("The same once more").fill(`${PASSWORD}!`);
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(alertOf(other)).toContainText("The two are not the same.");
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByLabel("The same once more").fill(PASSWORD);
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByRole("status")).toContainText("Your password is set");
  await tryToSignIn(other, "fred@example.org", PASSWORD);
  await expect(other).toHaveURL(at("/"));
  await them.goto(at("/account"));
  await expect(them).toHaveURL(/\/sign-in/);
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
});

test("sessions are listed, and can be ended from elsewhere", async ({ browser }) => {
  const who = { role: "reader", id: "test-sam", name: "Sam" } as const;
  const here = await pageFor(browser);
  const there = await pageFor(browser);
  await here.context().addCookies([await newSession(who, server)]);
  await there.context().addCookies([await newSession(who, server)]);
  await here.goto(at("/account"));
  await expect(here.getByRole("table", { name: "Your sessions" }).getByRole("row")).toHaveCount(3);
  await here.getByRole("button", { name: "End all the others" }).click();
  await expect(here.getByRole("table", { name: "Your sessions" }).getByRole("row")).toHaveCount(2);
  await there.goto(at("/account"));
  await expect(there).toHaveURL(/\/sign-in/);

  await here.getByLabel("Present password").fill("a wrong phrase, long enough");
  await here.getByLabel("New password").fill(PASSWORD);
  await here.getByLabel("The same once more").fill(PASSWORD);
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(alertOf(here)).toContainText("That is not your password.");
  const link = await quietly(null, "node", ["scripts/user.ts", "reset", "sam@example.org"], { env: server.env });
  await here.getByLabel("Present password").fill("a long enough phrase for tests");
  await here.getByLabel("New password").fill(PASSWORD);
  await here.getByLabel("The same once more").fill(PASSWORD);
  await here.getByRole("button", { name: "Change the password" }).click();
  await expect(here.getByText("Your password is changed")).toBeVisible();
  await there.goto(link);
  await expect(there.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
  await here.reload();
  await expect(here.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
});

test("settings are saved, logged, and said again", async ({ page }) => {
  await signIn(page, "admin", server);
  await page.goto(at("/desk/settings"));
  await expect(page.getByLabel("Whose changes are reviewed")).toHaveValue("analysts");
  await page.getByLabel("Whose changes are reviewed").selectOption("everybody");
  await page.getByLabel("The public history names who made a change").check();
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("The settings are saved.");
  await page.reload();
  await expect(page.getByLabel("Whose changes are reviewed")).toHaveValue("everybody");
  await expect(page.getByLabel("The public history names who made a change")).toBeChecked();
  await page.goto(at("/desk/people/log"));
  await expect(page.getByRole("table", { name: "What happened" })).toContainText("review: analysts → everybody");
});

test("administrators cannot change themselves", async ({ page }) => {
  await signIn(page, "admin", server);
  await page.goto(at("/desk/people/test-admin"));
  await expect(page.getByText("This is you.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});
