import { z } from "zod";

const origin = z.url({ protocol: /^https?$/, error: "SITE_ORIGIN must be an http or https address such as https://pipeline.example.org" });

/** Where the public reaches this installation: links in previews, the site map and structured data are made with it. */
export function siteOrigin(): string {
  const fallback = `http://localhost:${process.env.PORT || 3000}`;
  return new URL(origin.parse(process.env.SITE_ORIGIN || fallback)).origin;
}
