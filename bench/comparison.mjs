import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../scripts/steps/run.mjs";

// A second app on the same Next: what a page costs that shows nothing, and what its bytes alone cost.

export const COMPARISON = path.join(ROOT, "bench/.work/comparison");
const { version } = JSON.parse(readFileSync(path.join(ROOT, "node_modules/next/package.json"), "utf8"));
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const PADDING = path.join(COMPARISON, "padding.json");
const BUILDS = 4;

const LAYOUT = `export const metadata = { title: "Empty" };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const FILES = {
  "package.json": JSON.stringify({ private: true, type: "module", dependencies: { next: version } }),
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

const built = () => existsSync(path.join(COMPARISON, ".next/BUILD_ID"));
const contents = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);
const lengthOf = (name) => contents(path.join(COMPARISON, `.next/server/app/static/${name}.html`))?.length ?? 0;

/** Writes what is not there yet as it should be; a build of anything else is thrown away. */
function writeFiles() {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(COMPARISON, name);
    if (contents(file) === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    rmSync(path.join(COMPARISON, ".next"), { recursive: true, force: true });
  }
}

function build(padding) {
  writeFileSync(PADDING, JSON.stringify(padding));
  rmSync(path.join(COMPARISON, ".next"), { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, "build"], { cwd: COMPARISON, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the comparison app does not build\n${stdout}${stderr}`);
}

/**
 * Builds the app, unless it is built, with a static page `/static/<name>` of `sizes[name]` bytes (or one less) for each
 * name. What Next adds to the padding is not known beforehand: it is corrected after a build, by what came out.
 */
export function buildComparison(sizes = {}) {
  writeFiles();
  const padding = JSON.parse(contents(PADDING) ?? "{}");
  const off = () => Object.entries(sizes).filter(([name, size]) => Math.abs(size - lengthOf(name)) > 1);
  for (let builds = 0; !built() || off().length > 0; builds++) {
    if (builds === BUILDS) throw new Error(`the comparison app's static pages do not come out at ${JSON.stringify(sizes)} bytes`);
    // The text stands in the page twice, as HTML and as data for React.
    for (const [name, size] of off()) padding[name] = Math.max(1, (padding[name] ?? 0) + Math.round((size - lengthOf(name)) / 2));
    build(padding);
  }
}
