import { expect, test, type Page } from "@playwright/test";
import { quietly } from "#scripts/steps/run.mjs";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { expectSound } from "./support/sound.ts";
import type { Change } from "./support/save.ts";

// On a server of its own: what is cited here is changed afterwards.
test.describe.configure({ mode: "default" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startOwnServer("interview");
});
test.afterAll(() => server.stop());

const save = (change: Change) => quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(change)], { env: server.env });

/** The address under "Cite this page", opened by keyboard. */
async function addressToCite(page: Page): Promise<string> {
  await page.getByText("Cite this page", { exact: true }).focus();
  await page.keyboard.press("Enter");
  const address = await page.getByRole("textbox", { name: "Address to cite" }).inputValue();
  await expect(page.getByRole("textbox", { name: "Citation", exact: true })).toHaveValue(new RegExp(`\\. Phaseline, .+ 20\\d\\d\\. ${address.replaceAll(/[?.]/g, "\\$&")}$`));
  return address;
}

const cited = (page: Page) => page.getByRole("status").filter({ hasText: "as cited" });

const PAGES = [
  "/", "/?molecule=HQP1351&view=table", "/?size=5&page=2",
  "/companies/ascentage-pharma", "/molecules/hqp1351", "/programs/hqp1351-cml-tki-refractory-china", "/sources/interview-dajun-yang-2019",
  "/companies", "/molecules?q=hqp&sort=-stage", "/targets", "/indications", "/partnerships", "/sources",
  "/catalysts", "/catalysts?view=calendar&year=2016", "/catalysts?sort=-date&molecule=HQP1351",
  "/changes", "/changes?from=2016-01-01&to=2019-05-31&molecule=HQP1351", "/changes?recordedFrom=2020-01-01T00:00Z",
];

test("every kind of page can be cited, and shows what was cited at that address", async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of PAGES) {
    await page.goto(server.address + path);
    const address = await addressToCite(page);
    expect(new URL(address).searchParams.get("cite")).toMatch(/^[0-9a-f]{16}$/);
    await page.goto(address);
    await expect(cited(page)).toContainText("Nothing of what this page shows has changed since.");
    expect(await addressToCite(page)).toBe(address);
  }
});

test("a page of a past day is cited as of that day, and not as if it had been written then", async ({ page }) => {
  await page.goto(`${server.address}/molecules/hqp1351?asOf=2019-05-31`);
  const address = await addressToCite(page);
  await expect(page.getByRole("textbox", { name: "Citation", exact: true })).toHaveValue(/, as of 31 May 2019\. Phaseline, \d+ \w+ 20(2[6-9]|[3-9]\d)\. /);
  await page.goto(address);
  await expect(cited(page)).toContainText("These are the values as cited, as of 31 May 2019.");
});

test("after a change the cited page shows what it showed, and says which fields changed, from what to what", async ({ page }) => {
  await page.goto(`${server.address}/molecules/hqp1351`);
  const address = await addressToCite(page);
  const shown = await page.getByRole("main").getByRole("table").first().innerText();
  await save({ kind: "molecule", id: "molecule:hqp1351", data: { mechanism: "Made up by a test." }, citations: [{ field: "mechanism", sourceId: "source:interview-dajun-yang-2019", locator: "Q9.9", paraphrase: "Made up by a test." }] });
  await page.goto(address);
  await expect(cited(page)).toContainText("1 change since of the records that this page shows.");
  await expect(cited(page).getByRole("listitem").filter({ hasText: "Mechanism" }).last()).toContainText("Made up by a test.");
  await expect(cited(page).getByRole("link", { name: /^HQP1351: Mechanism/ })).toHaveAttribute("href", /^\/molecules\/hqp1351\/history/);
  expect(await page.getByRole("main").getByRole("table").first().innerText()).toBe(shown);
  await expectSound(page);
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/molecules\/hqp1351$/);
});

test("a list that counts other records says what it counts otherwise, and leads to all that was saved since", async ({ page }) => {
  await page.goto(`${server.address}/companies`);
  const address = await addressToCite(page);
  await page.goto(`${server.address}/changes?from=2016-01-01&to=2019-05-31`);
  const changes = await addressToCite(page);
  await save({ kind: "program", id: "program:hqp8361-solid-tumours", deleted: true });
  await page.goto(address);
  await expect(cited(page)).toContainText("No record that this page shows has changed since, but others have that it goes by.");
  await expect(cited(page).getByRole("listitem").filter({ hasText: /^Ascentage Pharma: programs: \d+/ })).toHaveCount(1);
  await expectSound(page);
  await cited(page).getByRole("link", { name: "All that was saved since" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Between what was held here" })).toContainText("1 vanished");
  await page.goto(changes);
  await expect(cited(page)).toContainText(/These are the values as cited, as of .+ UTC\..*more of records that are no longer shown/);
  await expect(page.getByRole("link", { name: "Read it by what is known today" })).toBeVisible();
  await expectSound(page);
});

test("values that are not those cited are said not to be, and a hash that is none is refused by name", async ({ page }) => {
  await page.goto(`${server.address}/companies/ascentage-pharma`);
  const address = new URL(await addressToCite(page));
  address.searchParams.set("cite", "0123456789abcdef");
  await page.goto(address.href);
  await expect(page.getByRole("alert").filter({ hasText: "cited" })).toContainText(/These are not the values that were cited, as of .+ the citation says 0123456789abcdef/);
  await expectSound(page);
  address.searchParams.set("cite", "mine");
  await page.goto(address.href);
  await expect(page.getByRole("alert").filter({ hasText: "The hash" })).toContainText("“mine” is no hash of a page");
});
