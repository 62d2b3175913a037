import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../scripts/steps/run.mjs";

// A second app on the same Next: what a page costs that shows nothing, and what its bytes alone cost.

export const COMPARISON = path.join(ROOT, "bench/.work/comparison");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const PADDING = path.join(COMPARISON, "padding.json");
const BUILDS = 4;

const LAYOUT = `export const metadata = { title: "Empty" };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const FILES = {
  "package.json": JSON.stringify({ name: "comparison", private: true, type: "module" }),
  // The dependencies are the project's own, two folders up.
  "next.config.mjs": `export default { poweredByHeader: false, reactStrictMode: true, turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  "app/layout.jsx": LAYOUT,
  "app/empty/page.jsx": `export default function Page() {
  return <p>Empty</p>;
}
`,
  "app/dynamic/page.jsx": `import { connection } from "next/server";
export default async function Page() {
  await connection();
  return <p>Empty</p>;
}
`,
  "app/static/[name]/page.jsx": `import padding from "../../../padding.json";
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(padding).map((name) => ({ name }));
export default async function Page({ params }) {
  return <p>{"x".repeat(padding[(await params).name])}</p>;
}
`,
  "app/bytes/[size]/route.js": `const BODIES = new Map();
const bodyOf = (size) => BODIES.get(size) ?? BODIES.set(size, "x".repeat(Number(size))).get(size);
export const dynamic = "force-dynamic";
export async function GET(request, { params }) {
  return new Response(bodyOf((await params).size), { headers: { "content-type": "text/html; charset=utf-8" } });
}
`,
};

const prerendered = (name) => path.join(COMPARISON, `.next/server/app/static/${name}.html`);
const lengthOf = (name) => (existsSync(prerendered(name)) ? readFileSync(prerendered(name)).length : 0);

function build(padding) {
  writeFileSync(PADDING, JSON.stringify(padding));
  rmSync(path.join(COMPARISON, ".next"), { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, "build"], { cwd: COMPARISON, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the comparison app does not build\n${stdout}${stderr}`);
}

/**
 * Builds the app with a static page `/static/<name>` of exactly `sizes[name]` bytes for each name. What Next adds to the
 * padding is not known beforehand: it is corrected after a build, by what came out.
 */
export function buildComparison(sizes = {}) {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(COMPARISON, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const held = existsSync(PADDING) ? JSON.parse(readFileSync(PADDING, "utf8")) : {};
  // The text stands in the page twice, as HTML and as data for React.
  let padding = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, held[name] ?? Math.floor(size / 2)]));
  const off = () => Object.entries(sizes).filter(([name, size]) => Math.abs(size - lengthOf(name)) > 1);
  for (let builds = 0; builds < BUILDS; builds++) {
    build(padding);
    const wrong = off();
    if (wrong.length === 0) return;
    padding = { ...padding, ...Object.fromEntries(wrong.map(([name, size]) => [name, padding[name] + Math.round((size - lengthOf(name)) / 2)])) };
  }
  throw new Error(`the comparison app's static pages do not come out at ${JSON.stringify(sizes)} bytes`);
}
