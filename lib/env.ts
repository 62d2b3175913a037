import { z } from "zod";

const origin = z.url({ protocol: /^https?$/, error: "SITE_ORIGIN must be an http or https address such as https://pipeline.example.org" });

/** Where the public reaches this installation: links in previews, the site map and structured data are made with it. */
export function siteOrigin(): string {
  const fallback = `http://localhost:${process.env.PORT || 3000}`;
  return new URL(origin.parse(process.env.SITE_ORIGIN || fallback)).origin;
}

/** Where files that are imported are kept until they are read; null: beside the database. */
export const importFolder = (): string | null => process.env.IMPORT_FOLDER || null;

const answer = z.enum(["on", "off"], { error: "IMPORT_SCHEDULE must be on or off" });

/** Whether this server asks the questions that are followed when they are due. */
export const asksFollows = (): boolean => answer.parse(process.env.IMPORT_SCHEDULE || "off") === "on";

const address = z
  .url({ protocol: /^https?$/, error: "CTGOV_API must be an http or https address such as https://clinicaltrials.gov/api/v2" })
  .refine((text) => !/[?#@]/.test(text), "CTGOV_API must be an address without a name, a query or a fragment");
const pace = z.coerce.number({ error: "CTGOV_REQUESTS_A_MINUTE must be a number" }).min(0.1).max(100_000);

/** Where registered studies are asked for, and how often at most. The registry names no limit; 50 a minute is what others keep to. */
export function registrySettings(): { api: string; requestsAMinute: number } {
  return {
    api: address.parse(process.env.CTGOV_API || "https://clinicaltrials.gov/api/v2").replace(/\/+$/, ""),
    requestsAMinute: pace.parse(process.env.CTGOV_REQUESTS_A_MINUTE || 50),
  };
}
