import Sqlite from "better-sqlite3";

// What was held at any moment: each of these tables has a second one, `Held…`, with all the rows that it ever had, from
// when to when (milliseconds; the moments are those of the sets, see Clock). Triggers write it, so nothing that changes a
// record can pass it by.

/** The tables that make up records: what a view of a past moment shows. */
export const HELD_TABLES = [
  "Record", "OldSlug", "Name", "Milestone", "StatedTotal", "Citation", "Discrepancy", "DiscrepancyStatement",
  "Company", "CompanyPerson",
  "Molecule", "MoleculeTarget", "MoleculeHolder", "Designation",
  "Target", "Indication",
  "Program", "ProgramStanding", "ProgramCompany", "StageEvent",
  "Trial", "TrialCompany", "TrialMolecule", "TrialProgram", "TrialCondition", "TrialCountry",
  "Partnership", "PartnershipParty", "PartnershipMolecule", "PartnershipTerritory", "PartnershipTerm",
  "Catalyst", "CatalystStatement",
  "Source",
] as const;

export type HeldTable = (typeof HELD_TABLES)[number];
type Column = { name: string; type: string; pk: number };

/** The end of what is held still. */
export const STILL = 9_007_199_254_740_991;
const quoted = (name: string) => `"${name}"`;
const columnsOf = (db: Sqlite.Database, table: string) => db.pragma(`table_info(${quoted(table)})`) as Column[];

/** The columns of a table, in their order. */
export const columnNames = (db: Sqlite.Database, table: string): string[] => columnsOf(db, table).map(({ name }) => name);

/**
 * Makes the tables and triggers that are missing, and brings them up to the tables that they follow: after every deploy,
 * for a migration that makes a table anew drops its triggers. What was held before there were such tables is held from
 * the moment at which the record was last saved.
 */
export function keepHeld(file: string): void {
  const db = new Sqlite(file);
  db.transaction(() => HELD_TABLES.forEach((table) => keepTable(db, table)))();
  db.close();
}

function keepTable(db: Sqlite.Database, table: HeldTable) {
  const columns = columnsOf(db, table);
  const held = `Held${table}`;
  const had = new Set(columnNames(db, held));
  if (had.size === 0) db.exec(`CREATE TABLE ${quoted(held)} (${columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(", ")}, "heldSince" BIGINT NOT NULL, "heldUntil" BIGINT NOT NULL)`);
  else for (const { name, type } of columns) if (!had.has(name)) db.exec(`ALTER TABLE ${quoted(held)} ADD COLUMN ${quoted(name)} ${type}`);
  keepIndexes(db, table);
  for (const statement of triggersOf(table, columns)) db.exec(statement);
  if (had.size === 0) db.exec(holdAll(table, columns.map(({ name }) => name)));
}

/** The column that says which record a row belongs to. */
export const ownerOf = (columns: readonly string[]): "recordId" | "id" => (columns.includes("recordId") ? "recordId" : "id");

/** Holds the rows that a table has from the moment at which their record was last saved. */
export function holdAll(table: HeldTable, columns: readonly string[], condition = "1"): string {
  const saved = `CAST(round(unixepoch(r."updatedAt", 'subsec') * 1000) AS INTEGER)`;
  const rows = columns.map((name) => `x.${quoted(name)}`).join(", ");
  return `INSERT INTO ${quoted(`Held${table}`)} (${columns.map(quoted).join(", ")}, "heldSince", "heldUntil")
    SELECT ${rows}, ${saved}, ${STILL} FROM ${quoted(table)} x JOIN "Record" r ON r."id" = x.${quoted(ownerOf(columns))} WHERE ${condition}`;
}

/** The same ways in as the table has, with the time behind them: the rows of other times are passed over without being read. */
function keepIndexes(db: Sqlite.Database, table: HeldTable) {
  const indexesOf = (name: string) => db.prepare("SELECT name FROM pragma_index_list(?)").pluck().all(name) as string[];
  const wanted = new Map(indexesOf(table).map((index) => [index.startsWith("sqlite_autoindex") ? `Held${table}_key` : `Held${index}`, index]));
  for (const name of indexesOf(`Held${table}`)) if (!wanted.has(name)) db.exec(`DROP INDEX ${quoted(name)}`);
  for (const [name, index] of wanted) {
    const columns = db.prepare("SELECT name FROM pragma_index_info(?) ORDER BY seqno").pluck().all(index) as string[];
    db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(name)} ON ${quoted(`Held${table}`)} (${[...columns, "heldUntil", "heldSince"].map(quoted).join(", ")})`);
  }
}

function triggersOf(table: HeldTable, columns: Column[]): string[] {
  const held = quoted(`Held${table}`);
  const names = columns.map(({ name }) => quoted(name));
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => quoted(name));
  const at = `coalesce((SELECT "at" FROM "Clock"), 0)`;
  const same = (row: string, list: string[]) => list.map((name) => `${name} IS ${row}.${name}`).join(" AND ");
  // What comes and goes within one set was never held, and what goes and comes back the same never ceased to be.
  const begin = `
    UPDATE ${held} SET "heldUntil" = ${STILL} WHERE ${same("NEW", keys)} AND "heldUntil" = ${at} AND ${same("NEW", names)};
    INSERT INTO ${held} (${names.join(", ")}, "heldSince", "heldUntil") SELECT ${names.map((name) => `NEW.${name}`).join(", ")}, ${at}, ${STILL}
      WHERE NOT EXISTS (SELECT 1 FROM ${held} WHERE ${same("NEW", keys)} AND "heldUntil" = ${STILL});`;
  const end = `
    DELETE FROM ${held} WHERE ${same("OLD", keys)} AND "heldUntil" = ${STILL} AND "heldSince" = ${at};
    UPDATE ${held} SET "heldUntil" = ${at} WHERE ${same("OLD", keys)} AND "heldUntil" = ${STILL};`;
  const changed = names.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(" OR ");
  const trigger = (when: string, condition: string, body: string) => {
    const name = quoted(`${table}_held_on_${when}`);
    return [`DROP TRIGGER IF EXISTS ${name}`, `CREATE TRIGGER ${name} AFTER ${when.toUpperCase()} ON ${quoted(table)}${condition} BEGIN ${body} END`];
  };
  return [...trigger("insert", "", begin), ...trigger("update", ` WHEN ${changed}`, end + begin), ...trigger("delete", "", end)];
}
