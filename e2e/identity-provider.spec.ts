import { expect, test, type Page } from "@playwright/test";
import { startIdentityProvider, type IdentityProvider } from "./support/identity-provider.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { newSession, signIn } from "./support/sign-in.ts";

// Signing in through an identity provider: a real one, started here.
test.describe.configure({ mode: "default" });

let provider: IdentityProvider;
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  provider = await startIdentityProvider();
  server = await startOwnServer("none", (address) => {
    provider.allow(`${address}/api/auth/callback/oidc`);
    return { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_NAME: "Example ID" };
  });
});
test.afterAll(async () => {
  await server.stop();
  await provider.stop();
});

const at = (path: string) => server.address + path;

async function comeAs(page: Page, name: string) {
  await page.context().clearCookies();
  await page.goto(at("/sign-in?next=%2Faccount"));
  await page.getByRole("link", { name: "Sign in with Example ID" }).click();
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("anything");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
}

async function refused(page: Page) {
  await expect(page).toHaveURL(/\/sign-in\?.*error=/);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Example ID did not let you in");
  await page.goto(at("/account"));
  await expect(page).toHaveURL(/\/sign-in\?next=/);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an address that has an account comes in, with that account's role", async ({ page }) => {
      const name = `known${Number(javaScriptEnabled)}`;
      await newSession({ role: "editor", id: `test-${name}`, name: "Known Editor" }, server);
      await comeAs(page, name);
      await expect(page).toHaveURL(at("/account"));
      await expect(page.getByText(`You are signed in as Known Editor, ${name}@example.org. Your role is editor`)).toBeVisible();
    });
  });

test("an unknown address does not, while registration is closed", async ({ page }) => {
  await comeAs(page, "stranger");
  await refused(page);
});

test("an address that the provider has not verified is nobody's, though an account has it", async ({ page }) => {
  provider.unverified.add("mallory");
  await newSession({ role: "admin", id: "test-mallory" }, server);
  await comeAs(page, "mallory");
  await refused(page);
});

test("an invited address gets what the invitation promises", async ({ page, browser }) => {
  const admin = await browser.newContext();
  const desk = await admin.newPage();
  await signIn(desk, "admin", server);
  await desk.goto(at("/desk/people"));
  await desk.getByLabel("E-mail address").fill("ivy@example.org");
  await desk.getByLabel("Role").selectOption("analyst");
  await desk.getByRole("button", { name: "Invite" }).click();
  await expect(desk.getByLabel("One-time link")).toBeVisible();
  await comeAs(page, "ivy");
  await expect(page.getByText("You are signed in as Person ivy, ivy@example.org. Your role is analyst")).toBeVisible();
  await desk.goto(at("/desk/people"));
  await expect(desk.getByText("No invitation is open.")).toBeVisible();
  await admin.close();
});

test("where registration is open, a newcomer is a reader; a disabled account stays out", async ({ page, browser }) => {
  const admin = await browser.newContext();
  const desk = await admin.newPage();
  await signIn(desk, "admin", server);
  await desk.goto(at("/desk/settings"));
  await desk.getByLabel("Anyone may register as a reader").check();
  await desk.getByRole("button", { name: "Save the settings" }).click();
  await expect(desk.getByText("The settings are saved.")).toBeVisible();
  await comeAs(page, "nora");
  await expect(page.getByText("You are signed in as Person nora, nora@example.org. Your role is reader")).toBeVisible();

  await desk.goto(at("/desk/people"));
  await desk.getByRole("link", { name: "Person nora" }).click();
  await desk.getByRole("button", { name: "Disable the account" }).click();
  await expect(desk.getByRole("button", { name: "Enable the account" })).toBeVisible();
  await comeAs(page, "nora");
  await refused(page);
  await admin.close();
});
