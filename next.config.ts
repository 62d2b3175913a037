import path from "node:path";
import type { NextConfig } from "next";
import { FORM_LIMIT_MB } from "./lib/http/form-refusals.ts";
import { UNDECODABLE_PATH } from "./lib/undecodable-path.ts";

// Next's own inline scripts and styles carry no nonce on pages that are kept whole.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  // The key of a second factor, drawn for the app to read.
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
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: `${FORM_LIMIT_MB}mb` } },
  serverExternalPackages: ["better-sqlite3", "@prisma/client", "@prisma/adapter-better-sqlite3"],
  typescript: { ignoreBuildErrors: true },
  // proxy.ts says which choices a request for "/" makes. Without any it is not asked.
  rewrites: async () => ({
    beforeFiles: [
      { source: UNDECODABLE_PATH, destination: "/no-such-address" },
      { source: "/", has: [{ type: "header", key: "x-choices", value: "unread" }], destination: "/pipeline" },
      { source: "/", has: [{ type: "header", key: "x-choices", value: "(?<choices>.+)" }], destination: "/pipeline/:choices" },
      { source: "/", destination: "/pipeline/unfiltered" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
  redirects: async () => [
    { source: "/pipeline/:path*", destination: "/", permanent: true },
    { source: "/desk/notifications", destination: "/account/notifications", permanent: true },
  ],
} satisfies NextConfig;
