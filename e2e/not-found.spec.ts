import { expect, test, type APIResponse } from "@playwright/test";

const NEAR: Record<string, { written: string; meant: string }> = {
  company: { written: "/companies/ascentage-farma", meant: "Ascentage Pharma" },
  molecule: { written: "/molecules/hqp1352", meant: "HQP1351" },
  target: { written: "/targets/bcl-3", meant: "BCL2" },
  indication: { written: "/indications/myelofibrossis", meant: "Myelofibrosis" },
  program: { written: "/programs/hqp8361-solid-tumors", meant: "HQP8361, Solid tumours" },
  trial: { written: "/trials/nct03080312", meant: "A Study of APG-1252 in Patients With SCLC or Other Solid Tumors" },
  partnership: { written: "/partnerships/ascentage-md-andersen", meant: "Ascentage Pharma and MD Anderson Cancer Center: clinical collaboration" },
  catalyst: { written: "/catalysts/takeda-option-excercise", meant: "Takeda decides on its option on olverembatinib" },
  source: { written: "/sources/interview-dajun-yang-2020", meant: "Interview with Dajun Yang of Ascentage Pharma" },
};

/** Next names the place twice at the first request. */
const locations = (response: APIResponse) => new Set(response.headersArray().filter(({ name }) => name.toLowerCase() === "location").map(({ value }) => value));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [kind, { written, meant }] of Object.entries(NEAR))
      test(`an unknown ${kind} is not found, and what was meant is offered`, async ({ page }) => {
        const response = await page.goto(written);
        expect(response?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(`No such ${kind}`);
        await expect(page.getByRole("heading", { name: "Did you mean" })).toBeVisible();
        await page.getByRole("main").getByRole("listitem").getByRole("link", { name: meant }).first().click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText(meant);
      });

    test("an address of nothing is not found, and leads on", async ({ page }) => {
      const response = await page.goto("/no/such/address");
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such page");
      await page.getByRole("main").getByRole("link", { name: "pipeline" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pipeline");
    });

    test("an address that cannot be decoded is not found, and leads on", async ({ page }) => {
      for (const written of ["/companies/%ff", "/trials/%E0%A4%A", "/%"]) {
        const response = await page.goto(written);
        expect(response?.status(), written).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such page");
      }
      await page.getByRole("main").getByRole("link", { name: "pipeline" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pipeline");
    });

    test("from an unknown record one can search its kind", async ({ page }) => {
      await page.goto("/companies/nobody-at-all");
      await expect(page.getByRole("heading", { name: "Did you mean" })).toHaveCount(0);
      await page.getByRole("searchbox", { name: "Search all companies" }).fill("takeda");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("table", { name: "Companies" }).getByRole("rowheader")).toHaveText([/^Takeda/]);
    });
  });

test("what is not found stays so at the next request, and out of search engines", async ({ request }) => {
  for (const { written } of Object.values(NEAR)) {
    const first = await request.get(written);
    const again = await request.get(written);
    expect([first.status(), again.status()], written).toEqual([404, 404]);
    expect(await again.text()).toMatch(/<meta name="robots" content="noindex"/);
  }
});

test("an address in capitals leads to the one in small letters, for good", async ({ request }) => {
  for (const [written, present] of [
    ["/companies/Ascentage-Pharma", "/companies/ascentage-pharma"],
    ["/molecules/HQP1351", "/molecules/hqp1351"],
    ["/targets/BCL2", "/targets/bcl2"],
    ["/trials/NCT03080311", "/trials/nct03080311"],
  ] as const) {
    const response = await request.get(written, { maxRedirects: 0 });
    expect(response.status(), written).toBe(308);
    expect(locations(response), written).toEqual(new Set([present]));
  }
});

test("where a record of another kind has the name, it is offered", async ({ page }) => {
  const response = await page.goto("/companies/hqp1351");
  expect(response?.status()).toBe(404);
  await page.getByRole("main").getByRole("link", { name: "HQP1351" }).click();
  await expect(page).toHaveURL("/molecules/hqp1351");
});
