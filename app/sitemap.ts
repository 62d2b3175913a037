import type { MetadataRoute } from "next";
import { publishedPages } from "#lib/records/site-map.ts";

export default publishedPages satisfies () => Promise<MetadataRoute.Sitemap>;
