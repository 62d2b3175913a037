import { expect, test, type Page } from "@playwright/test";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// Many records at once, without a mouse. On a server of its own: these tests change records.
test.describe.configure({ mode: "default" });
test.use({ actionTimeout: 15_000 });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

const at = (path: string) => `${server.address}${path}`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const done = (page: Page) => page.locator(".form-done");

test("records are noted as verified from a filter of the pipeline, and the whole set is taken back", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/?area=oncology"));
  await page.getByRole("link", { name: "Change these" }).press("Enter");
  await page.getByLabel("What is to be done").selectOption({ label: "Note as verified" });
  await button(page, "Go on").press("Enter");
  await button(page, "Preview").press("Enter");
  const status = page.getByRole("region", { name: "Preview", exact: true }).getByRole("status");
  await expect(status).toContainText(/^\d+ records would be noted as verified\. Their values stay as they are\./);
  const count = Number(/\d+/.exec(await status.innerText())?.[0]);
  await button(page, "Note what is ticked as verified").press("Enter");
  await expect(done(page)).toHaveText(`${count} records are noted as verified.`);
  await expect(done(page)).toBeFocused();
  await expectSound(page);
  await page.keyboard.press("Tab");
  await expect(button(page, "Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveText(`${count} records are no longer noted as verified by you.`);
  await expect(done(page)).toBeFocused();
  await expect(button(page, "Undo")).toHaveCount(0);
  await page.goto(at("/desk/records/program/hqp1351-cml-tki-refractory-china"));
  await expect(page.getByRole("main")).not.toContainText("Verified as a whole");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a set is noted and taken back", async ({ page }) => {
    await signIn(page, "analyst", server);
    await page.goto(at("/desk/bulk?molecule=hqp1351&change=verify"));
    await button(page, "Preview").click();
    await expect(page.getByRole("region", { name: "Preview of the changes" })).toContainText("Verified: never");
    await button(page, "Note what is ticked as verified").click();
    await expect(done(page)).toContainText("noted as verified");
    await button(page, "Undo").click();
    await expect(done(page)).toContainText("no longer noted as verified by you");
  });
});
