import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { addPerson, addTestPerson } from "#lib/auth/person.fixtures.ts";
import { currentState } from "#lib/records/current.ts";
import { context } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { changeOf, changesOf } from "#lib/import/decide/change-queries.ts";
import { acceptChanges } from "#lib/import/decide/decide.ts";
import { acceptMatching, refuseMatching } from "#lib/import/decide/decide-matching.ts";
import { editChange } from "#lib/import/decide/edit-change.ts";
import { fixtureImporter } from "#lib/import/importer.fixtures.ts";
import type { AnyImporter } from "#lib/import/importers.ts";
import { failedThings, failuresOf, mappings, unmappedOf } from "#lib/import/runs/leftover-queries.ts";
import { answerQuestion, forgetMapping, rememberMapping } from "#lib/import/runs/mappings.ts";
import { runOf, runs } from "#lib/import/runs/run-queries.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import type { Mapped } from "#lib/import/compare/statement.ts";
import { setTrust, trust } from "#lib/import/decide/trust.ts";
import { makeWorld, nct, study, trialId, type Line, type World } from "#lib/import/world.fixtures.ts";
import { changeView } from "./change-view.ts";
import { editFrom } from "./edit.ts";
import { decideFrom, together } from "./decide.ts";

const REASON = "As the registry gives it";
let world: World;
let editor: Person;
beforeEach(async () => {
  world = await makeWorld();
  editor = await addTestPerson(world.db, { role: "editor", name: "Edda" });
  return world.cleanup;
});

async function run(lines: readonly Line[], importer: AnyImporter = fixtureImporter()): Promise<string> {
  const runId = await world.start(lines);
  expect(await workRun(world.db, runId, importer)).toBe("finished");
  return runId;
}
const rowsOf = async (filter: Partial<typeof ALL_CHANGES> = {}) => (await changesOf(world.db, { ...ALL_CHANGES, status: "waiting", ...filter, page: 1 })).rows;
const only = async (filter: Partial<typeof ALL_CHANGES>) => {
  const [row, ...others] = await rowsOf(filter);
  expect(others).toEqual([]);
  if (!row) throw new Error("nothing was found");
  return row;
};
const acceptAll = () => acceptMatching(world.db, editor, ALL_CHANGES, REASON);

describe("what the desk shows", () => {
  test("a new record in words, with what it refers to and where it is said", async () => {
    await run([study({ n: 1 })]);
    expect(await only({ recordKind: "trial" })).toMatchObject({
      kind: "new_record", status: "open", key: nct(1), label: "Trial", before: null, after: "Study 1", question: null, match: null,
      record: { id: trialId(1), kind: "trial", title: "Study 1", href: null },
      values: expect.arrayContaining([{ label: "Status", words: "Recruiting" }, { label: "Companies", words: "Alpha, Sponsor" }, { label: "Molecules", words: "A-1, Investigational" }]),
      said: { source: `ClinicalTrials.gov ${nct(1)}`, locator: "Module of nctId" },
    });
  });

  test("changes of fields and items in words", async () => {
    await run([study({ n: 1, countries: ["China", "Japan"] })]);
    await acceptAll();
    await run([study({ n: 1, status: "completed", countries: ["China", "France"] })]);
    expect((await rowsOf()).map(({ kind, label, before, after }) => [kind, label, before, after])).toEqual([
      ["changed_value", "Status", "Recruiting", "Completed"],
      ["new_item", "Country", null, "France"],
      ["removed_item", "Country", "Japan", null],
    ]);
  });

  test("filters, pages and an order without ties", async () => {
    const runId = await run(Array.from({ length: 40 }, (_, n) => study({ n: n + 1 })));
    const asked = { ...ALL_CHANGES, runId, status: "waiting" as const };
    const [first, second] = [await changesOf(world.db, { ...asked, page: 1 }), await changesOf(world.db, { ...asked, page: 2 })];
    expect([first.total, first.pages, first.rows.length, second.rows.length]).toEqual([82, 2, 50, 32]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(82);
    expect((await changesOf(world.db, { ...asked, page: 99 })).page).toBe(2);
    expect((await changesOf(world.db, { ...asked, recordKind: "company", page: 1 })).total).toBe(1);
    expect((await changesOf(world.db, { ...asked, text: "study 40", page: 1 })).rows.map(({ record }) => record.title)).toEqual(["Study 40"]);
    expect((await changesOf(world.db, { ...asked, text: "100%_", page: 1 })).total).toBe(0);
    expect((await changesOf(world.db, { ...asked, certain: false, page: 1 })).total).toBe(0);
    expect((await changesOf(world.db, { ...asked, kind: "disagreement", page: 1 })).total).toBe(0);
    expect((await runOf(world.db, runId))?.changes).toEqual([{ kind: "new_record", status: "open", certain: true, count: 82 }]);
    expect((await runs(world.db, { kind: null, status: null, queryId: null, page: 1 })).rows).toMatchObject([{ id: runId, read: 40, created: 40, waiting: 82 }]);
  });

  test("what nothing answers to, counted; and what failed, to be mended and fed again", async () => {
    const unmapped = [{ what: "indication" as const, text: "Gout", reason: "not held" }];
    const runId = await run([study({ n: 1, unmapped }), study({ n: 2, unmapped }), { key: nct(3), error: "is cut off" }, study({ n: 4, unmapped: [{ what: "company", text: "100% Pharma_", reason: "not held" }] })]);
    const asked = { runId, what: null, text: null, page: 1 };
    expect((await unmappedOf(world.db, asked)).rows).toEqual([
      { what: "indication", text: "Gout", reason: "not held", count: 2, keys: [nct(1), nct(2)] },
      { what: "company", text: "100% Pharma_", reason: "not held", count: 1, keys: [nct(4)] },
    ]);
    expect((await unmappedOf(world.db, { ...asked, text: "0% pharma_" })).total).toBe(1);
    expect((await failuresOf(world.db, { runId, page: 1 })).rows).toMatchObject([{ position: 2, key: nct(3), reason: "is cut off" }]);
    for await (const raw of failedThings(world.db, runId)) expect(JSON.parse(raw)).toMatchObject({ key: nct(3) });
  });
});

describe("editing before accepting", () => {
  test("a value is saved as a person reads it, and says so", async () => {
    await run([study({ n: 1 })]);
    await acceptAll();
    await run([study({ n: 1, status: "completed" })]);
    const { id } = await only({});
    await expect(editChange(world.db, editor, id, "never")).rejects.toMatchObject({ code: "invalid", fields: [{ path: "value" }] });
    await expect(editChange(world.db, editor, id, "recruiting")).rejects.toMatchObject({ code: "invalid" });
    await editChange(world.db, editor, id, "Terminated");
    expect(await changeOf(world.db, id)).toMatchObject({ before: "Recruiting", after: "Terminated", editedBy: "Edda" });
    expect(await acceptChanges(world.db, editor, [id], REASON)).toMatchObject({ accepted: 1, stale: 0 });
    const state = (await currentState(world.db, trialId(1)))?.state;
    expect(state?.data.status).toBe("terminated");
    expect(state?.citations.filter(({ field }) => field === "status")).toMatchObject([{ sourceId: "source:nct00000001", derivation: expect.stringContaining("Edited by Edda") }]);
    await run([study({ n: 1, status: "completed" })]);
    expect(await rowsOf()).toEqual([]);
  });

  test("a new record and an item are edited field by field", async () => {
    await run([study({ n: 1 })]);
    const company = await only({ recordKind: "company" });
    await editChange(world.db, editor, company.id, { name: "Alpha Pharma", country: "China" });
    await acceptAll();
    expect((await currentState(world.db, "company:alpha"))?.state.data).toMatchObject({ name: "Alpha Pharma", country: "China" });
    await run([study({ n: 1, countries: ["China", "Frankreich"] })]);
    const item = await only({ recordKind: "trial" });
    await editChange(world.db, editor, item.id, { name: "France" });
    await acceptAll();
    expect((await currentState(world.db, trialId(1)))?.state.data.countries).toMatchObject([{ name: "China" }, { name: "France" }]);
    await expect(editChange(world.db, editor, item.id, { name: "Spain" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("the lists of a new record are edited entry by entry, and an entry can be left out", async () => {
    await run([study({ n: 1, countries: ["China", "Frankreich", "Nowhere"] })]);
    const trial = await only({ recordKind: "trial" });
    const countries = (await changeView(world.db, trial.id))?.lists.find(({ name }) => name === "countries");
    expect(countries?.items.map(({ path, title, fields }) => [path, title, fields.map(({ name, typed }) => [name, typed.value])])).toEqual([
      ["countries.china", "China", [["countries.china.name", "China"]]],
      ["countries.frankreich", "Frankreich", [["countries.frankreich.name", "Frankreich"]]],
      ["countries.nowhere", "Nowhere", [["countries.nowhere.name", "Nowhere"]]],
    ]);
    await expect(editChange(world.db, editor, trial.id, {}, ["countries.moon"])).rejects.toMatchObject({ code: "invalid" });
    const form = new FormData();
    form.set("value.countries.frankreich.name", "France");
    form.append("leave", "countries.nowhere");
    await editFrom(world.db, editor, trial.id, form);
    expect((await changeView(world.db, trial.id))?.lists.find(({ name }) => name === "countries")?.items.map(({ title }) => title)).toEqual(["China", "France"]);
    await acceptAll();
    const state = (await currentState(world.db, trialId(1)))?.state;
    expect(state?.data).toMatchObject({ title: "Study 1", countries: [{ name: "China" }, { name: "France" }] });
  });

  test("what has a question of its own is edited by itself, and not with its record", async () => {
    await run([study({ n: 1, doubts: { status: { question: "Is it?" }, "countries.china": { question: "Is it there?" } } })]);
    const view = await changeView(world.db, (await rowsOf({ recordKind: "trial" })).find(({ kind }) => kind === "new_record")?.id ?? 0);
    expect(view?.fields.map(({ name }) => name)).not.toContain("status");
    expect(view?.fields.map(({ name }) => name)).toContain("title");
    expect(view?.lists.find(({ name }) => name === "countries")).toBeUndefined();
  });
});

describe("what texts mean", () => {
  const held = (id: string, kind: "company" | "molecule" | "indication", name: string) =>
    saveRecords(world.db, context, [{ kind, id, slug: id.replace(":", "-"), expectedVersion: 0, data: { name }, citations: [{ field: "name", unsourcedReason: "A test" }] }]);
  /** Maps a drug by what is remembered of its name: a question, while nothing is. */
  const asking = (): AnyImporter =>
    fixtureImporter({
      map: async (db, _request, things) => {
        const said = await db.importMapping.findMany({ where: { what: "molecule" } });
        return things.map(({ raw }) => {
          const line = JSON.parse(raw) as Mapped;
          const mapping = said.find(({ normalized }) => normalized === "apg2575");
          const trial = line.statements.find(({ kind }) => kind === "trial");
          if (!raw.includes("APG2575") || !trial) return line;
          trial.data.molecules = mapping && mapping.recordId === null ? [] : [{ id: "m1", moleculeId: "molecule:held", name: null, role: null }];
          if (mapping?.recordId === null) trial.citations = trial.citations.filter(({ field }) => field !== "molecules");
          trial.doubts = mapping ? {} : { "molecules.m1": { question: 'Is "APG2575" APG-2575?', about: { what: "molecule", text: "APG2575" } } };
          return line;
        });
      },
    });
  const lines = [1, 2, 3].map((n) => study({ n, title: n === 3 ? "Another drug" : "Study of APG2575", lacking: ["molecule"] })).map((line, n) => (n === 2 ? { ...line, statements: line.statements.filter(({ kind }) => kind !== "trial") } : line));

  test("what was said not to be tracked waits no more, whatever it is, until that is taken back", async () => {
    const unmapped = [{ what: "territory", text: "Mars", reason: "No territory is tracked for it." }, { what: "value", text: "Phase 9", reason: "It is no phase." }] as const;
    const runId = await run([study({ n: 1, unmapped: [...unmapped] })]);
    const waiting = async () => (await unmappedOf(world.db, { runId, what: null, text: null, page: 1 })).rows.map(({ text }) => text);
    for (const { what, text } of unmapped) expect(await rememberMapping(world.db, editor, { kind: "ctgov", what, text, recordId: null }, fixtureImporter())).toMatchObject({ things: 1 });
    expect(await waiting()).toEqual([]);
    const [last] = await mappings(world.db);
    await forgetMapping(world.db, editor, last?.id ?? "", fixtureImporter());
    expect(await waiting()).toHaveLength(1);
  });

  test("yes is remembered, and asks no more in any study that waits", async () => {
    await held("molecule:held", "molecule", "APG-2575");
    const importer = asking();
    const runId = await run(lines, importer);
    const asked = await rowsOf({ certain: false });
    expect(asked.map(({ question, match }) => [question, match?.title])).toEqual([['Is "APG2575" APG-2575?', "APG-2575"], ['Is "APG2575" APG-2575?', "APG-2575"]]);
    expect(await answerQuestion(world.db, editor, asked[0]?.id ?? 0, true, importer)).toEqual({ things: 2, runIds: [runId] });
    expect(await rowsOf({ certain: false })).toEqual([]);
    expect((await rowsOf({ recordKind: "trial" })).map(({ kind }) => kind)).toEqual(["new_record", "new_record"]);
    const remembered = await mappings(world.db);
    expect(remembered).toMatchObject([{ text: "APG2575", record: { title: "APG-2575" }, createdBy: { name: "Edda" } }]);
    expect(await forgetMapping(world.db, editor, remembered[0]?.id ?? "", importer)).toEqual({ things: 2, runIds: [runId] });
    expect(await rowsOf({ certain: false })).toHaveLength(2);
    await expect(forgetMapping(world.db, editor, remembered[0]?.id ?? "", importer)).rejects.toMatchObject({ code: "not-found" });
  });

  test("no refuses the link, for good", async () => {
    await held("molecule:held", "molecule", "APG-2575");
    const importer = asking();
    await run(lines, importer);
    const [first] = await rowsOf({ certain: false });
    await answerQuestion(world.db, editor, first?.id ?? 0, false, importer);
    await acceptMatching(world.db, editor, { ...ALL_CHANGES, certain: true }, REASON);
    expect((await currentState(world.db, trialId(1)))?.state.data.molecules).toEqual([]);
  });

  test("what nothing answered to is mapped anew, in the run that it waits in", async () => {
    await held("indication:gout", "indication", "Gouty arthritis");
    const importer = fixtureImporter({
      map: async (db, _request, things) => {
        const mapping = await db.importMapping.findFirst({ where: { what: "indication", normalized: "gout" } });
        return things.map(({ raw }) => (mapping ? { ...(JSON.parse(raw) as Mapped), unmapped: [] } : (JSON.parse(raw) as Mapped)));
      },
    });
    const runId = await run([1, 2].map((n) => study({ n, unmapped: n === 1 ? [{ what: "indication", text: "Gout", reason: "not held" }] : [] })), importer);
    const mapping = { kind: "ctgov" as const, what: "indication" as const, text: " Gout ", recordId: "indication:gout" };
    await expect(rememberMapping(world.db, editor, { ...mapping, recordId: "company:none" }, importer)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "recordId" }] });
    await expect(rememberMapping(world.db, editor, { ...mapping, text: " " }, importer)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "text" }] });
    expect(await rememberMapping(world.db, editor, mapping, importer)).toEqual({ things: 1, runIds: [runId] });
    expect((await unmappedOf(world.db, { runId, what: null, text: null, page: 1 })).rows).toEqual([]);
    // Nobody decided twice: what waited goes on waiting, once.
    expect(await rowsOf({ runId })).toHaveLength(6);
  });

  test("a row is one of its sheet alone: another sheet's row of the same number is left as it is", async () => {
    await held("indication:gout", "indication", "Gouty arthritis");
    const importer = fixtureImporter({ kind: "sheet", keepsVersions: false });
    const row = (n: number, text?: string): Mapped => ({ ...study({ n, unmapped: text ? [{ what: "indication", text, reason: "not held" }] : [] }), key: "row 2" });
    const sheet = async (line: Mapped) => {
      const runId = await createRun(world.db, { kind: "sheet", label: "a sheet", request: world.written([line]), startedById: null });
      await workRun(world.db, runId, importer);
      return runId;
    };
    const runId = await sheet(row(1, "Gout"));
    await sheet(row(2));
    expect(await rememberMapping(world.db, editor, { kind: "sheet", what: "indication", text: "Gout", recordId: "indication:gout" }, importer)).toEqual({ things: 1, runIds: [runId] });
  });
});

describe("what is trusted", () => {
  test("is saved by the run where it is certain, in the product's name", async () => {
    await setTrust(world.db, editor, { kind: "ctgov", recordKind: "trial", field: "status" }, true);
    await run([study({ n: 1 })]);
    expect(await world.db.trial.count()).toBe(0);
    await acceptAll();
    await run([study({ n: 1, status: "completed", title: "Another title" })]);
    expect((await rowsOf()).map(({ part }) => part)).toEqual(["title"]);
    const set = await world.db.changeSet.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    expect([set.actor, set.userId, set.origin]).toEqual(["import", null, "import:ctgov"]);
    expect((await trust(world.db)).map(({ field, setBy }) => [field, setBy.name])).toEqual([["status", "Edda"]]);
    await setTrust(world.db, editor, { kind: "ctgov", recordKind: "trial", field: "status" }, false);
    await run([study({ n: 1, status: "terminated", title: "Another title" })]);
    expect((await rowsOf()).map(({ part }) => part).sort()).toEqual(["status", "title"]);
  });

  test("does not make records of kinds that are not", async () => {
    await setTrust(world.db, editor, { kind: "ctgov", recordKind: "trial", field: "*" }, true);
    await run([study({ n: 1 })]);
    expect(await world.db.trial.count()).toBe(0);
    expect(await only({ recordKind: "trial" })).toMatchObject({ status: "open", note: expect.stringContaining("not held") });
  });

  test("is for editors to say", async () => {
    const analyst = await addPerson(world.db, "analyst");
    await expect(setTrust(world.db, analyst, { kind: "ctgov", recordKind: "trial", field: "status" }, true)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setTrust(world.db, editor, { kind: "ctgov", recordKind: "trial", field: "colour" }, true)).rejects.toMatchObject({ code: "invalid" });
  });
});

test("refusing all that a filter finds", async () => {
  const runId = await run([1, 2].map((n) => study({ n })));
  expect(await refuseMatching(world.db, editor, { ...ALL_CHANGES, runId, recordKind: "trial" })).toEqual({ refused: 2, rest: null });
  expect(await rowsOf({ recordKind: "trial" })).toEqual([]);
});

describe("a form that decides on all", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ filter: "?record=trial", reason: REASON, ...fields })) data.set(name, value);
    return data;
  };

  test("decides on as many as its page showed, or on nothing", async () => {
    await run([1, 2].map((n) => study({ n })));
    await expect(decideFrom(world.db, editor, form({ decision: "accept-all", count: "7" }))).rejects.toMatchObject({ code: "conflict" });
    const decision = await decideFrom(world.db, editor, form({ decision: "accept-all", count: "2" }));
    expect(decision.decided).toMatchObject({ accepted: 6, along: 4 });
    expect(decision.rest).toBeUndefined();
  });

  test("goes on behind what was decided on, and sums it up", async () => {
    await run([1, 2, 3].map((n) => study({ n })));
    const trials = await rowsOf({ recordKind: "trial" });
    const [first, second] = trials.map(({ id }) => String(id));
    const before = await decideFrom(world.db, editor, form({ decision: "accept-all", after: "0", until: first ?? "", of: "3" }));
    const now = await decideFrom(world.db, editor, form({ decision: "accept-all", after: first ?? "", until: second ?? "", of: "3" }));
    expect(await rowsOf({ recordKind: "trial" })).toHaveLength(1);
    expect(together(before, now).decided).toMatchObject({ accepted: 6, changeSetIds: [...(before.decided?.changeSetIds ?? []), ...(now.decided?.changeSetIds ?? [])] });
    const refused = await decideFrom(world.db, editor, form({ decision: "refuse-all", count: "1" }));
    expect([refused.refused, together({ refused: 2 }, refused).refused]).toEqual([1, 3]);
  });
});
