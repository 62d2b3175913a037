import fc from "fast-check";
import { flatten } from "#lib/records/diff.ts";
import type { AggregateData, CitationInput } from "#lib/records/state.ts";
import type { ItemGiven, Statement } from "./statement.ts";

// What sources say of one trial: some of its fields and lists, with citations of values, items or whole lists.

const word = fc.constantFrom("One", "Two", "Three");
const id = fc.constantFrom("a", "b", "c");
const maybe = fc.option(word, { nil: null });
const date = fc.option(fc.constantFrom("2019", "2019-05", "2020-01-31"), { nil: null });

const countries = fc.uniqueArray(fc.record({ id, name: word }), { selector: (item) => item.id, maxLength: 3 });
const companies = fc.uniqueArray(fc.record({ id, companyId: fc.constantFrom("company:x", "company:y"), role: fc.constantFrom("sponsor", "collaborator") }), { selector: (item) => item.id, maxLength: 3 });
const molecules = fc.uniqueArray(
  fc.oneof(
    fc.record({ id, moleculeId: fc.constant("molecule:m"), name: fc.constant(null), role: fc.constantFrom("investigational", null) }),
    fc.record({ id, moleculeId: fc.constant(null), name: word, role: fc.constantFrom("combination", "comparator") }),
  ),
  { selector: (item) => item.id, maxLength: 3 },
);

const data = fc.record({ title: maybe, acronym: maybe, start: date, completion: date, countries, companies, molecules }, { requiredKeys: [] });
const LISTS = ["countries", "companies", "molecules"] as const;

type Level = "list" | "item" | "part";
function citationsOf(values: Statement["data"], sourceId: string, locator: string, level: Level): CitationInput[] {
  const fields = [...flatten(values as AggregateData).keys()].map((path) => {
    const [field, item] = path.split(".");
    return level === "part" || !item ? path : level === "list" ? (field as string) : `${field}.${item}`;
  });
  return [...new Set(fields)].map((field) => ({ field, sourceId, locator }));
}

export const statementOf = (source: string): fc.Arbitrary<Statement> =>
  fc.record({ data, locator: word, level: fc.constantFrom<Level>("list", "item", "part"), whole: fc.subarray([...LISTS]), doubted: fc.subarray(["title", "countries", "molecules.a"]) }).map(({ data: some, locator, level, whole, doubted }) => {
    const given = { nctId: "NCT00000001", ...some } as Record<string, Statement["data"][string] | ItemGiven[]>;
    const doubts = Object.fromEntries(doubted.map((about) => [about, { question: `Is ${about} right?` }]));
    return { kind: "trial" as const, id: "trial:nct00000001", slug: "nct00000001", data: given, whole, citations: citationsOf(given, source, locator, level), doubts };
  });
