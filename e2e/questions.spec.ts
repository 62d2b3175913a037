import { expect, test, type Page } from "@playwright/test";

// What someone new must be able to answer from the pages alone (issue 2).

const INTERVIEW = "Interview with Dajun Yang of Ascentage Pharma";
const oneRow = (page: Page, table: string | RegExp, words: RegExp) => page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: words });

test("what stage is HQP1351 in, for what disease, where, since when, and who says so?", async ({ page }) => {
  await page.goto("/");
  const row = oneRow(page, /programs by molecule/, /HQP1351 TKI-refractory.*China.*Launched/);
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("rowheader")).toContainText("HQP1351 TKI-refractory chronic myeloid leukaemia");
  await expect(row.getByRole("rowheader")).toContainText("China");
  const stage = row.getByRole("cell", { name: "Launched since 18 December 2021" });
  await stage.getByRole("link", { name: "Olverembatinib launched in China" }).focus();
  await page.getByRole("tooltip").getByRole("link", { name: "Olverembatinib launched in China" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Olverembatinib launched in China");
  await expect(oneRow(page, /^Facts that rest on/, /HQP1351, TKI-refractory.*18 December 2021/).first()).toBeVisible();
});

test("and what did the interview say of it?", async ({ page }) => {
  await page.goto("/programs/hqp1351-cml-tki-refractory-china");
  const step = oneRow(page, /^Stage history/, /Reached Pivotal Phase 2/);
  await expect(step.getByRole("rowheader")).toContainText("May 2019");
  await expect(step.getByRole("rowheader")).toContainText("≠ sources disagree: 21 October 2019");
  const says = step.getByRole("cell", { name: /^Reached Pivotal Phase 2/ }).getByRole("link", { name: `${INTERVIEW}, Q4.3` });
  await says.focus();
  await expect(page.getByRole("tooltip")).toContainText("A pivotal Phase II study is just being started in China.");
  await page.getByRole("tooltip").getByRole("link", { name: INTERVIEW }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(INTERVIEW);
  await expect(oneRow(page, /^Facts that rest on/, /HQP1351, TKI-refractory.*A pivotal Phase II study is just being started in China\./)).toHaveCount(1);
});

test("what is APG-2449's stage?", async ({ page }) => {
  await page.goto("/?source=interview-dajun-yang-2019&molecule=APG-2449");
  await expect(page.getByRole("status")).toHaveText("1 of 21 programs");
  const row = oneRow(page, /programs by molecule/, /stage not stated/);
  await expect(row.getByRole("cell")).toHaveText("stage not stated");
  await row.getByRole("link", { name: "APG-2449" }).click();
  await expect(page.getByRole("article")).toContainText("stage not stated; status not stated.");
  await expect(oneRow(page, /^Stage history/, /no source says which stage/)).toHaveCount(1);

  await page.goto("/?molecule=APG-2449");
  const later = page.getByRole("cell", { name: /Phase 3 planned/ });
  await expect(later).toHaveCount(2);
  await expect(later.filter({ has: page.getByRole("link", { name: /Source \d+: Registrational Phase 3 studies of APG-2449 cleared in China/ }) })).toHaveCount(2);
});

test("which molecules are in the MD Anderson alliance?", async ({ page }) => {
  await page.goto("/partnerships");
  await page.getByRole("link", { name: "Ascentage Pharma and MD Anderson Cancer Center: clinical collaboration", exact: true }).click();
  const covers = page.getByRole("region", { name: "What it covers" });
  await expect(covers.getByRole("link", { name: "HQP1351", exact: true })).toHaveAttribute("href", "/molecules/hqp1351");
  await expect(covers.getByRole("listitem")).toHaveText([/^HQP1351/, /^4 apoptosis-targeted molecules, not named/]);
  const total = oneRow(page, /^Totals stated/, /^Molecules in the agreement/);
  await expect(total.getByRole("cell").first()).toHaveText(/^5/);
  await expect(total.getByRole("cell").last()).toHaveText("1 by name (HQP1351), 4 described and not named");
});

test("what does the interview contradict itself on?", async ({ page }) => {
  await page.goto("/sources/interview-dajun-yang-2019");
  const rows = page.getByRole("region", { name: "Where it says otherwise" }).getByRole("row").filter({ has: page.getByRole("cell") });
  const said = ["PD-1 drug (Q7.4)", "BCL-ABL (Q7.3)", "third-generation Gleevec (Q4.3)", "June, already past (Q3.6)", "Merck & Co. (Q4.4)"];
  const held = [/^PD-L1 candidate of Genor/, /^BCR::ABL1$/, /third generation/, /^May 2019$/, /^MSD$/];
  await expect(rows).toHaveCount(5);
  for (const [place, words] of said.entries()) {
    const row = rows.filter({ hasText: words });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole("cell").nth(1)).toHaveText(held[place] as RegExp);
  }
});

test("how many molecules are in the clinic?", async ({ page }) => {
  await page.goto("/");
  const total = page.getByRole("listitem").filter({ hasText: "in the clinic stated" });
  await expect(total).toHaveText(/Ascentage Pharma: 8 molecules in the clinic stated \(May 2019\).*, 4 tracked: APG-1252, APG-2449, HQP1351, HQP8361\./);
  await total.getByRole("link", { name: `${INTERVIEW}, Q1.4` }).focus();
  await expect(page.getByRole("tooltip")).toContainText("Eight molecules are in clinical testing");
  await page.getByRole("tooltip").getByRole("link", { name: INTERVIEW }).click();
  await expect(oneRow(page, /^Facts that rest on/, /Ascentage Pharma.*Eight molecules are in clinical testing/)).toContainText("8");
});
