import { z } from "zod";
import { registrySettings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { CLIENT_CLOCK, type ClientClock } from "./client-clock.ts";
import { patiently } from "./client-fault.ts";
import { laneTo } from "./client-lane.ts";
import { request, type Answer, type AnswerLimits } from "./client-request.ts";
import { NCT_ID } from "./read-study.ts";

export type Page = { kind: "page"; studies: unknown[]; next: string | null; total: number | null; etag: string | null };
export type Unchanged = { kind: "unchanged"; etag: string | null };
/** `merged`: the id is one that the registry gave up for another study's. */
export type StudyAnswer = { kind: "present"; study: unknown; etag: string | null } | Unchanged | { kind: "merged"; into: string } | { kind: "gone" };
export type RegistryVersionAnswer = { apiVersion: string; dataTimestamp: string | null };

type Asking = { signal: AbortSignal; /** Of the answer that is held. */ etag?: string | null; /** Parts of a study; all where none is named. */ fields?: readonly string[] };

/** The registry's API, version 2. What it throws is an AppError of the class `upstream`, or what the signal was given. */
export type RegistryClient = {
  /** One page. All but `token` and `size` must be as for the first. */
  page: (params: Readonly<Record<string, string>>, asking: Asking & { token?: string | null; size?: number }) => Promise<Page | Unchanged>;
  study: (nctId: string, asking: Asking) => Promise<StudyAnswer>;
  version: (asking: { signal: AbortSignal }) => Promise<RegistryVersionAnswer>;
};

export type ClientSettings = {
  api: string;
  requestsAMinute: number;
  limits?: AnswerLimits;
  /** How often the same is asked where a fault may pass. */
  tries?: number;
  clock?: ClientClock;
};

/** A hundred whole studies have about 2 MB, or 30 MB where all have results. */
const LIMITS: AnswerLimits = { bytes: 100_000_000, milliseconds: 120_000 };
const TRIES = 6;
export const PAGE_SIZE = 100;
const MAX_REDIRECTS = 3;

const pageSchema = z.object({
  studies: z.array(z.unknown()),
  nextPageToken: z.string().min(1).max(4000).nullish(),
  totalCount: z.int().nonnegative().nullish(),
});
const versionSchema = z.object({ apiVersion: z.string().max(100), dataTimestamp: z.string().max(100).nullish() });
const studySchema = z.looseObject({
  protocolSection: z.looseObject({
    identificationModule: z.looseObject({ nctId: z.string().regex(NCT_ID), nctIdAliases: z.array(z.string()).optional().catch(undefined) }),
  }),
});

export function registryClient({ api, requestsAMinute, limits = LIMITS, tries = TRIES, clock = CLIENT_CLOCK }: ClientSettings = registrySettings()): RegistryClient {
  const { origin, host } = new URL(api);
  const lane = laneTo(origin, requestsAMinute, clock);

  const addressOf = (path: string, params: Readonly<Record<string, string>>, fields: readonly string[] = []) => {
    const url = new URL(api + path);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    if (fields.length) url.searchParams.set("fields", fields.join("|"));
    return url;
  };

  const get = (url: URL, { signal, etag = null }: Asking): Promise<Answer> =>
    lane.run(
      (turn) =>
        patiently(tries, clock, signal, async () => {
          await turn();
          return request(url, etag, limits, signal);
        }),
      signal,
    );

  /** The same, where another address of the host is but another way there. */
  const follow = async (url: URL, asking: Asking): Promise<Exclude<Answer, { kind: "moved" }>> => {
    let answer = await get(url, asking);
    for (let left = MAX_REDIRECTS; answer.kind === "moved"; left--) {
      if (left === 0) throw new AppError("upstream", `${host} sends ${url.pathname} on and on, at last to ${answer.to.pathname}.`);
      answer = await get(answer.to, asking);
    }
    return answer;
  };

  const read = <Schema extends z.ZodType>(text: string, schema: Schema, what: string): z.output<Schema> => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new AppError("upstream", `${host} gave no whole JSON for ${what}: it begins with ${JSON.stringify(text.slice(0, 60))} and ends with ${JSON.stringify(text.slice(-20))}.`);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    throw new AppError("upstream", `${host} gave something else than ${what}: ${path.join(".") || "the answer"}: ${message}.`);
  };

  return {
    page: async (params, { token, size = PAGE_SIZE, fields, ...asking }) => {
      const url = addressOf("/studies", { ...params, format: "json", pageSize: String(size) }, fields);
      if (token) url.searchParams.set("pageToken", token);
      else url.searchParams.set("countTotal", "true");
      const answer = await follow(url, asking);
      if (answer.kind === "unchanged") return answer;
      if (answer.kind === "missing") throw new AppError("upstream", answer.told);
      const { studies, nextPageToken, totalCount } = read(answer.text, pageSchema, "a page of studies");
      return { kind: "page", studies, next: nextPageToken ?? null, total: totalCount ?? null, etag: answer.etag };
    },

    study: async (nctId, { fields, ...asking }) => {
      const first = await get(addressOf(`/studies/${encodeURIComponent(nctId)}`, { format: "json" }, fields), asking);
      const into = first.kind === "moved" ? /\/studies\/(NCT\d{8})$/i.exec(first.to.pathname)?.[1]?.toUpperCase() : undefined;
      if (into && into !== nctId) return { kind: "merged", into };
      const answer = first.kind === "moved" ? await follow(first.to, asking) : first;
      if (answer.kind === "missing") return { kind: "gone" };
      if (answer.kind === "unchanged") return answer;
      const study = read(answer.text, studySchema, `the study ${nctId}`);
      const { nctId: given, nctIdAliases } = study.protocolSection.identificationModule;
      if (given === nctId) return { kind: "present", study, etag: answer.etag };
      if (nctIdAliases?.includes(nctId)) return { kind: "merged", into: given };
      throw new AppError("upstream", `${host} gave ${given} where ${nctId} was asked for.`);
    },

    version: async ({ signal }) => {
      const answer = await follow(addressOf("/version", {}), { signal });
      if (answer.kind !== "content") throw new AppError("upstream", answer.kind === "missing" ? answer.told : `${host} gave no version.`);
      const { apiVersion, dataTimestamp } = read(answer.text, versionSchema, "its version");
      return { apiVersion, dataTimestamp: dataTimestamp ?? null };
    },
  };
}
