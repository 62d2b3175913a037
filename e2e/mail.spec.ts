import { expect, test, type Page } from "@playwright/test";
import { linkIn, startMailServer, type MailServer } from "./support/mail-server.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { newSession, signIn } from "./support/sign-in.ts";

// What is sent where SMTP_URL names a mail server: a real one, started here.
test.describe.configure({ mode: "default" });

let mail: MailServer;
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mail = await startMailServer();
  server = await startOwnServer("none", () => ({ SMTP_URL: mail.url }));
});
test.afterAll(async () => {
  await server.stop();
  await mail.stop();
});

const at = (path: string) => server.address + path;
const PASSWORD = "seven quiet lamps over Delft";

async function choosePassword(page: Page) {
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same once more").fill(PASSWORD);
}

async function ask(page: Page, path: string, email: string): Promise<string> {
  await page.goto(at(path));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send a link" }).click();
  return page.getByRole("main").getByRole("status").innerText();
}

test("an invitation is sent, and not shown", async ({ page, browser }) => {
  await signIn(page, "admin", server);
  await page.goto(at("/desk/people"));
  await page.getByLabel("E-mail address").fill("ina@example.org");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("The link was sent to ina@example.org.")).toBeVisible();
  await expect(page.getByLabel("One-time link")).toHaveCount(0);
  const link = linkIn(await mail.nextTo("ina@example.org"));
  expect(link).toMatch(new RegExp(`^${server.address}/invitation/`));
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByLabel("Name", { exact: true }).fill("Ina");
  await choosePassword(other);
  await other.getByRole("button", { name: "Make my account" }).click();
  await expect(other).toHaveURL(at("/desk"));
});

test("a forgotten password: the same answer for known and unknown addresses, a letter to the known one alone", async ({ page }) => {
  await newSession({ role: "reader", id: "test-known" }, server);
  const answers = [await ask(page, "/forgotten", "unknown@example.org"), await ask(page, "/forgotten", "Known@example.org")];
  expect(answers[0]).toBe(answers[1]);
  const link = linkIn(await mail.nextTo("known@example.org"));
  expect(mail.letters.filter(({ to }) => to.includes("unknown@example.org"))).toEqual([]);
  await page.goto(link);
  await choosePassword(page);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your password is set")).toBeVisible();
});

test("asking again and again is held back, for known and unknown addresses alike", async ({ page }) => {
  for (const email of ["known2@example.org", "unknown2@example.org"]) {
    for (let index = 0; index < 3; index++) await ask(page, "/forgotten", email);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send a link" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Too many tries");
  }
});

test("nobody registers unless the settings say so; then it goes by a letter, and makes a reader", async ({ page, browser }) => {
  await page.goto(at("/register"));
  await expect(page.getByText("Registration is not open here.")).toBeVisible();
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin", server);
  await admin.goto(at("/desk/settings"));
  await admin.getByLabel("Anyone may register as a reader").check();
  await admin.getByRole("button", { name: "Save the settings" }).click();
  await expect(admin.getByText("The settings are saved.")).toBeVisible();

  await newSession({ role: "editor", id: "test-there" }, server);
  const answers = [await ask(page, "/register", "there@example.org"), await ask(page, "/register", "new@example.org")];
  expect(answers[0]).toBe(answers[1]);
  expect((await mail.nextTo("there@example.org")).text).toContain("It has an account already");
  await page.goto(linkIn(await mail.nextTo("new@example.org")));
  await page.getByLabel("Name", { exact: true }).fill("New Reader");
  await choosePassword(page);
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page).toHaveURL(at("/"));
  await page.goto(at("/account"));
  await expect(page.getByText("Your role is reader")).toBeVisible();
});
