import type { Database } from "#lib/db/client.ts";
import type { Stage, TherapeuticArea } from "#lib/db/generated/enums.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveRecords } from "#lib/records/save.ts";
import { seedId, sourceCiter, type SeedRecord } from "#seed/module.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";

// A made-up pipeline of the size of a national one, the same at every run, to measure with.

const MOLECULES = 150;
const COMPANIES = 40;
const TARGETS = 30;
const INDICATIONS_AN_AREA = 4;
const PARTNERSHIPS = 24;
const BATCH = 200;

/** Four programs a molecule. These molecules alone are active in heart or metabolism, in the US or EU: 200 rows. */
const MATCHING_MOLECULES = 50;
const MATCHING_AREAS: TherapeuticArea[] = ["cardiovascular", "metabolic"];
const OTHER_AREAS = THERAPEUTIC_AREAS.values.filter((area) => !MATCHING_AREAS.includes(area));
export const FILTER = "area=cardiovascular&area=metabolic&territory=us&territory=eu&status=active&size=200";
export const FILTERED_ROWS = 200;

const LADDER: Stage[] = ["preclinical", "phase_1", "phase_2", "phase_3", "filed", "approved", "launched"];
const SYLLABLES = ["ba", "cor", "di", "fen", "gla", "lim", "mo", "nar", "pel", "ris", "sor", "tu", "ver", "zan"];

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const word = (index: number) => [index, index * 5 + 3, index * 3 + 7].map((at) => pick(SYLLABLES, at + Math.floor(at / 14))).join("");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const code = (index: number) => `${pick(["BX", "KR", "LM", "VT"], index)}-${1000 + index * 7}`;
const companyName = (index: number) => `${capital(word(index))} ${pick(["Therapeutics", "Pharma", "Biosciences", "Medicines"], index)} ${index + 1}`;
const targetName = (index: number) => `GEN${index + 1}`;
const indicationName = (area: TherapeuticArea, index: number) => `${THERAPEUTIC_AREAS.short(area)} disorder, type ${index + 1}`;

const slugOf = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
const companySlug = (index: number) => slugOf(companyName(index % COMPANIES));
const developerOf = (molecule: number) => companySlug(molecule * 7);
const pipelinePage = (company: string) => `pipeline-page-${company}`;
const release = (company: string) => `press-release-${company}`;

const companies = (): SeedRecord[] =>
  numbers(COMPANIES).flatMap((index): SeedRecord[] => {
    const slug = companySlug(index);
    const cite = sourceCiter(pipelinePage(slug));
    return [
      { kind: "source", slug: pipelinePage(slug), data: { title: `${companyName(index)}: pipeline`, kind: "other", publisher: companyName(index), retrieved: "2026-01-15" } },
      { kind: "source", slug: release(slug), data: { title: `${companyName(index)}: announcements`, kind: "press_release", publisher: companyName(index), published: "2025-11" } },
      {
        kind: "company",
        slug,
        data: { name: companyName(index), kind: pick(["biotech", "pharma"], index), country: pick(["United States", "China", "Germany"], index), focus: "Small molecules and antibodies." },
        citations: cite("About", `${companyName(index)} says who it is.`, ["name", "kind", "country", "focus"]),
      },
    ];
  });

const targets = (): SeedRecord[] =>
  numbers(TARGETS).map((index) => ({
    kind: "target",
    slug: slugOf(targetName(index)),
    data: { name: targetName(index) },
    citations: sourceCiter(pipelinePage(companySlug(index)))("Science", `Works on ${targetName(index)}.`, ["name"]),
  }));

const indications = (): SeedRecord[] =>
  THERAPEUTIC_AREAS.values.flatMap((area) =>
    numbers(INDICATIONS_AN_AREA).map((index) => ({
      kind: "indication",
      slug: slugOf(indicationName(area, index)),
      data: { name: indicationName(area, index), therapeuticArea: area },
      citations: sourceCiter(pipelinePage(companySlug(index)))("Areas", `Treats ${indicationName(area, index)}.`, ["name", "therapeuticArea"]),
    })),
  );

const molecules = (): SeedRecord[] =>
  numbers(MOLECULES).map((index) => {
    const developer = developerOf(index);
    const aims = [...new Set([index, index * 3 + 1])].slice(0, 1 + (index % 2)).map((at) => slugOf(targetName(at % TARGETS)));
    return {
      kind: "molecule",
      slug: slugOf(code(index)),
      data: {
        name: code(index),
        modality: pick(MODALITIES.values, index),
        names: index % 2 ? [{ id: "inn", kind: "inn", text: `${word(index)}nib` }] : [],
        targets: aims.map((target) => ({ id: target, targetId: seedId("target", target), action: "inhibitor" })),
        holders: [{ id: developer, companyId: seedId("company", developer), role: "owner" }],
      },
      citations: sourceCiter(pipelinePage(developer))(code(index), `${code(index)} is listed with its target.`, ["name", "modality", "targets", "holders", ...(index % 2 ? ["names"] : [])]),
    };
  });

const partnerships = (): SeedRecord[] =>
  numbers(PARTNERSHIPS).map((index) => {
    const molecule = index * 2;
    const [licensor, licensee] = [developerOf(molecule), companySlug(molecule * 7 + 1)];
    return {
      kind: "partnership",
      slug: `licence-to-${slugOf(code(molecule))}`,
      data: {
        title: `Licence to ${code(molecule)}`,
        kind: "licence",
        parties: [
          { id: licensor, companyId: seedId("company", licensor), role: "licensor" },
          { id: licensee, companyId: seedId("company", licensee), role: "licensee" },
        ],
        molecules: [{ id: "named", moleculeId: seedId("molecule", slugOf(code(molecule))) }],
        territories: index % 2 ? [{ id: "us", territory: "us", included: true }] : [],
      },
      citations: sourceCiter(release(licensor))("Licence", `A licence to ${code(molecule)} is granted.`, ["title", "kind", "parties", "molecules", ...(index % 2 ? ["territories"] : [])]),
    };
  });

/** The steps of a program: some of the ladder, then perhaps the next one planned, or the end. */
function stepsOf(seed: number, active: boolean): { id: string; kind: string; stage: Stage; date?: string }[] {
  const reached = 1 + (seed % 6);
  const first = Math.max(0, reached - 1 - (seed % 3));
  const steps = LADDER.slice(first, reached + 1).map((stage, index) => ({ id: slugOf(stage), kind: "reached", stage, date: `${2012 + first + index * 2}${pick(["", "-H1", "-Q3", "-05"], seed + index)}` }));
  const last = LADDER[reached] as Stage;
  if (!active) return [...steps, { id: "left", kind: "left", stage: last, date: "2025-06" }];
  const next = LADDER[reached + 1];
  return seed % 4 === 0 && next ? [...steps, { id: "planned", kind: "guided", stage: next }] : steps;
}

function program(molecule: number, place: number): SeedRecord {
  const matching = molecule < MATCHING_MOLECULES;
  const seed = molecule * 4 + place;
  const area = matching ? pick(MATCHING_AREAS, molecule) : pick(OTHER_AREAS, molecule + place);
  const indication = slugOf(indicationName(area, (molecule + (place >> 1)) % INDICATIONS_AN_AREA));
  const territory = matching ? pick(["us", "eu"], place) : pick(["us", "china", "global", "japan"], seed);
  const active = matching || seed % 5 !== 0;
  const setting = pick(["first line", "after two prior lines", "maintenance", "in combination"], place);
  const developer = developerOf(molecule);
  const steps = stepsOf(seed, active);
  const listed = sourceCiter(pipelinePage(developer));
  const announced = sourceCiter(release(developer));
  return {
    kind: "program",
    slug: `${slugOf(code(molecule))}-${indication}-${territory}-${place}`,
    data: {
      moleculeId: seedId("molecule", slugOf(code(molecule))),
      indicationId: seedId("indication", indication),
      territory,
      setting,
      companies: [{ id: developer, companyId: seedId("company", developer), role: "developer" }],
      events: steps.map((step) => (step.kind === "left" ? { ...step, status: "discontinued" } : step.kind === "reached" ? { ...step, status: "active" } : step)),
    },
    citations: [
      ...listed(code(molecule), `The row of ${code(molecule)} names disease, territory and developer.`, ["moleculeId", "indicationId", "territory", "setting", "companies"]),
      ...steps.flatMap(({ id, stage, date }) => announced(`${code(molecule)}, ${date ?? "outlook"}`, `Speaks of ${stage.replaceAll("_", " ")} of ${code(molecule)}.`, [`events.${id}`])),
    ],
    ...(seed % 40 === 0 && {
      discrepancies: [
        {
          id: "start",
          field: `events.${steps[0]?.id}.date`,
          question: "When did it start? The pipeline page gives another year.",
          statements: [{ id: "page", value: "2010", sourceId: seedId("source", pipelinePage(developer)), locator: code(molecule) }],
        },
      ],
    }),
  };
}

function trial(index: number): SeedRecord {
  const { slug, data } = program(index, index % 4);
  const nctId = `NCT9${String(index).padStart(7, "0")}`;
  const developer = developerOf(index);
  return {
    kind: "trial",
    slug: nctId.toLowerCase(),
    data: {
      nctId,
      title: `Study of ${code(index)}`,
      companies: [{ id: developer, companyId: seedId("company", developer), role: "sponsor" }],
      molecules: [{ id: "studied", moleculeId: data.moleculeId as string }],
      programs: [{ id: "program", programId: seedId("program", slug) }],
    },
    citations: sourceCiter(release(developer))(nctId, `The study ${nctId} is announced.`, ["nctId", "title", "companies", "molecules", "programs"]),
  };
}

const world = (): SeedRecord[] => [
  ...companies(),
  ...targets(),
  ...indications(),
  ...molecules(),
  ...partnerships(),
  ...numbers(MOLECULES).flatMap((molecule) => numbers(4).map((place) => program(molecule, place))),
  ...numbers(MOLECULES).map(trial),
];

const command = (record: SeedRecord): SaveCommand => ({ ...record, id: seedId(record.kind, record.slug), expectedVersion: 0 });

export const worldCommands = (): SaveCommand[] => world().map(command);

/** Adds the world to a database, through the gate. Returns how many records it has. */
export async function growWorld(db: Database): Promise<number> {
  const commands = worldCommands();
  const context = { actor: { kind: "system" as const, name: "bench" }, origin: "bench", reason: "A made-up world to measure with." };
  for (let at = 0; at < commands.length; at += BATCH) await saveRecords(db, context, commands.slice(at, at + BATCH));
  return commands.length;
}

/** A page of each kind to measure. */
export const WORLD_COMPANY = companySlug(0);
export const WORLD_MOLECULE = slugOf(code(0));
