import { expect, test } from "@playwright/test";
import { TEST_PASSWORD } from "#lib/auth/person.fixtures.ts";
import { newSession, sessionCookie, signIn } from "./support/sign-in.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever is not signed in is asked to, and comes back to where they were going", async ({ page }) => {
      const alert = page.getByRole("main").getByRole("alert");
      await sessionCookie({ role: "analyst", id: "test-comes-back" });
      await page.goto("/desk");
      await expect(page).toHaveURL("/sign-in?next=%2Fdesk");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(alert).toBeFocused();
      await expect(alert.getByRole("link")).toHaveText(["Type your e-mail address.", "Type your password."]);

      await page.getByLabel("E-mail address").fill("comes-back@example.org");
      await page.getByLabel("Password").fill("some other long phrase");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(alert).toContainText("do not belong together");
      await expect(page.getByLabel("E-mail address")).toHaveValue("comes-back@example.org");
      await expect(page.getByLabel("Password")).toHaveValue("");

      await page.getByLabel("Password").fill(TEST_PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/desk");
      await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
    });
  });

test.describe("without JavaScript, after the session has ended", () => {
  test.use({ javaScriptEnabled: false });

  test("a form leads to signing in and back, and does nothing", async ({ page }) => {
    await page.context().addCookies([await newSession({ role: "analyst", id: "test-late" })]);
    await page.goto("/account");
    await page.getByRole("textbox", { name: "Name" }).fill("Too late");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Change the name" }).click();
    await expect(page).toHaveURL("/sign-in?next=%2Faccount");
    await page.getByLabel("E-mail address").fill("late@example.org");
    await page.getByLabel("Password").fill(TEST_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Test analyst");
  });
});

test("what an account does not reach to says so, with status 403", async ({ page }) => {
  await signIn(page, "reader");
  const response = await page.goto("/desk");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1, name: "Not permitted" })).toBeVisible();
});

test("public pages are the same for everyone, and ask afterwards who looks", async ({ page, request }) => {
  const kept = await (await request.get("/companies/ascentage-pharma")).text();
  await page.goto("/companies/ascentage-pharma");
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?next=%2Fcompanies%2Fascentage-pharma");
  await signIn(page, { role: "analyst", id: "test-leaves", name: "Leaving Analyst" });
  const signedIn = await (await page.request.get("/companies/ascentage-pharma")).text();
  expect(signedIn).toBe(kept);
  await page.reload();
  await page.getByText("Leaving Analyst").click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Desk" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await (await page.request.get("/api/session")).json()).toEqual({ person: null });
});
