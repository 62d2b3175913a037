import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { ItemGiven, Mapped, Statement } from "#lib/import/compare/statement.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { KINDS } from "#lib/records/kinds.ts";
import { parseCommand } from "#lib/records/parse.ts";
import { saveRecords } from "#lib/records/save.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { mapStudies } from "./map-studies.ts";
import { readStudy } from "./study.ts";

// Every record of the registry's that is at hand, mapped: what must come out of each file. What can be counted in the raw
// JSON is counted there, by other code than that of the mapping; the rest is written down.

const FOLDER = path.resolve(import.meta.dirname, "../../../../shared/ctgov");
const HERE = existsSync(FOLDER);

type DateField = "startDateStruct" | "primaryCompletionDateStruct" | "completionDateStruct";
type Raw = {
  protocolSection: {
    identificationModule: { nctId: string };
    statusModule: { overallStatus?: string; whyStopped?: string } & Partial<Record<DateField, { date?: string; type?: string }>>;
    sponsorCollaboratorsModule: { leadSponsor: { name: string }; collaborators?: { name: string }[] };
    conditionsModule?: { conditions?: string[] };
    designModule?: { phases?: string[]; enrollmentInfo?: { count?: number; type?: string } };
    armsInterventionsModule?: { interventions?: { name: string }[] };
    eligibilityModule?: { healthyVolunteers?: boolean };
    contactsLocationsModule?: { locations?: { country: string }[] };
  };
};
type Expected = {
  studies: number;
  /** Items of the trials, by list; molecules that are linked to a record; records that are proposed; what waits. */
  items: [companies: number, molecules: number, linked: number, programs: number];
  proposed: Partial<Record<"company" | "molecule" | "indication" | "program", number>>;
  unmapped: Partial<Record<"company" | "molecule" | "indication" | "program" | "territory" | "value", number>>;
};

const EXPECTED: Record<string, Expected> = {
  "dev_200.ndjson": { studies: 200, items: [287, 441, 132, 179], proposed: { company: 210, indication: 89, molecule: 101, program: 169 }, unmapped: { company: 4, indication: 316, molecule: 241, program: 18, territory: 12 } },
  "dev_page_1.json": { studies: 50, items: [75, 102, 16, 20], proposed: { company: 70, indication: 17, molecule: 16, program: 20 }, unmapped: { company: 3, indication: 69, molecule: 55, program: 5, territory: 2 } },
  "dev_page_2.json": { studies: 50, items: [75, 126, 48, 70], proposed: { company: 58, indication: 35, molecule: 40, program: 63 }, unmapped: { indication: 89, molecule: 64, program: 8, territory: 9 } },
  "dev_page_3.json": { studies: 50, items: [62, 118, 40, 49], proposed: { company: 55, indication: 27, molecule: 36, program: 49 }, unmapped: { company: 1, indication: 53, molecule: 66, program: 1, territory: 1 } },
  "dev_page_4.json": { studies: 50, items: [75, 95, 28, 40], proposed: { company: 65, indication: 27, molecule: 25, program: 39 }, unmapped: { indication: 105, molecule: 56, program: 4 } },
  "api_responses/biomcp_get_nct02576665_20260811.json": { studies: 1, items: [1, 2, 0, 0], proposed: { company: 1 }, unmapped: { indication: 11, molecule: 2 } },
  "api_responses/biomcp_get_nct06382129_20260811.json": { studies: 1, items: [1, 2, 0, 0], proposed: { company: 1 }, unmapped: { molecule: 2 } },
  "api_responses/biomcp_get_nct06604689_20260811.json": { studies: 1, items: [1, 1, 0, 0], proposed: { company: 1 }, unmapped: { indication: 1, molecule: 1 } },
  "api_responses/biomcp_search_age_count_20260811.json": { studies: 1, items: [1, 1, 0, 0], proposed: { company: 1 }, unmapped: { indication: 2, molecule: 1 } },
  "api_responses/biomcp_search_keytruda_limit3_20260811.json": { studies: 3, items: [3, 11, 0, 0], proposed: { company: 3 }, unmapped: { indication: 24, molecule: 11 } },
  "api_responses/biomcp_search_melanoma_recruiting_limit3_20260811.json": { studies: 3, items: [3, 6, 0, 0], proposed: { company: 3 }, unmapped: { indication: 9, molecule: 6 } },
  "api_responses/biomcp_search_nsclc_egfr_l858r_20260811.json": { studies: 2, items: [2, 3, 0, 0], proposed: { company: 2 }, unmapped: { indication: 1, molecule: 3 } },
  "api_responses/biomcp_search_phelan_limit50_20260811.json": { studies: 3, items: [3, 6, 0, 0], proposed: { company: 3 }, unmapped: { indication: 5, molecule: 6 } },
  "api_responses/biomcp_search_phelan_limit5_20260811.json": { studies: 5, items: [5, 8, 0, 0], proposed: { company: 4 }, unmapped: { indication: 8, molecule: 8 } },
  "api_responses/biomcp_search_phelan_next_20260811.json": { studies: 5, items: [5, 7, 0, 0], proposed: { company: 4 }, unmapped: { indication: 20, molecule: 6 } },
  "api_responses/cyanheads_studies_2025-06-17T11-15-33-773Z.json": { studies: 1, items: [1, 1, 1, 2], proposed: { indication: 2, molecule: 1, program: 2 }, unmapped: {} },
  "api_responses/cyanheads_studies_2025-06-17T11-16-37-179Z.json": { studies: 2, items: [2, 2, 1, 1], proposed: { company: 2, indication: 1, molecule: 1, program: 1 }, unmapped: { indication: 1, molecule: 1 } },
  "api_responses/cyanheads_study_NCT00184067_2025-06-17T11-17-42-480Z.json": { studies: 1, items: [1, 1, 0, 0], proposed: { company: 1 }, unmapped: { indication: 1, molecule: 1 } },
  "api_responses/cyanheads_study_NCT03934567_2025-06-17T11-17-59-791Z.json": { studies: 1, items: [1, 1, 1, 1], proposed: { company: 1, indication: 1, molecule: 1, program: 1 }, unmapped: {} },
};

function studiesIn(file: string): Raw[] {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  if (file.endsWith(".ndjson")) return text.split("\n").filter((row) => row.trim() !== "").map((row) => JSON.parse(row) as Raw);
  const json = JSON.parse(text) as Raw | { studies: Raw[] };
  return "studies" in json ? json.studies : [json];
}

const things = (studies: readonly Raw[]) => studies.map((study, position) => ({ position, key: null, raw: JSON.stringify(study), hash: "" }));
const tally = (values: readonly unknown[]): Record<string, number> => Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]): [string, number] => [value, all.length]).sort());
const distinct = (texts: readonly unknown[]): number => new Set(texts.map((text) => String(text).replaceAll(/\s+/g, " ").trim().toLowerCase()).filter((text) => text !== "")).size;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const trialsOf = (mapped: readonly Mapped[]): Statement[] => mapped.flatMap(({ statements }) => statements.filter(({ kind }) => kind === "trial"));
const items = (trial: Statement, list: string): ItemGiven[] => (trial.data[list] ?? []) as ItemGiven[];

const files = HERE ? [...readdirSync(FOLDER).filter((name) => /^dev_.+json$/.test(name)), ...readdirSync(path.join(FOLDER, "api_responses")).map((name) => `api_responses/${name}`)] : [];

describe.skipIf(!HERE)("the registry's files (skipped where ../shared/ctgov is absent)", () => {
  let database: TestDatabase;
  const results = new Map<string, { raw: Raw[]; mapped: Mapped[] }>();

  beforeAll(async () => {
    database = await makeTestDatabase();
    await seedDatabase(database.db, [interview, registry, press]);
    for (const file of files) {
      const raw = studiesIn(file);
      results.set(file, { raw, mapped: await mapStudies(database.db, things(raw)) });
    }
  });
  afterAll(() => database.cleanup());

  const of = (file: string) => results.get(file) as { raw: Raw[]; mapped: Mapped[] };

  test("there is an expectation for each file", () => {
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(files)("%s: what must come out", (file) => {
    const { raw, mapped } = of(file);
    const trials = trialsOf(mapped);
    const all = (list: string) => trials.flatMap((trial) => items(trial, list));
    const records = new Map(mapped.flatMap(({ statements }) => statements).filter(({ doubts, data }) => doubts["*"] !== undefined || data.name !== undefined).map((one) => [one.id, one]));
    const found: Expected = {
      studies: raw.length,
      items: [all("companies").length, all("molecules").length, all("molecules").filter(({ moleculeId }) => moleculeId !== null).length, all("programs").length],
      proposed: tally([...records.values()].map(({ kind }) => kind)),
      unmapped: tally(mapped.flatMap(({ unmapped }) => unmapped.map(({ what }) => what))),
    };
    expect(found).toEqual(EXPECTED[file]);
  });

  test.each(files)("%s: one trial and one source for each study, under its number", (file) => {
    const { raw, mapped } = of(file);
    const ids = raw.map((study) => study.protocolSection.identificationModule.nctId as string);
    expect(mapped.map(({ key }) => key)).toEqual(ids);
    expect(trialsOf(mapped).map(({ data }) => data.nctId)).toEqual(ids);
    for (const { statements, sourceId, key } of mapped) {
      expect(statements[0]).toMatchObject({ kind: "source", id: sourceId, data: { title: `ClinicalTrials.gov: ${key}`, kind: "registry" } });
      expect(statements.at(-1)?.kind).toBe("trial");
    }
  });

  test.each(files)("%s: phases, statuses and enrolment are those of the raw record", (file) => {
    const { raw, mapped } = of(file);
    const trials = trialsOf(mapped);
    const names: Record<string, string> = { NA: "na", EARLY_PHASE1: "early_phase_1", PHASE1: "phase_1", "PHASE1,PHASE2": "phase_1_2", PHASE2: "phase_2", "PHASE2,PHASE3": "phase_2_3", PHASE3: "phase_3", PHASE4: "phase_4" };
    const sections = raw.map(({ protocolSection }) => protocolSection);
    expect(tally(trials.map(({ data }) => data.phase ?? null))).toEqual(tally(sections.map(({ designModule }) => names[String(designModule?.phases)] ?? null)));
    expect(tally(trials.map(({ data }) => data.status))).toEqual(tally(sections.map(({ statusModule }) => statusModule.overallStatus?.toLowerCase())));
    expect(trials.map(({ data }) => data.enrolment ?? null)).toEqual(sections.map(({ designModule }) => designModule?.enrollmentInfo?.count ?? null));
    expect(trials.map(({ data }) => data.enrolmentKind ?? null)).toEqual(sections.map(({ designModule }) => designModule?.enrollmentInfo?.type?.toLowerCase() ?? null));
    expect(trials.map(({ data }) => data.healthyVolunteers ?? null)).toEqual(sections.map(({ eligibilityModule }) => eligibilityModule?.healthyVolunteers ?? null));
    expect(trials.map(({ data }) => data.whyStopped ?? null)).toEqual(sections.map(({ statusModule }) => statusModule.whyStopped ?? null));
  });

  test.each(files)("%s: dates keep their precision, and what is estimated says so", (file) => {
    const { raw, mapped } = of(file);
    const trials = trialsOf(mapped);
    for (const [field, name] of [["start", "startDateStruct"], ["primaryCompletion", "primaryCompletionDateStruct"], ["completion", "completionDateStruct"]] as const) {
      const given = raw.map((study) => study.protocolSection.statusModule[name]);
      const kept = trials.map(({ data }) => (data[field] ?? null) as string | null);
      expect(kept.map((date) => date?.split(" ")[0] ?? null)).toEqual(given.map((date) => date?.date ?? null));
      for (const [place, { type } = {}] of given.entries()) if (type) expect([type, kept[place]?.includes(" guided")]).toEqual([type, type === "ESTIMATED"]);
    }
  });

  test.each(files)("%s: every sponsor, condition, country and intervention is there, or waits", (file) => {
    const { raw, mapped } = of(file);
    for (const [place, study] of raw.entries()) {
      const { unmapped } = mapped[place] as Mapped;
      const trial = trialsOf(mapped)[place] as Statement;
      const { leadSponsor, collaborators = [] } = study.protocolSection.sponsorCollaboratorsModule;
      const parties = [leadSponsor, ...collaborators].flatMap(({ name }) => name.split(";"));
      expect(items(trial, "companies").length + unmapped.filter(({ what }) => what === "company").length).toBe(distinct(parties));
      expect(items(trial, "conditions")).toHaveLength(distinct(study.protocolSection.conditionsModule?.conditions ?? []));
      expect(items(trial, "countries")).toHaveLength(distinct((study.protocolSection.contactsLocationsModule?.locations ?? []).map(({ country }) => country)));
      const said = [...items(trial, "molecules").map(({ name, id }) => `${name ?? ""} ${id}`), ...trial.citations.map(({ derivation }) => derivation ?? "")].join(" ").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
      const lost = (study.protocolSection.armsInterventionsModule?.interventions ?? []).filter(({ name }) => {
        // A drug is found under its first word that is none of dose, form or label.
        const words = name.toLowerCase().split(/[^\p{L}\p{N}-]+/u).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, "")).filter((word) => word.length > 3);
        return words.length > 0 && !words.some((word) => said.includes(word));
      });
      expect([study.protocolSection.identificationModule.nctId, lost.map(({ name }) => name)]).toEqual([study.protocolSection.identificationModule.nctId, []]);
    }
  });

  test.each(files)("%s: every record that would be made is one that the gate takes, with its citations", (file) => {
    // The seed's records have readable ids; those of the registry that are new have none, but for its studies.
    const held = new Set(["company", "molecule", "indication", "program"].map((kind) => `${kind}:`));
    const made = of(file).mapped.flatMap(({ statements }) => statements.filter(({ id, kind }) => !held.has(id.slice(0, kind.length + 1))));
    const refused = made.flatMap(({ kind, id, slug, data, citations }) => {
      try {
        parseCommand({ kind, id, slug, expectedVersion: 0, data, citations });
        return KINDS[kind].schema.safeParse(data).success ? [] : [slug];
      } catch (error) {
        return [`${kind}/${slug}: ${String(error)}`];
      }
    });
    expect(refused).toEqual([]);
    expect(made.length).toBeGreaterThan(1);
  });

  test.each(files)("%s: cut to one field after another, every study is still read, and nothing throws", async (file) => {
    const cut = of(file).raw.slice(0, 20).flatMap((study) => Object.keys(study.protocolSection).filter((name) => name !== "identificationModule").map((name) => ({ ...study, protocolSection: { ...study.protocolSection, [name]: undefined } })));
    expect(await mapStudies(database.db, things(cut))).toHaveLength(cut.length);
  });

  test("the pages together are the file of all, in any batch", () => {
    const byKey = (file: string): [string, Mapped][] => of(file).mapped.map((one) => [one.key, one]);
    const pages = new Map(files.filter((name) => name.startsWith("dev_page_")).flatMap(byKey));
    expect(pages.size).toBe(200);
    const trial = (mapped: Mapped | undefined) => mapped?.statements.at(-1);
    for (const [key, one] of byKey("dev_200.ndjson")) {
      const { molecules, programs, companies, ...facts } = (trial(one) as Statement).data;
      const { molecules: m, programs: p, companies: c, ...same } = (trial(pages.get(key)) as Statement).data;
      expect([facts, (molecules as unknown[] | undefined)?.length, (programs as unknown[] | undefined)?.length, (companies as unknown[] | undefined)?.length]).toEqual([same, (m as unknown[] | undefined)?.length, (p as unknown[] | undefined)?.length, (c as unknown[] | undefined)?.length]);
    }
  });

  test("a page of studies is no study, and each of its studies is one", () => {
    const page = JSON.parse(readFileSync(path.join(FOLDER, "dev_page_1.json"), "utf8")) as { studies: Raw[] };
    expect(readStudy(page)).toEqual({ reason: "This is a page of studies, not one study." });
    for (const study of page.studies) expect(readStudy(study)).toMatchObject({ isWhole: true, odd: [] });
  });

  test("answers that were asked for some fields alone are not taken for whole records", () => {
    const whole = files.filter((file) => of(file).raw.every((study) => (readStudy(study) as { isWhole?: boolean }).isWhole));
    expect(whole).toEqual(files.filter((file) => !file.includes("biomcp")));
    for (const file of files.filter((name) => name.includes("biomcp"))) for (const trial of trialsOf(of(file).mapped)) expect([trial.whole, Object.values(trial.data).includes(null)]).toEqual([[], false]);
  });

  test("all that two hundred studies state can be saved in one set, and mapped again nearly nothing of it is new", async () => {
    const own = await makeTestDatabase();
    const raw = studiesIn("dev_200.ndjson");
    const statements = new Map((await mapStudies(own.db, things(raw))).flatMap((one) => one.statements).map((one) => [one.id, one]));
    const slugs = new Set<string>();
    const commands = [...statements.values()].map(({ kind, id, slug, data, citations }): SaveCommand => {
      const taken = slugs.has(`${kind}/${slug}`);
      slugs.add(`${kind}/${slug}`);
      return { kind, id, slug: taken ? `${slug}-${id.slice(0, 6)}` : slug, expectedVersion: 0, data, citations };
    });
    await saveRecords(own.db, { actor: { kind: "system", name: "import" }, origin: "test", reason: "all that two hundred studies state" }, commands);
    const again = await mapStudies(own.db, things(raw));
    const fresh = again.flatMap((one) => one.statements).filter(({ id }) => !statements.has(id));
    // A drug that one study only names, and another one has made a record.
    expect(tally(fresh.map(({ kind }) => kind))).toEqual({ program: 1 });
    expect(sum(again.map((one) => one.statements.length))).toBeLessThan(700);
    await own.cleanup();
  });
});
