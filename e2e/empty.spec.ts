import { expect, test } from "@playwright/test";
import { LISTS } from "./support/pages.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";

// A new installation with SEED=none.
test.describe.configure({ mode: "default" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startOwnServer("none");
});
test.afterAll(() => server.stop());

test("the pipeline says what to do next", async ({ page }) => {
  const response = await page.goto(`${server.address}/`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pipeline");
  await expect(page.getByRole("heading", { name: "Nothing is tracked yet" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("npm run seed");
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.goto(`${server.address}/?territory=china`);
  await expect(page.getByRole("heading", { name: "Nothing is tracked yet" })).toBeVisible();
});

test("each list says what to do next", async ({ page }) => {
  for (const address of LISTS) {
    const response = await page.goto(server.address + address);
    expect(response?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main"), address).toContainText(/The database holds no \w+ yet\./);
    await expect(page.getByRole("main"), address).toContainText("npm run seed");
    await expect(page.getByRole("table")).toHaveCount(0);
  }
});

test("a record's address is not found, and a file has headings alone", async ({ page, request }) => {
  const response = await page.goto(`${server.address}/molecules/hqp1351`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such molecule");
  await expect(page.getByRole("heading", { name: "Did you mean" })).toHaveCount(0);
  const csv = await request.get(`${server.address}/pipeline.csv`);
  expect(csv.status()).toBe(200);
  expect((await csv.text()).trim().split("\r\n")).toEqual([expect.stringMatching(/^Molecule,Indication,/)]);
});
