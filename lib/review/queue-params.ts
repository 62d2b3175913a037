import { PROPOSAL_STATUSES } from "#lib/vocabularies/proposals.ts";
import type { ProposalStatus } from "#lib/db/generated/enums.ts";

/** What the queue of proposals is asked for. `company` is a slug, `person` and `record` are ids; each is null for all. */
export type QueueParams = { status: ProposalStatus | "all"; company: string | null; person: string | null; record: string | null; page: number };

type Raw = Record<string, string | string[] | undefined>;

const one = (raw: Raw, name: string): string | null => {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  return typeof value === "string" && value.trim() !== "" && value.length <= 200 ? value.trim() : null;
};

/** A page number from an address; what is none is the first. */
export function readPage(raw: Raw): number {
  const text = one(raw, "page");
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** One of these values from an address, else the first. */
export function readOne<Value extends string>(raw: Raw, name: string, values: readonly [Value, ...Value[]]): Value {
  const text = one(raw, name);
  return values.find((value) => value === text) ?? values[0];
}

export const readText = one;

export const readQueueParams = (raw: Raw): QueueParams => ({
  status: readOne(raw, "status", ["open", "all", ...PROPOSAL_STATUSES.values]),
  company: one(raw, "company"),
  person: one(raw, "person"),
  record: one(raw, "record"),
  page: readPage(raw),
});
