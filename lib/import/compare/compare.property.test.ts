import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEvidence } from "#lib/records/evidence.ts";
import { KINDS } from "#lib/records/kinds.ts";
import type { Item, RecordState } from "#lib/records/state.ts";
import { compare } from "./compare.ts";
import { readStatement } from "./read-statement.ts";
import type { Statement } from "./statement.ts";
import { statementOf } from "./statement.arbitrary.ts";

const source = fc.constantFrom("source:a", "source:b", "source:c");
const statement = source.chain(statementOf);
const read = (one: Statement) => readStatement(one);
/** What is held once sources have spoken one after the other. */
const after = (said: readonly Statement[], begin: RecordState | null = null) => said.reduce<RecordState | null>((held, one) => compare(read(one), held).state, begin) as RecordState;
const history = fc.array(statement, { minLength: 1, maxLength: 4 });

describe("comparing what sources say of a record", () => {
  test("twice the same changes nothing the second time", () =>
    fc.assert(
      fc.property(fc.option(history, { nil: [] }), statement, (said, one) => {
        const held = said.length === 0 ? null : after(said);
        const { state } = compare(read(one), held);
        const again = compare(read(one), state);
        expect(again.changes).toEqual([]);
        expect(again.state).toEqual(state);
      }),
      { numRuns: 300 },
    ));

  test("the record can be saved: every value keeps somebody who says it, and every citation a value", () =>
    fc.assert(
      fc.property(history, (said) => {
        const state = after(said);
        expect(checkEvidence(state.data, state.citations)).toEqual([]);
        expect(new Set(state.citations.map(({ id }) => id)).size).toBe(state.citations.length);
        const parsed = KINDS.trial.schema.safeParse(state.data);
        expect(parsed.error?.issues ?? []).toEqual([]);
        expect(parsed.data).toEqual(state.data);
      }),
      { numRuns: 300 },
    ));

  test("what is not given stays", () =>
    fc.assert(
      fc.property(history, statement, (said, one) => {
        const held = after(said);
        const { state } = compare(read(one), held);
        for (const [field, value] of Object.entries(held.data)) {
          if (!(field in one.data)) expect(state.data[field]).toEqual(value);
          else if (Array.isArray(value) && !one.whole.includes(field)) expect((state.data[field] as Item[]).map(({ id }) => id)).toEqual(expect.arrayContaining(value.map(({ id }) => id)));
        }
      }),
    ));

  test("what others say is not written over", () =>
    fc.assert(
      fc.property(statementOf("source:a"), statementOf("source:b"), (first, second) => {
        const held = after([first]);
        const { state } = compare(read(second), held);
        for (const field of ["title", "acronym", "start", "completion"] as const) if (held.data[field] !== null) expect(state.data[field]).toBe(held.data[field]);
      }),
    ));

  test("taken one by one, its changes come to an end", () =>
    fc.assert(
      fc.property(history, statement, (said, one) => {
        let held = after(said);
        for (let round = 0; round < 40; round++) {
          const [next] = compare(read(one), held).changes;
          if (!next) return;
          held = compare(read(one), held, { only: new Set([next.part]) }).state;
          expect(checkEvidence(held.data, held.citations)).toEqual([]);
        }
        expect.unreachable("the changes have no end");
      }),
      { numRuns: 150 },
    ));

  test("with nothing chosen the record stays as it is", () =>
    fc.assert(
      fc.property(history, statement, (said, one) => {
        const held = after(said);
        expect(compare(read(one), held, { only: new Set() }).state).toEqual(held);
      }),
    ));
});
