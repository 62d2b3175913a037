import { expect, test } from "@playwright/test";
import { PAGES } from "#lib/auth/access-table.ts";
import { TEST_PASSWORD } from "#lib/auth/person.fixtures.ts";
import { newSession, sessionCookie, signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// Pages that public readers have no use for. Those of the desk are taken from the table, so that a new one is looked at too.
test.use({ trace: "off" });

const ACCOUNT = new Set(["/forgotten", "/invitation/[token]", "/register", "/reset/[token]", "/sign-in", "/sign-in/code"]);

/** What is there only once somebody has made it is looked at where it is made: a proposal, a change. */
const isThere = ({ status = 200 }: { status?: number }) => status === 200;

for (const [page, { least, address = page }] of Object.entries(PAGES).filter(([folder, entry]) => isThere(entry) && (entry.least !== "anyone" || ACCOUNT.has(folder))))
  test(`${page} is sound and readable`, async ({ page: tab }) => {
    await sessionCookie("analyst");
    if (least !== "anyone") await signIn(tab, least);
    expect((await tab.goto(address))?.status()).toBe(200);
    await expectSound(tab);
  });

test("not permitted", async ({ page }) => {
  await signIn(page, "reader");
  await page.goto("/desk");
  await expect(page.getByRole("heading", { level: 1, name: "Not permitted" })).toBeVisible();
  await expectSound(page);
});

test("errors, a link, a key: what the forms come to", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expectSound(page);

  await signIn(page, { role: "admin", id: "test-inviter" });
  await page.goto("/desk/people");
  await page.getByLabel("E-mail address").fill("shown@example.org");
  await page.getByRole("group", { name: "Limited to" }).getByLabel("Takeda", { exact: true }).check();
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  await expectSound(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Invitation" })).toBeVisible();
  await expectSound(page);

  await page.context().clearCookies();
  await page.context().addCookies([await newSession({ role: "analyst", id: "test-pending" })]);
  await page.goto("/account/second-factor");
  await page.getByLabel("Password").fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("img", { name: "The key, for the app to read" })).toBeVisible();
  await expectSound(page);
});
