import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { siteOrigin } from "#lib/env.ts";

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The origin is that of the running server, not of the one that built it.
  await connection();
  return { rules: { userAgent: "*", allow: "/", disallow: ["/account/", "/feeds/mine/"] }, sitemap: `${siteOrigin()}/sitemap.xml` };
}
