import { readFileSync } from "node:fs";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

// The database is the last to say no, whatever the code above it does: here it is asked directly.

type Column = { name: string; type: string; notnull: number; pk: number };
type Row = Record<string, string | number | null>;

const schema = readFileSync(path.resolve(import.meta.dirname, "../../prisma/schema.prisma"), "utf8");
const blocks = (word: string) => [...schema.matchAll(new RegExp(`^${word} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(([, name = "", body = ""]) => ({ name, body }));
const enums = new Map(blocks("enum").map(({ name, body }) => [name, body.split("\n").map((line) => line.trim()).filter((line) => /^\w+$/.test(line))]));
const models = new Map(blocks("model").map(({ name, body }) => [name, [...body.matchAll(/^ {2}(\w+) +(\w+)(\?|\[\])?(?= |$)/gm)].map(([, field = "", type = ""]) => ({ field, type }))]));
const enumColumns = [...models].flatMap(([model, fields]) => fields.filter(({ type }) => enums.has(type)).map(({ field, type }) => [model, field, type] as const));

let at: TestDatabase;
let db: SQLite.Database;
beforeAll(async () => {
  at = await makeTestDatabase();
  // A copy in memory: hundreds of statements, none of which has to reach a disk.
  db = new SQLite(readFileSync(at.file));
  // Between tests the log goes too, which its triggers (triggers.test.ts) would not let happen.
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
});
afterAll(async () => {
  db.close();
  await at.cleanup();
});

function clear() {
  db.pragma("foreign_keys = OFF");
  for (const model of models.keys()) db.exec(`DELETE FROM "${model}"`);
}
beforeEach(clear);

function insert(table: string, row: Row) {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`).run(...Object.values(row));
}

/** A row that the table takes once references are not looked at: what it must hold, and nothing else. */
function leastRow(table: string): Row {
  const columns = db.pragma(`table_info("${table}")`) as Column[];
  const types = new Map(models.get(table)?.map(({ field, type }) => [field, type]));
  const valueOf = ({ name, type }: Column) => {
    const values = enums.get(types.get(name) ?? "");
    if (values) return values[0] as string;
    if (type === "TEXT") return name === "nctId" ? "NCT00000001" : "x";
    return type === "JSONB" ? "[]" : 1;
  };
  const row = Object.fromEntries(columns.filter(({ notnull, pk }) => notnull || pk).map((column) => [column.name, valueOf(column)]));
  return { ...row, ...ALSO[table] };
}

/** What rules between columns ask for beyond what must not be null. */
const ALSO: Record<string, Row> = {
  Citation: { sourceId: "x" },
  Program: { key: "x|||" },
  TrialMolecule: { name: "x" },
  PartnershipMolecule: { description: "x" },
  Catalyst: { companyId: "x" },
  Setting: { id: "site" },
  NotDuplicate: { firstId: "a", secondId: "b" },
  ProgramStanding: { untilDay: "y" },
  Watch: { recordId: "x" },
};

/** And where one column of an enumeration is set. */
const BESIDE: Record<string, (value: string) => Row> = {
  "Program.territory": (value) => ({ key: `x||${value}|` }),
  "StageEvent.kind": () => ({ status: "active" }),
  "Target.variantKind": () => ({ variantOfId: "other" }),
  "Trial.enrolmentKind": () => ({ enrolment: 1 }),
  "RegistryStudy.standing": (value) => ({ mergedInto: value === "merged" ? "x" : null }),
  "Flag.status": (value) => ({ resolvedAt: value === "resolved" ? 1 : null }),
};

/** And where every reference is; rows where no one row can have them all. */
const REFERRING: Record<string, Row | Row[]> = {
  Program: { key: "other|other||" },
  Record: { deletedAt: 1 },
  NotDuplicate: { firstId: "another" },
  Target: { variantKind: "fusion" },
  TrialMolecule: { name: null },
  ImportChange: [{ id: 1, part: "a", changeSetId: null }, { id: 2, part: "b", proposalId: null }],
  Watch: [{ id: "a", recordId: null }, { id: "b", userId: "another", viewId: null }],
};

const answer = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

test("the schema was read: enumerations, their columns and tables", () => {
  expect(enums.get("StageEventKind")).toEqual(["reached", "guided", "left"]);
  expect(enumColumns.length).toBeGreaterThan(30);
  expect(new Set(enumColumns.map(([, , type]) => type))).toEqual(new Set(enums.keys()));
});

describe("enumerations", () => {
  test.each(enumColumns)("%s.%s takes each %s and nothing else", (table, column, type) => {
    const values = enums.get(type) ?? [];
    const put = (value: string) => answer(() => insert(table, { ...leastRow(table), ...BESIDE[`${table}.${column}`]?.(value), [column]: value }));
    for (const value of values) {
      expect(put(value)).toBe("accepted");
      db.exec(`DELETE FROM "${table}"`);
    }
    for (const value of ["nonsense", "", (values[0] ?? "").toUpperCase()]) expect(put(value)).toBe(`CHECK constraint failed: ${table}_${column}_check`);
  });
});

test("no constraint takes more values than its enumeration has", () => {
  const tables = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all() as { name: string; sql: string }[];
  const held = tables.flatMap(({ name, sql }) => [...sql.matchAll(/CHECK \("(\w+)" IN \(([^)]*)\)\)/g)].map(([, column, list = ""]) => [`${name}.${column}`, list.replaceAll("'", "").split(", ")] as const));
  expect(Object.fromEntries(held)).toEqual(Object.fromEntries(enumColumns.map(([table, column, type]) => [`${table}.${column}`, enums.get(type)])));
});

describe("rules between columns", () => {
  const refused: [what: string, rule: string, row: Row][] = [
    ["a record of version 0", "Record_rule_1", { version: 0 }],
    ["a slug with capitals", "Record_rule_2", { slug: "Upper" }],
    ["an empty slug", "Record_rule_2", { slug: "" }],
    ["a record that is one with another and not deleted", "Record_rule_3", { mergedIntoId: "other" }],
    ["a record that is one with itself", "Record_rule_3", { mergedIntoId: "x", deletedAt: 1 }],
    ["a stated total below 0", "StatedTotal_rule_1", { value: -1 }],
    ["a citation with a source and a reason for having none", "Citation_rule_1", { unsourcedReason: "x" }],
    ["a citation with neither", "Citation_rule_1", { sourceId: null }],
    ["a revision of version 0", "Revision_rule_1", { version: 0 }],
    ["a company that is its own parent", "Company_rule_1", { parentId: "x" }],
    ["a variant of no target", "Target_rule_1", { variantKind: "fusion" }],
    ["a target that is a variant of itself", "Target_rule_2", { variantKind: "fusion", variantOfId: "x" }],
    ["an indication that is its own broader one", "Indication_rule_1", { broaderId: "x" }],
    ["a program whose key is not made of its parts", "Program_rule_1", { territory: "china" }],
    ["a stage whose days run backwards", "Program_rule_2", { stageDate: "2019", stageFrom: "2019-12-31", stageUntil: "2019-01-01" }],
    ["a stage with a date and no days", "Program_rule_3", { stageDate: "2019" }],
    ["a stage left without the status this brings", "StageEvent_rule_1", { kind: "left" }],
    ["an event whose days run backwards", "StageEvent_rule_2", { date: "2019", dateFrom: "2019-12-31", dateUntil: "2019-01-01" }],
    ["an event with a date and no days", "StageEvent_rule_3", { date: "2019" }],
    ["a trial number of another form", "Trial_rule_1", { nctId: "NCT1" }],
    ["an enrolment below 0", "Trial_rule_2", { enrolment: -1 }],
    ["a kind of enrolment without one", "Trial_rule_3", { enrolmentKind: "actual" }],
    ["an intervention both tracked and named", "TrialMolecule_rule_1", { moleculeId: "x" }],
    ["an intervention neither tracked nor named", "TrialMolecule_rule_1", { name: null }],
    ["a term of no years", "Partnership_rule_1", { termYears: 0 }],
    ["a molecule of an agreement that is neither named nor described", "PartnershipMolecule_rule_1", { description: null }],
    ["no molecules in an agreement", "PartnershipMolecule_rule_2", { count: 0 }],
    ["an expected event of nothing", "Catalyst_rule_1", { companyId: null }],
    ["what became of an expected event that is open", "Catalyst_rule_2", { outcomeDate: "2019" }],
    ["an expected date without its days", "Catalyst_rule_3", { expectedDate: "2019" }],
    ["an expected date whose days run backwards", "Catalyst_rule_4", { expectedDate: "2019", expectedFrom: "2019-12-31", expectedUntil: "2019-01-01" }],
    ["an amount below 0", "PartnershipTerm_rule_1", { amount: -5, currency: "USD" }],
    ["an amount without a currency", "PartnershipTerm_rule_2", { amount: 5 }],
    ["an address in capitals", "User_rule_1", { email: "A@example.org" }],
    ["a second row of settings", "Setting_rule_1", { id: "other" }],
    ["a proposal against a version below 0", "ProposalItem_rule_1", { baseVersion: -1 }],
    ["a standing that ends as it begins", "ProgramStanding_rule_1", { untilDay: "x" }],
    ["a second row of the clock", "Clock_rule_1", { id: 2 }],
    ["two records that are not one, in the wrong order", "NotDuplicate_rule_1", { firstId: "c" }],
    ["a check of version 0", "RecordCheck_rule_1", { version: 0 }],
    ["a flag resolved at no time", "Flag_rule_1", { status: "resolved" }],
    ["a watch of a record and of a view", "Watch_rule_1", { viewId: "x" }],
    ["a watch of nothing", "Watch_rule_1", { recordId: null }],
    ["a run with a worker that was never seen", "ImportRun_rule_1", { worker: "x" }],
    ["a finding against a version below 0", "ImportFinding_rule_1", { baseVersion: -1 }],
    ["a merged study without the one that it is now", "RegistryStudy_rule_1", { standing: "merged" }],
    ["a study's number of another form", "RegistryStudy_rule_2", { nctId: "NCT1" }],
    ["a change both saved and proposed", "ImportChange_rule_1", { changeSetId: "x", proposalId: "x" }],
    ["a letter that was tried no time", "DigestLetter_rule_1", { tries: 0 }],
  ];

  test.each(refused)("%s is refused (%s)", (_what, rule, row) => {
    const table = rule.split("_")[0] as string;
    expect(answer(() => insert(table, { ...leastRow(table), ...row }))).toBe(`CHECK constraint failed: ${rule}_check`);
    expect(answer(() => insert(table, leastRow(table)))).toBe("accepted");
  });

  test("each rule of the database is tried above", () => {
    const tables = db.prepare("SELECT sql FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const rules = tables.flatMap((sql) => [...sql.matchAll(/"(\w+_rule_\d+)_check"/g)].map(([, name]) => name));
    expect(new Set(refused.map(([, rule]) => rule))).toEqual(new Set(rules));
  });

  test.each([...models].filter(([, fields]) => fields.some(({ field }) => field === "position")).map(([table]) => table))("a position below 0 is refused in %s", (table) => {
    expect(answer(() => insert(table, { ...leastRow(table), position: -1 }))).toBe(`CHECK constraint failed: ${table}_position_check`);
  });
});

describe("references", () => {
  test.each([...models.keys()])("every reference of %s is held to", (table) => {
    const keys = db.pragma(`foreign_key_list("${table}")`) as { id: number; from: string }[];
    for (const row of [REFERRING[table] ?? {}].flat()) insert(table, { ...leastRow(table), ...Object.fromEntries(keys.filter(({ from }) => from !== "id").map(({ from }) => [from, "other"])), ...row });
    const broken = (db.pragma(`foreign_key_check("${table}")`) as { fkid: number }[]).map(({ fkid }) => fkid);
    expect(new Set(broken)).toEqual(new Set(keys.map(({ id }) => id)));
  });

  test("the client of the application enforces them", async () => {
    const data = { id: "molecule:gone", name: "Gone" };
    await expect(at.db.molecule.create({ data })).rejects.toThrow("Foreign key constraint");
    expect(await at.db.$queryRawUnsafe("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1n }]);
  });

  test("what is referred to cannot be deleted", () => {
    db.pragma("foreign_keys = ON");
    insert("Record", { ...leastRow("Record"), id: "source:a", kind: "source" });
    insert("Source", { ...leastRow("Source"), id: "source:a" });
    insert("Citation", { ...leastRow("Citation"), recordId: "source:a", sourceId: "source:a" });
    expect(answer(() => db.exec(`DELETE FROM "Record"`))).toBe("FOREIGN KEY constraint failed");
  });
});

describe("uniqueness", () => {
  test("a slug is one record's within its kind, and free in another", () => {
    const put = (row: Row) => answer(() => insert("Record", { ...leastRow("Record"), slug: "m1", ...row }));
    expect(put({ id: "a", kind: "molecule" })).toBe("accepted");
    expect(put({ id: "b", kind: "molecule" })).toBe("UNIQUE constraint failed: Record.kind, Record.slug");
    expect(put({ id: "b", kind: "target" })).toBe("accepted");
  });

  test("a program is one row, also where its parts are not stated", () => {
    const put = (row: Row) => answer(() => insert("Program", { ...leastRow("Program"), ...row }));
    expect(put({ id: "a" })).toBe("accepted");
    expect(put({ id: "b" })).toBe("UNIQUE constraint failed: Program.key");
    expect(put({ id: "b", territory: "china", key: "x||china|" })).toBe("accepted");
  });

  test("a version of a record is written once", () => {
    insert("Revision", { ...leastRow("Revision"), id: 1 });
    expect(answer(() => insert("Revision", { ...leastRow("Revision"), id: 2 }))).toBe("UNIQUE constraint failed: Revision.recordId, Revision.version");
  });
});
