import { expect, test } from "@playwright/test";
import { expectSound } from "./support/sound.ts";

const PROGRAM = "/programs/hqp1351-cml-tki-refractory-china";

test("a program says how long it was at each stage, with who says so, beside a median only where enough are tracked", async ({ page }) => {
  await page.goto(PROGRAM);
  const times = page.getByRole("table", { name: /^Time of .+ at each stage$/ });
  const row = times.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Phase 1", exact: true }) });
  await expect(row).toContainText(/2016/);
  await expect(row.getByRole("link").first()).toHaveText(/^\d+$/);
  await expect(times.getByRole("row").last()).toContainText("so far");
  for (const text of await times.getByRole("row").locator("td:last-child").allTextContents()) {
    const [, n] = /\(n = (\d+)\)$/.exec(text) ?? [];
    if (n === undefined) expect(text).toBe("n below 5");
    else expect(Number(n)).toBeGreaterThanOrEqual(5);
  }
  await expectSound(page);
});

test("as of a day it tells of nothing later", async ({ page }) => {
  await page.goto(`${PROGRAM}?asOf=2018-01-01`);
  const rows = page.getByRole("table", { name: /^Time of .+ at each stage$/ }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText("so far");
});
