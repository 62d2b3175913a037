import path from "node:path";
import type { NextConfig } from "next";
import { PIPELINE_KEYS } from "./lib/programs/pipeline-params.ts";

// Whatever narrows or reorders the pipeline is made at the request; without any of it the page is kept whole.
const filtered = PIPELINE_KEYS.map((key) => ({ source: "/", has: [{ type: "query" as const, key }], destination: "/pipeline" }));

export default {
  cacheHandler: path.resolve("lib/db/page-cache.ts"),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "@prisma/client", "@prisma/adapter-better-sqlite3"],
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({
    beforeFiles: [...filtered, { source: "/", destination: "/pipeline/kept" }],
    afterFiles: [],
    fallback: [],
  }),
  redirects: async () => [{ source: "/pipeline/:path*", destination: "/", permanent: true }],
} satisfies NextConfig;
