import path from "node:path";
import type { NextConfig } from "next";
import { PIPELINE_KEYS } from "./lib/programs/pipeline-params.ts";

// Whatever narrows or reorders the pipeline is made at the request; without any of it the page is kept whole.
const filtered = PIPELINE_KEYS.map((key) => ({ source: "/", has: [{ type: "query" as const, key }], destination: "/pipeline" }));

// Next's own inline scripts and styles carry no nonce on pages that are kept whole.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
const HEADERS = [
  ...(process.env.NODE_ENV === "production" ? [{ key: "Content-Security-Policy", value: POLICY }] : []),
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

export default {
  cacheHandler: path.resolve("lib/db/page-cache.ts"),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // forbidden(): a page for those who are signed in and may not, with its status.
  // A long text comes through to the action, which says at its field that it is too long.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "4mb" } },
  serverExternalPackages: ["better-sqlite3", "@prisma/client", "@prisma/adapter-better-sqlite3"],
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({
    beforeFiles: [...filtered, { source: "/", destination: "/pipeline/kept" }],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
  redirects: async () => [{ source: "/pipeline/:path*", destination: "/", permanent: true }],
} satisfies NextConfig;
