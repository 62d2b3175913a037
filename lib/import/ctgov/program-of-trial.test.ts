import { expect, test } from "vitest";
import { heldProgram, heldTrial, mappedOf, type Sketch } from "./mapping.fixtures.ts";

const records = [
  { kind: "company", slug: "acme", title: "Acme Inc." },
  { kind: "company", slug: "hospital", title: "A Hospital" },
  { kind: "molecule", slug: "ab-101", title: "AB-101" },
  { kind: "indication", slug: "cml", title: "Chronic myeloid leukaemia", names: ["CML"] },
  { kind: "indication", slug: "cml-cp", title: "Chronic-phase CML", broaderId: "indication:cml" },
] as const;
const world = { records: [...records] };
const SKETCH: Sketch = { drugs: [{ name: "AB-101" }], conditions: ["CML"], countries: ["China"], phases: ["PHASE2"], start: { date: "2020-05", type: "ACTUAL" } };
const held = (given: Partial<Parameters<typeof heldProgram>[0]> = {}) =>
  heldProgram({ id: "program:held", slug: "held", title: "Held", moleculeId: "molecule:ab-101", indicationId: "indication:cml", territory: "china", companies: ["company:acme"], ...given });

const map = (sketch: Sketch = {}, programs = [] as ReturnType<typeof held>[], more: Parameters<typeof mappedOf>[1] = {}) => {
  const { statements, unmapped } = mappedOf({ ...SKETCH, ...sketch }, { ...world, ...more }, programs);
  const trial = statements.at(-1);
  return { programs: statements.filter(({ kind }) => kind === "program"), indications: statements.filter(({ kind }) => kind === "indication"), links: (trial?.data.programs ?? []) as { id: string; programId: string }[], doubts: trial?.doubts ?? {}, unmapped };
};

test("a molecule, a disease and a territory without a program: a new one, as a question, with the step of the study", () => {
  const { programs: [program, ...more], links, doubts } = map();
  expect(more).toEqual([]);
  expect(program).toMatchObject({
    slug: "ab-101-cml-china",
    data: {
      moleculeId: "molecule:ab-101",
      indicationId: "indication:cml",
      territory: "china",
      companies: [{ id: "acme", companyId: "company:acme", role: "developer" }],
      events: [{ id: "phase-2-nct00000001", kind: "reached", stage: "phase_2", status: "active", date: "2020-05" }],
    },
    doubts: { "*": { question: "Track AB-101, Chronic myeloid leukaemia, China as a program?" } },
  });
  expect(program?.citations.find(({ field }) => field === "territory")).toMatchObject({ locator: "Locations", paraphrase: "Country of the study's sites: China.", derivation: "A program's territory is where its studies run." });
  expect(links).toEqual([{ id: "ab-101-cml-china", programId: program?.id }]);
  expect(doubts["programs.ab-101-cml-china"]?.question).toContain("Track AB-101");
});

test("a program that is the same in all three is surely the study's", () => {
  const { programs, links, doubts } = map({}, [held({ events: [{ id: "p2", kind: "reached", stage: "phase_2" }] })]);
  expect([programs, links, doubts]).toEqual([[], [{ id: "held", programId: "program:held" }], {}]);
});

test.each([
  ["the territory is not stated", { territory: null }],
  ["the program is narrower", { setting: "after imatinib" }],
  ["the program is global", { territory: "global" as const }],
])("where %s it is a question", (_what, given) => {
  const { programs, links, doubts } = map({ phases: ["NA"] }, [held(given)]);
  expect(programs).toEqual([]);
  expect(links).toEqual([{ id: "held", programId: "program:held" }]);
  expect(doubts["programs.held"]?.question).toBe("Does the study belong to Held?");
});

test("a program in another territory, or of another disease, is none of the study's", () => {
  for (const given of [{ territory: "us" as const }, { indicationId: "indication:other" }, { indicationId: null }]) expect(map({}, [held(given)]).programs[0]?.slug).toBe("ab-101-cml-china");
});

test("of a disease and a form of it, the form is the program's", () => {
  expect(map({ conditions: ["CML", "Chronic-phase CML"] }).programs.map(({ slug }) => slug)).toEqual(["ab-101-cml-cp-china"]);
});

test("a study that is held with programs of the molecule makes no more", () => {
  const trial = heldTrial({ programs: [{ id: "x", programId: "program:held", moleculeId: "molecule:ab-101" }] });
  const { programs, indications, links } = map({ conditions: ["CML", "Never heard of"] }, [held({ indicationId: "indication:cml-cp", events: [{ id: "p2", kind: "reached", stage: "phase_2" }] })], { trials: [["NCT00000001", trial]] });
  expect([programs, indications, links]).toEqual([[], [], []]);
});

test("a program that was deleted is not made again", () => {
  const { programs, unmapped } = map({}, [held({ isDeleted: true })]);
  expect(programs).toEqual([]);
  expect(unmapped).toEqual([{ what: "program", text: "AB-101, Chronic myeloid leukaemia, China", reason: "It was held once, and was deleted." }]);
});

test("others' studies support no program, but for one in which its company takes part", () => {
  const others: Sketch = { sponsor: { name: "A Hospital", class: "OTHER" }, phases: ["NA"] };
  expect(map(others, [held()])).toMatchObject({ programs: [], links: [] });
  expect(map({ ...others, collaborators: [{ name: "Acme Inc.", class: "INDUSTRY" }] }, [held()]).links).toEqual([{ id: "held", programId: "program:held" }]);
  expect(map(others).programs).toEqual([]);
});

test.each([
  ["healthy volunteers", { healthyVolunteers: true }],
  ["observation", { studyType: "OBSERVATIONAL" }],
  ["expanded access", { studyType: "EXPANDED_ACCESS" }],
  ["a comparator", { drugs: [{ name: "AB-101", arms: ["C"] }], arms: { A: "EXPERIMENTAL", C: "ACTIVE_COMPARATOR" } }],
] as [string, Sketch][])("%s: no program", (_what, sketch) => {
  expect(map({ ...sketch, conditions: ["CML", "New disease"] }, [held()])).toMatchObject({ programs: [], indications: [], links: [] });
});

test.each([["NA"], ["PHASE4"], []])("a study of phase %s makes no program", (...phases) => {
  const { programs, unmapped } = map({ phases: phases.filter(Boolean) });
  expect(programs).toEqual([]);
  expect(unmapped.map(({ reason }) => reason)).toEqual(["The study has no phase that is a stage of a program."]);
});

test("a disease that is not held becomes an indication with the ids of its heading", () => {
  const { indications, programs } = map({ conditions: ["Acute Myeloid Leukemia (AML)"], meshes: [{ id: "D015470", term: "Leukemia, Myeloid, Acute" }] }, [], { mondo: [["D015470", "MONDO:0018874"]] });
  expect(indications).toMatchObject([
    { slug: "acute-myeloid-leukemia", data: { name: "Acute Myeloid Leukemia", meshId: "D015470", mondoId: "MONDO:0018874", names: [{ kind: "abbreviation", text: "AML" }] }, doubts: { "*": { question: 'Track "Acute Myeloid Leukemia" as an indication?' } } },
  ]);
  expect(programs[0]?.data.indicationId).toBe(indications[0]?.id);
});

test("the heading of another disease gives no ids", () => {
  expect(map({ conditions: ["Secondary leukemia"], meshes: [{ id: "D007938", term: "Leukemia" }] }).indications[0]?.data).toEqual({ name: "Secondary leukemia" });
});

test("a basket of diseases is told, and not proposed", () => {
  const conditions = Array.from({ length: 7 }, (_, index) => `Disease ${index}`);
  const { programs, indications, unmapped } = map({ conditions });
  expect([programs, indications, unmapped.length]).toEqual([[], [], 8]);
  expect(unmapped[0]?.reason).toContain("7 diseases");
  // One of them that is held changes nothing, but for a program that is there.
  expect(map({ conditions: [...conditions, "CML"] }).programs).toEqual([]);
  expect(map({ conditions: [...conditions, "CML"], phases: ["NA"] }, [held()]).links).toEqual([{ id: "held", programId: "program:held" }]);
});

const events = (sketch: Sketch, programs: ReturnType<typeof held>[] = []) => map(sketch, programs).programs[0]?.data.events;

test("a start that is expected makes a plan without a date: the study itself has it", () => {
  expect(events({ status: "NOT_YET_RECRUITING", start: { date: "2030-01", type: "ESTIMATED" } })).toEqual([{ id: "phase-2-nct00000001", kind: "guided", stage: "phase_2", note: "Registered, and not begun by its record." }]);
});

test("a status that says it began is enough", () => {
  expect(events({ status: "COMPLETED", start: { date: "2019-01", type: "ESTIMATED" } })).toMatchObject([{ kind: "reached", note: "The study has begun by its status; the day is not stated." }]);
});

test.each([
  ["RECRUITING", "active"],
  ["ACTIVE_NOT_RECRUITING", "active"],
  ["SUSPENDED", "suspended"],
  ["COMPLETED", undefined],
  ["UNKNOWN", undefined],
])("a study that is %s makes the program %s", (status, now) => {
  expect((events({ status }) as { status?: string }[])[0]?.status).toBe(now);
});

test("terminated: the stage was reached, and left", () => {
  expect(events({ status: "TERMINATED", completion: { date: "2021-04-15", type: "ACTUAL" } })).toEqual([
    { id: "phase-2-nct00000001", kind: "reached", stage: "phase_2", date: "2020-05" },
    { id: "phase-2-nct00000001-ended", kind: "left", stage: "phase_2", status: "discontinued", date: "2021-04-15", note: "The study was terminated." },
  ]);
});

test("withdrawn: the stage was planned, and left", () => {
  expect(events({ status: "WITHDRAWN", enrolment: { count: 0, type: "ACTUAL" } })).toEqual([
    { id: "phase-2-nct00000001", kind: "guided", stage: "phase_2" },
    { id: "phase-2-nct00000001-ended", kind: "left", stage: "phase_2", status: "withdrawn", note: "The study was withdrawn with nobody enrolled." },
  ]);
});

test("pivotal in the title is a mark that is asked about; Phase 3 by itself is none", () => {
  const { programs: [pivotal] } = map({ title: "A Pivotal Study of AB-101" });
  expect(pivotal?.data.events).toMatchObject([{ stage: "phase_2", registrational: true }]);
  expect(pivotal?.doubts["events.phase-2-nct00000001.registrational"]?.question).toContain("Its title calls it pivotal");
  expect(pivotal?.doubts["*"]?.question).toContain("pivotal");
  const { programs: [third] } = map({ phases: ["PHASE3"] });
  expect(third?.data.events).toEqual([expect.not.objectContaining({ registrational: true })]);
  expect(events({})).toEqual([expect.not.objectContaining({ registrational: true })]);
});

test("a held program gains a step where the study leads beyond it, as a question; an early study takes it nowhere", () => {
  const beyond = map({ phases: ["PHASE3"] }, [held({ events: [{ id: "p2", kind: "reached", stage: "phase_2" }] })]);
  expect(beyond.programs).toMatchObject([{ id: "program:held", data: { events: [{ id: "phase-3-nct00000001", kind: "reached" }] } }]);
  expect(Object.keys(beyond.programs[0]?.doubts ?? {})).toEqual(["events.phase-3-nct00000001"]);
  for (const stage of ["phase_2", "phase_3", "launched"]) expect(map({}, [held({ events: [{ id: "s", kind: "reached", stage }] })]).programs).toEqual([]);
});

test("a step that was planned by this study and has been reached changes", () => {
  const own = held({ events: [{ id: "phase-2-nct00000001", kind: "guided", stage: "phase_2" }] });
  expect(map({}, [own]).programs[0]?.data.events).toMatchObject([{ id: "phase-2-nct00000001", kind: "reached" }]);
});

test("that one of several studies ended says nothing of a held program", () => {
  const sketch: Sketch = { status: "TERMINATED" };
  expect(map(sketch, [held({ events: [{ id: "p1", kind: "reached", stage: "phase_1" }] })]).programs[0]?.data.events).toHaveLength(1);
  expect(map(sketch, [held({ events: [{ id: "phase-2-nct00000001", kind: "reached", stage: "phase_2" }] })]).programs[0]?.data.events).toHaveLength(2);
});
