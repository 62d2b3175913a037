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

/** Whoever has such an address can do what it is for: it is told to no page that is gone to from there. */
const SECRET_ADDRESSES = ["/feeds/mine/:path*", "/unsubscribe/:path*", "/reset/:path*", "/invitation/:path*"];

// Set by proxy.ts.
const POINT = { type: "header", key: "x-point", value: "(?<point>.+)" } as const;
const CHOICES = { type: "header", key: "x-choices", value: "(?<choices>.+)" } as const;
/** What can be read as of a point in time. */
const PAST_PAGES = "companies|molecules|targets|indications|programs|trials|partnerships|catalysts|sources";

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
      { source: "/", has: [POINT, { type: "header", key: "x-choices", value: "unread" }], destination: "/at/:point/pipeline" },
      { source: "/", has: [POINT, CHOICES], destination: "/at/:point/pipeline/:choices" },
      { source: `/:kind(${PAST_PAGES})`, has: [POINT], destination: "/at/:point/:kind" },
      { source: `/:kind(${PAST_PAGES})/:slug`, has: [POINT], destination: "/at/:point/:kind/:slug" },
      { source: "/", has: [{ type: "header", key: "x-choices", value: "unread" }], destination: "/pipeline" },
      { source: "/", has: [CHOICES], destination: "/pipeline/:choices" },
      { source: "/", destination: "/pipeline/unfiltered" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [{ source: "/:path*", headers: HEADERS }, ...SECRET_ADDRESSES.map((source) => ({ source, headers: [{ key: "Referrer-Policy", value: "no-referrer" }] }))],
  redirects: async () => [
    { source: "/pipeline/:path*", destination: "/", permanent: true },
    { source: "/at/:path*", destination: "/", permanent: true },
    { source: "/desk/notifications", destination: "/account/notifications", permanent: true },
  ],
} satisfies NextConfig;
