import { expect, type Page } from "@playwright/test";
import { TEST_PASSWORD } from "#lib/auth/person.fixtures.ts";
import { roomInStep, totpCode } from "./totp.ts";

/** Turns the second factor on for whoever this page is signed in as. Returns the key that codes are made from. */
export async function turnOnSecondFactor(page: Page, address = ""): Promise<string> {
  await page.goto(`${address}/account/second-factor`);
  await page.getByLabel("Password").fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  const key = (await page.getByText(/^Key:/).innerText()).replace("Key:", "").trim();
  await roomInStep();
  await page.getByLabel("Code", { exact: true }).fill(totpCode(key, -1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("The second factor is on: from now on")).toBeVisible();
  return key;
}
