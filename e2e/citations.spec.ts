import { expect, test, type Page } from "@playwright/test";

const PROGRAM = "/programs/hqp1351-cml-tki-refractory-china";
const INTERVIEW = "Interview with Dajun Yang of Ascentage Pharma";
const card = (page: Page) => page.getByRole("tooltip");
const firstMark = (page: Page) => page.getByRole("link", { name: `Source 1: ${INTERVIEW}, Q4.2` }).first();
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

async function tabTo(page: Page, name: RegExp) {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`60 steps of the Tab key reach no ${name}`);
}

test("by keyboard: Tab opens the card of a value, Escape closes it", async ({ page }) => {
  await page.goto(PROGRAM);
  await expect(card(page)).toBeHidden();
  await tabTo(page, /^Source 1: /);
  await expect(card(page)).toContainText(INTERVIEW);
  await expect(card(page)).toContainText("said May 2019, published 4 December 2019");
  await expect(card(page)).toContainText("Q4.2: HQP1351 is meant for CML that has become refractory to kinase inhibitors.");
  await expect(firstMark(page)).toBeFocused();
  await expect(firstMark(page)).toHaveAccessibleDescription(/HQP1351 is meant for CML/);
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(firstMark(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(card(page)).toBeHidden();
});

test("by keyboard: the card goes along where the page scrolls to its mark", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(PROGRAM);
  const mark = page.getByRole("table", { name: /^Trials of/ }).getByRole("link", { name: /^Source \d+: ClinicalTrials\.gov: NCT04126681, NCT id/ });
  await page.getByRole("table", { name: /^Trials of/ }).getByRole("link", { name: "NCT04126681", exact: true }).evaluate((link: HTMLElement) => link.focus({ preventScroll: true }));
  await expect(mark).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport({ ratio: 1 });
  await expect(card(page)).toContainText("ClinicalTrials.gov: NCT04126681");
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("End");
  await expect(card(page)).not.toBeInViewport();
});

test("the pointer opens it, may travel into it, and closes it by leaving", async ({ page }) => {
  await page.goto(PROGRAM);
  await firstMark(page).hover();
  await expect(card(page)).toContainText("HQP1351 is meant for CML");
  await card(page).getByRole("link", { name: INTERVIEW }).hover();
  await expect(card(page)).toBeVisible();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(card(page)).toBeHidden();
  await firstMark(page).hover();
  await card(page).getByRole("link", { name: INTERVIEW }).click();
  await expect(page).toHaveURL("/sources/interview-dajun-yang-2019");
  await expect(card(page)).toBeHidden();
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a tap opens it inside the screen, a tap elsewhere closes it", async ({ page }) => {
    await page.goto(PROGRAM);
    await firstMark(page).tap();
    await expect(card(page)).toContainText("HQP1351 is meant for CML");
    await expect(card(page)).toBeInViewport({ ratio: 1 });
    expect(new URL(page.url()).hash).toBe("");
    await page.getByRole("heading", { level: 1 }).tap();
    await expect(card(page)).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the mark leads to its note, and the note to its source", async ({ page }) => {
    await page.goto(PROGRAM);
    await firstMark(page).click();
    await expect(page).toHaveURL(`${PROGRAM}#note-1`);
    const note = page.getByRole("region", { name: "Sources used on this page" }).getByRole("listitem").filter({ hasText: "HQP1351 is meant for CML" }).last();
    await expect(note).toBeInViewport();
    await page.getByRole("region", { name: "Sources used on this page" }).getByRole("link", { name: INTERVIEW }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(INTERVIEW);
  });

  test("a discrepancy shows both values, each with who says so", async ({ page }) => {
    await page.goto(PROGRAM);
    const date = page.getByRole("table", { name: /^Stage history/ }).getByRole("rowheader", { name: /^May 2019/ });
    await expect(date).toContainText("21 October 2019");
    await date.getByRole("link", { name: "≠ sources disagree" }).click();
    const dispute = page.getByRole("region", { name: "Where sources disagree" }).getByRole("listitem").filter({ hasText: "21 October 2019" });
    await expect(dispute).toBeInViewport();
    await expect(dispute.getByRole("definition").first()).toContainText("May 2019");
    await expect(dispute.getByRole("definition").first().getByRole("link", { name: INTERVIEW })).toBeVisible();
    await expect(dispute.getByRole("definition").nth(1)).toContainText("21 October 2019");
    await expect(dispute.getByRole("link", { name: /^ClinicalTrials\.gov: NCT04126681$/ })).toBeVisible();
  });
});

test("every mark of every kind of page has its note, and every note its mark", async ({ page }) => {
  for (const address of ["/", "/?view=table", "/?view=table&columns=stage&columns=company", "/?view=table&columns=since", "/?view=timeline", "/companies", "/companies/ascentage-pharma", "/molecules/hqp1351", PROGRAM, "/partnerships"]) {
    await page.goto(address);
    const targets = await page.getByRole("link", { name: /^Source \d+: / }).evaluateAll((marks) => marks.map((mark) => mark.getAttribute("href") ?? ""));
    expect(targets.length, address).toBeGreaterThan(0);
    const ids = new Set(await page.getByRole("listitem").evaluateAll((items) => items.map((item) => `#${item.id}`)));
    expect([...new Set(targets)].filter((target) => !ids.has(target)), address).toEqual([]);
    const unmarked = await page.getByRole("listitem").evaluateAll((items) => items.filter(({ id }) => id.startsWith("note-") && !document.querySelector(`a[href="#${id}"][aria-label^="Source "]`)).map((item) => item.textContent));
    expect(unmarked, address).toEqual([]);
  }
});
