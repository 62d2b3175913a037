import { readFileSync, writeFileSync } from "node:fs";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { nctId, registeredStudy } from "#lib/import/ctgov/registered-study.fixtures.ts";
import { serveRegistry, type RegistryServer } from "#lib/import/ctgov/registry-server.fixtures.ts";
import { startOwnServer, type OwnServer } from "./support/own-server.ts";
import { REGISTERED, studyFile } from "./support/registered-studies.ts";
import { quietly } from "#scripts/steps/run.mjs";
import { signIn } from "./support/sign-in.ts";
import { expectSound } from "./support/sound.ts";

// Studies are brought in, decided on by mouse and by keyboard, and taken back. On a server of its own: one test goes on
// from where the one before it ended.
test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 15_000 });

let registry: RegistryServer;
let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  registry = await serveRegistry({ studies: REGISTERED });
  server = await startOwnServer("interview", () => ({ CTGOV_API: registry.api, CTGOV_REQUESTS_A_MINUTE: "600" }));
});
test.afterAll(async () => {
  await server.stop();
  await registry.close();
});

const at = (path: string) => `${server.address}${path}`;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const done = (page: Page) => page.locator(".form-done");
const change = (page: Page, name: string | RegExp) => page.getByRole("listitem", { name });
const list = (page: Page) => page.getByRole("region", { name: "Changes", exact: true });
const figure = (page: Page, name: string) => page.locator(".import-figures div", { hasText: name }).getByRole("definition");

/** From a change of the list to another one, by J and K. */
async function stepTo(page: Page, row: Locator) {
  const isThere = () => row.evaluate((one) => one === document.activeElement);
  for (const key of ["k", "j"]) for (let step = 0; step < 10 && !(await isThere()); step++) await page.keyboard.press(key);
  await expect(row).toBeFocused();
}

async function upload(page: Page, file: string) {
  await page.goto(at("/desk/import"));
  await page.getByLabel("File of studies").setInputFiles(file);
  await button(page, "Import the studies").click();
  await expect(page).toHaveURL(/\/desk\/import\/runs\//);
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
}

/** Uploads a table, and looks at its columns. */
async function lookAt(page: Page, name: string, text: string) {
  await page.goto(at("/desk/import"));
  await page.getByLabel("Table").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await button(page, "Look at its columns").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("before anything was imported each page says so", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk"));
  await page.getByRole("main").getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByText("Nothing was imported yet.")).toBeVisible();
  await expect(page.getByText("Nothing waits for a decision.")).toBeVisible();
  await expectSound(page);
  await page.goto(at("/desk/import/changes"));
  await expect(page.getByText("No import has found anything yet.")).toBeVisible();
  await page.goto(at("/desk/import/mappings"));
  await expect(page.getByText("Nothing is remembered yet.")).toBeVisible();
});

test("what is no file is refused at its field", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import"));
  await button(page, "Import the studies").click();
  await expect(page.getByRole("alert").filter({ hasText: "Choose a file first." })).toBeVisible();
  await page.getByLabel("File of studies").setInputFiles({ name: "none.json", mimeType: "application/json", buffer: Buffer.from("") });
  await expect(page.getByRole("alert").filter({ hasText: "The file is empty." })).toBeVisible();
  await page.goto(at("/desk/import?refused=large&what=registry"));
  await expect(page.getByLabel("File of studies")).toHaveAccessibleDescription(/a file may have 2,000 MB/);
});

test("a file of studies is read; what it found is shown by sort, and what is certain is accepted at once", async ({ page }) => {
  await signIn(page, "editor", server);
  await upload(page, studyFile("earlier", { broken: true }));
  await expect(figure(page, "New")).toHaveText("2");
  await expect(figure(page, "Failed")).toHaveText("1");
  const found = page.getByRole("region", { name: "What was found, by sort" });
  await expect(found.getByRole("row", { name: /^New trial 2/ })).toBeVisible();
  const trial = change(page, /^APG-1252 in Patients With SCLC or Advanced Solid Tumors: New$/);
  await expect(trial).toContainText("Recruiting");
  await expect(trial.getByRole("link", { name: /NCT03387332/ })).toHaveAttribute("href", "https://clinicaltrials.gov/study/NCT03387332");
  await expectSound(page);

  await page.getByLabel("Certainty").selectOption({ label: "Certain" });
  await button(page, "Show").click();
  await expect(page).toHaveURL(/certain=yes/);
  const count = Number(/^\d+/.exec(await list(page).getByRole("status").first().innerText())?.[0]);
  await page.getByText(/^Decide on all/).click();
  await button(page, `Accept all ${count} changes`).click();
  await expect(page.getByRole("alert").filter({ hasText: "at least ten characters" })).toBeVisible();
  await page.getByLabel("Reason for all of them").fill("Facts of the registry, looked through");
  await button(page, `Accept all ${count} changes`).click();
  await expect(done(page)).toContainText(`${count} changes are saved`);
  await expect(list(page).getByRole("status").first()).toHaveText("0 changes to decide");
  await done(page).getByRole("link", { name: "the set" }).click();
  await expect(page.getByRole("button", { name: /Take .*back|Undo/ })).toBeVisible();
  await page.goto(at("/trials/nct03387332"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("APG-1252 in Patients With SCLC");
});

test("what could not be read is handed back as it came", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import"));
  await page.getByRole("link", { name: "studies-earlier.ndjson" }).click();
  await page.getByRole("link", { name: "1 thing that could not be read" }).click();
  await expect(page.getByRole("region", { name: "What could not be read" })).toContainText("It is not whole JSON");
  await expectSound(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download it as a file" }).click();
  const file = await coming;
  expect(readFileSync(await file.path(), "utf8")).toBe('{"protocolSection":{"identificationModule":{"nctId":"NCT03080311"\n');
});

test("a question is answered, remembered for all that names it, and taken back", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import/changes?certain=no"));
  const names = change(page, /^Ascentage Pharma: /).first();
  await expect(names).toContainText("Is \"Ascentage Pharma Group Inc.\" Ascentage Pharma?");
  await names.getByRole("link", { name: /^Answer/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ascentage Pharma");
  await expectSound(page);
  await button(page, "Yes, it is Ascentage Pharma").click();
  await expect(done(page)).toContainText("2 things that name it were mapped anew");
  await page.getByRole("link", { name: "remembered mappings" }).click();
  await expect(page.getByRole("row", { name: /^Ascentage Pharma Group Inc\. Company, ClinicalTrials\.gov Ascentage Pharma Test editor/ })).toBeVisible();
  await expectSound(page);
  await button(page, "Take back Ascentage Pharma Group Inc.").click();
  await expect(done(page)).toContainText("Taken back. 2 things");
  await expect(page.getByText("Nothing is remembered yet.")).toBeVisible();
});

test("a new record is said to be one that is held, found as it is typed", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import/changes?record=indication"));
  await change(page, /^Small Cell Lung Cancer and Other Solid Tumors/).getByRole("link", { name: /^Answer/ }).click();
  await page.getByRole("combobox", { name: "Indication that is held" }).fill("solid");
  await page.getByRole("listbox").getByRole("option", { name: "Solid tumours" }).click();
  await button(page, "This is it, remember it").click();
  await expect(done(page)).toContainText("1 thing that names it was mapped anew");
  await expect(change(page, /^Small Cell Lung Cancer and Other Solid Tumors/)).toHaveCount(0);
});

test("by keyboard: a changed status is found, edited, accepted, and undone", async ({ page }) => {
  await signIn(page, "editor", server);
  await upload(page, studyFile("later"));
  await expect(figure(page, "Changed")).toHaveText("2");
  await page.goto(`${page.url()}?kind=changed_value`);
  const status = change(page, /: Status$/);
  await expect(status).toContainText("From Recruiting → to Terminated");
  await page.locator("body").press("j");
  await expect(change(page, /^APG-1252 in Patients/).first()).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("go from change to change");
  await page.keyboard.press("Escape");
  await stepTo(page, status);
  await page.keyboard.press("e");
  await expect(page.getByLabel("Status", { exact: true })).toHaveValue("terminated");
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Suspended" });
  await button(page, "Put this in its place").press("Enter");
  await expect(done(page)).toHaveText(/The change now says this/);
  await expect(change(page, /: Status$/)).toContainText("to Suspended");
  await expect(change(page, /: Status$/)).toContainText("edited by Test editor");
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Terminated" });
  await button(page, "Put this in its place").press("Enter");
  await expect(change(page, /: Status$/)).toContainText("to Terminated");

  await page.goBack();
  await page.goto(`${page.url().split("?")[0]}?kind=changed_value`);
  await page.locator("body").press("j");
  await stepTo(page, status);
  await page.keyboard.press("a");
  await expect(done(page)).toContainText("1 change is saved");
  await expect(status).toHaveCount(0);
  await page.goto(at("/trials/nct03387332"));
  await expect(page.getByRole("main")).toContainText("Terminated");
});

test("what somebody changed meanwhile is shown again, and not saved", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import/changes?q=NCT03387332"));
  const row = change(page, /: Primary completion$/);
  await expect(row).toContainText("From not stated → to 9 November 2020");
  const meanwhile = { kind: "trial", id: "trial:nct03387332", data: { primaryCompletion: "2020-11-01" }, citations: [{ field: "primaryCompletion", unsourcedReason: "Typed from memory" }] };
  await quietly(null, "node", ["e2e/support/save.ts", JSON.stringify(meanwhile)], { env: server.env });
  await row.getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("1 change was not saved: what is held was changed");
  await expect(row).toContainText("Changed since it was read");
  await expect(row).toContainText("From 1 November 2020 → to 9 November 2020");
  await row.getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("1 change is saved");
});

test("an analyst’s decision waits for an editor", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import/changes?kind=new_value"));
  await change(page, /: Completion$/).getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("1 change waits for an editor");
  await done(page).getByRole("link", { name: "the proposal" }).click();
  await expect(page.getByRole("main")).toContainText("Proposed by Test analyst");
});

test("what is refused can be opened again", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import/changes?record=program"));
  const row = change(page, /^HQP1351, Chronic myeloid leukaemia, China: New$/);
  await row.getByRole("checkbox").check();
  await button(page, "Refuse what is ticked").click();
  await expect(done(page)).toContainText(/refused/);
  await page.goto(at("/desk/import/changes?record=program&status=refused"));
  await row.getByRole("button", { name: /^Open it again/ }).click();
  await expect(done(page)).toContainText("for a decision again");
});

test("fields are trusted by editors; analysts read which", async ({ page, browser }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import/trust"));
  const ofRegistry = page.getByRole("region", { name: "ClinicalTrials.gov", exact: true });
  await ofRegistry.getByLabel("Field").selectOption({ label: "Trial: status" });
  await ofRegistry.getByRole("button", { name: "Save it at once from now on" }).click();
  await expect(done(page)).toContainText("is saved at once from the next import on");
  await expectSound(page);
  const context = await browser.newContext();
  await signIn(context, "analyst", server);
  const reader = await context.newPage();
  await reader.goto(at("/desk/import/trust"));
  await expect(reader.getByText("decided by editors and administrators")).toBeVisible();
  await expect(reader.getByRole("row", { name: /^Trial: status Test editor/ })).toBeVisible();
  await context.close();
  await button(page, "Propose it again Trial: status").click();
  await expect(done(page)).toContainText("is proposed again");
});

test("a company is followed; what cannot be asked is refused at its field", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import"));
  await button(page, "Follow").click();
  await expect(page.getByLabel("Sponsor")).toHaveAccessibleDescription(/must be given, or another field/);
  await page.getByLabel("Sponsor").fill("Ascentage Pharma");
  await button(page, "Follow").click();
  await expect(done(page)).toContainText("Studies sponsored by Ascentage Pharma is followed.");
  const followed = page.getByRole("region", { name: "Followed at ClinicalTrials.gov" });
  await expect(followed.getByRole("listitem")).toContainText("Weekly");
  await followed.getByText(/^Change/).click();
  await followed.getByLabel("Ask").selectOption({ label: "Daily" });
  await followed.getByRole("button", { name: "Save" }).click();
  await expect(followed.getByRole("listitem")).toContainText("Daily");
  await expectSound(page);

  registry.script({ slow: 4000 });
  await followed.getByRole("button", { name: "Fetch now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Studies sponsored by Ascentage Pharma");
  await expect(page.locator(".import-status").first()).toContainText("Running");
  await button(page, "Pause").click();
  await expect(done(page)).toHaveText("It was told to stop behind the batch that is being read.");
  await expectSound(page);
  // The page looks again by itself.
  await expect(page.locator(".import-status").first()).toHaveText("Paused.", { timeout: 30_000 });
  await expect(page.getByText("2 of 2 read.")).toBeVisible();
  await button(page, "Go on").click();
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  await expect(button(page, "Cancel")).toHaveCount(0);
  registry.script({ slow: 4000 });
  await page.goto(at("/desk/import"));
  await followed.getByRole("button", { name: "Fetch now" }).click();
  await button(page, "Cancel").click();
  await expect(page.locator(".import-status").first()).toHaveText("Cancelled.", { timeout: 30_000 });

  await page.goto(at("/desk/import"));
  await followed.getByText(/^Change/).click();
  await followed.getByRole("button", { name: "Follow no longer" }).click();
  await expect(page.getByText("Nothing is followed yet.")).toBeVisible();
});

/** The same study under another number. */
const again = (n: number, more: object = {}) => {
  const study = structuredClone(REGISTERED[0] as (typeof REGISTERED)[number]);
  Object.assign(study.protocolSection.identificationModule, { nctId: `NCT0500000${n}`, briefTitle: `Study ${n}` }, more);
  return study;
};

test("what the registry has no more, or leads from to another study, is reported and never deleted", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import"));
  await page.getByLabel("Sponsor").fill("Ascentage Pharma");
  await page.getByLabel("Name", { exact: true }).fill("All of theirs");
  await button(page, "Follow").click();
  await expect(done(page)).toContainText("All of theirs is followed.");
  const fetchNow = async () => {
    await page.goto(at("/desk/import"));
    await page.getByRole("region", { name: "Followed at ClinicalTrials.gov" }).getByRole("button", { name: "Fetch now" }).click();
    await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  };
  registry.publish([...REGISTERED, again(1), again(2)]);
  await fetchNow();
  await change(page, "Study 1: New").getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("changes are saved");
  registry.publish([...REGISTERED, again(3, { nctIdAliases: ["NCT05000002"] })]);
  await fetchNow();
  await expect(change(page, "Study 1: Gone")).toContainText("NCT05000001");
  await expect(change(page, /: Merged$/)).toContainText("NCT05000003");
  await expectSound(page);
  await change(page, "Study 1: Gone").getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("1 report is noted");
  await page.goto(at("/trials/nct05000001"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Study 1");
});

test("a name that nothing answers to is made a record of, beginning with that name, or left out", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import"));
  await page.getByLabel("Table").setInputFiles({ name: "names.csv", mimeType: "text/csv", buffer: Buffer.from("Molecule,Indication,Territory,Stage\nHQP1351,Polycythaemia vera,Mars,Phase 1\n") });
  await button(page, "Look at its columns").click();
  await page.getByLabel("Make records for names that are not held").uncheck();
  await button(page, "Look again").click();
  await button(page, "Import 1 row").click();
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  await page.getByRole("link", { name: "2 names that nothing answers to" }).click();
  const names = page.getByRole("main").getByRole("listitem");
  await expect(names).toHaveCount(2);
  await expect(names.filter({ hasText: "Polycythaemia vera" })).toContainText("No indication that is held is called so.");
  await names.filter({ hasText: "Mars" }).getByText(/^Say what it is/).click();
  await names.filter({ hasText: "Mars" }).getByRole("button", { name: "Not tracked" }).click();
  await expect(names).toHaveCount(1);
  await names.getByText(/^Say what it is/).click();
  await names.getByRole("link", { name: "Make a new indication" }).click();
  await expect(page.getByRole("textbox", { name: /^Name/ }).first()).toHaveValue("Polycythaemia vera");
  await page.goBack();
  await expectSound(page);
});

test("where a sheet says otherwise than the registry, both values are kept until somebody rules", async ({ page }) => {
  await signIn(page, "editor", server);
  await page.goto(at("/desk/import"));
  await page.getByLabel("Table").setInputFiles({ name: "sizes.csv", mimeType: "text/csv", buffer: Buffer.from("NCT id,Enrolment\nNCT05000001,99\n") });
  await button(page, "Look at its columns").click();
  await button(page, "Import 1 row").click();
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  const enrolment = change(page, "Study 1: Enrolment");
  await expect(enrolment).toContainText("Sources disagree");
  await expect(enrolment).toContainText("From 144 → to 99");
  await enrolment.getByRole("button", { name: /^Accept/ }).click();
  await expect(done(page)).toContainText("2 changes are saved");
  await page.goto(at("/trials/nct05000001"));
  await expect(page.getByRole("main")).toContainText("144 (actual)");
  await expect(page.getByRole("region", { name: /disagree/i }).first()).toContainText("99");
});

const SHEET = `Molecule,Indication,Territory,Stage,Date
HQP1351,Chronic myeloid leukaemia,China,Pivotal Phase 2,03/04/2019
APG-115,Solid tumours,US,Phase 1,05/13/2018
APG-1387,Solid tumours,US,Phase 1,yesterday
`;

test("a spreadsheet is looked at, what it asks is said, and its rows are imported; what is set aside comes back", async ({ page }) => {
  await signIn(page, "editor", server);
  await lookAt(page, "programs.csv", SHEET);
  await expect(done(page)).toContainText("3 rows, of which 2 would be set aside");
  await expect(page.getByLabel("Stage is read as")).toHaveValue("events.stage");
  await expectSound(page);
  await page.getByLabel(/can be read in two ways. Which comes first/).selectOption({ label: "the month, as in 1 other" });
  await button(page, "Look again").click();
  await expect(done(page)).toContainText("3 rows, of which 1 would be set aside");
  await expect(page.getByRole("region", { name: "Problems of the sheet" })).toContainText("Write it as 31 May 2019");
  await page.getByLabel("Each row is a").selectOption({ label: "Molecule" });
  await button(page, "Look again").click();
  await expect(page.getByLabel("Molecule is read as")).toHaveValue("name");
  await page.getByLabel("Each row is a").selectOption({ label: "Program" });
  await button(page, "Look again").click();
  await page.getByLabel(/can be read in two ways. Which comes first/).selectOption({ label: "the month, as in 1 other" });
  await button(page, "Look again").click();
  await button(page, "Import 2 rows").click();
  await expect(page).toHaveURL(/\/desk\/import\/runs\//);
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  await expect(figure(page, "Failed")).toHaveText("1");
  await expect(change(page, /HQP1351/).first()).toContainText("row 2");
  await page.getByRole("link", { name: "1 thing that could not be read" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download it as a file" }).click();
  const back = readFileSync(await (await coming).path(), "utf8");
  expect(back).toContain("Molecule,Indication,Territory,Stage,Date,Why it was set aside");
  expect(back).toContain("APG-1387,Solid tumours,US,Phase 1,yesterday,");

  await lookAt(page, "mended.csv", back.replace("yesterday", "2021-03"));
  await expect(done(page)).toContainText("all of which can be read");
  await button(page, "Import 1 row").click();
  await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
  await expect(figure(page, "Failed")).toHaveText("0");
  await expect(change(page, /APG-1387/).filter({ hasText: "March 2021" }).first()).toBeVisible();
});

const VIEWS = [
  "/pipeline.csv?territory=china&status=active&status=discontinued&sort=-since&columns=indication&columns=stage&columns=since&columns=source&columns=partners",
  "/pipeline.csv?molecule=HQP1351&sort=stage",
  "/catalysts.csv?molecule=HQP1351",
];
for (const address of VIEWS)
  test(`${address} proposes nothing when it is imported again`, async ({ page }) => {
    await signIn(page, "editor", server);
    const response = await page.request.get(at(address));
    const exported = await response.text();
    expect(exported.split("\n").length, exported).toBeGreaterThan(2);
    await lookAt(page, "export.csv", exported);
    await expect(done(page)).toContainText("all of which can be read");
    await button(page, /^Import \d+ rows?$/).click();
    await expect(page.locator(".import-status").first()).toHaveText("Finished.", { timeout: 30_000 });
    await expect(figure(page, "Failed")).toHaveText("0");
    await expect(figure(page, "Changes to decide")).toHaveText("0");
  });

test("what is no table is said to be none", async ({ page }) => {
  await signIn(page, "analyst", server);
  await page.goto(at("/desk/import"));
  await page.getByLabel("Table").setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") });
  await button(page, "Look at its columns").click();
  await expect(page.getByRole("alert").filter({ hasText: "This is a PDF, not a table." })).toBeVisible();
  await expectSound(page);
});

test("a decision on very many is shown as it goes on, and ends with all of them", async ({ page }, testInfo) => {
  test.setTimeout(180_000);
  await signIn(page, "editor", server);
  const file = testInfo.outputPath("many.ndjson");
  writeFileSync(file, Array.from({ length: 600 }, (_, n) => `${JSON.stringify(registeredStudy(nctId(90_000_000 + n), { sponsor: `Company ${n}`, interventions: [`ZYX-${1000 + n}`], conditions: ["Healthy"] }))}\n`).join(""));
  await upload(page, file);
  await page.getByLabel("Certainty").selectOption({ label: "Certain" });
  await button(page, "Show").click();
  await expect(page).toHaveURL(/certain=yes/);
  const count = (await list(page).getByRole("status").first().innerText()).split(" ")[0] as string;
  await page.getByText(/^Decide on all/).click();
  await page.getByLabel("Reason for all of them").fill("Facts of the registry, looked through");
  await button(page, `Accept all ${count} changes`).click();
  await expect(done(page)).toContainText(`${count} changes are saved`, { timeout: 120_000 });
  await expect(list(page).getByRole("status").filter({ hasText: "0 changes to decide" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Go on with/ })).toHaveCount(0);
  await expectSound(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is brought in and decided on", async ({ page }) => {
    await signIn(page, "editor", server);
    await page.goto(at("/desk/import"));
    await button(page, "Import the studies").click();
    await expect(page.getByRole("alert").filter({ hasText: /Choose a file first/ })).toBeVisible();
    await page.getByLabel("File of studies").setInputFiles(studyFile("earlier"));
    await button(page, "Import the studies").click();
    await expect(async () => {
      await page.reload();
      await expect(page.locator(".import-status").first()).toHaveText("Finished.");
    }).toPass({ timeout: 30_000 });
    const row = page.getByRole("listitem", { name: /: Status$/ });
    await row.getByRole("checkbox").check();
    await button(page, "Accept what is ticked").click();
    await expect(done(page)).toContainText("1 change is saved");
  });
});
