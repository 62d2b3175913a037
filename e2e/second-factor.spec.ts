import { expect, test, type Page } from "@playwright/test";
import { TEST_PASSWORD } from "#lib/auth/person.fixtures.ts";
import { newSession } from "./support/sign-in.ts";
import { roomInStep, totpCode } from "./support/totp.ts";

async function signInTo(page: Page, email: string) {
  await page.context().clearCookies();
  await page.goto("/sign-in?next=%2Faccount");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Second factor" })).toBeVisible();
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a second factor is set up, asked for, and turned off", async ({ page }) => {
      const id = `test-factor${Number(javaScriptEnabled)}`;
      const email = `${id.slice(5)}@example.org`;
      await page.context().addCookies([await newSession({ role: "analyst", id, name: "Two Factors" })]);
      await page.goto("/account/second-factor");
      await page.getByLabel("Password").fill("a wrong phrase, long enough");
      await page.getByRole("button", { name: "Begin" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("That is not your password.");
      await page.getByLabel("Password").fill(TEST_PASSWORD);
      await page.getByRole("button", { name: "Begin" }).click();

      const picture = page.getByRole("img", { name: "The key, for the app to read" });
      await expect(picture).toBeVisible();
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth), "the browser draws it").toBeGreaterThan(0);
      const key = (await page.getByText(/^Key:/).innerText()).replace("Key:", "").trim();
      const codes = await page.getByRole("list", { name: "Back-up codes" }).getByRole("listitem").allInnerTexts();
      expect(new Set(codes).size).toBe(10);
      await page.getByLabel("Code", { exact: true }).fill("000000");
      await page.getByRole("button", { name: "Turn it on" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("not the code");
      await expect(page.getByText(/^Key:/)).toContainText(key);
      await roomInStep();
      await page.getByLabel("Code", { exact: true }).fill(totpCode(key, -1));
      await page.getByRole("button", { name: "Turn it on" }).click();
      await expect(page.getByText("The second factor is on: from now on")).toBeVisible();
      await expect(page.getByText(/^Key:/)).toHaveCount(0);

      await signInTo(page, email);
      await page.goto("/account");
      await expect(page, "the password alone is not enough").toHaveURL(/\/sign-in\?/);
      await page.goto("/sign-in/code?next=%2Faccount");
      await giveCode(page, "123456");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("not right");
      await roomInStep();
      const code = totpCode(key);
      await giveCode(page, code);
      await expect(page).toHaveURL("/account");

      await signInTo(page, email);
      await giveCode(page, code);
      await expect(page.getByRole("main").getByRole("alert"), "a code that was seen works once").toContainText("not right");
      await signInTo(page, email);
      await giveCode(page, codes[0] ?? "");
      await expect(page).toHaveURL("/account");
      await signInTo(page, email);
      await giveCode(page, codes[0] ?? "");
      await expect(page.getByRole("main").getByRole("alert"), "a back-up code works once").toContainText("not right");
      await giveCode(page, codes[1] ?? "");
      await expect(page).toHaveURL("/account");

      await page.goto("/account/second-factor");
      await page.getByLabel("Password").fill(TEST_PASSWORD);
      await page.getByRole("button", { name: "Turn it off" }).click();
      await expect(page.getByRole("button", { name: "Begin" })).toBeVisible();
    });
  });
