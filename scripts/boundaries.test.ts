import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

type Import = [file: string, code: string];
const value = (file: string, from: string): Import => [file, `import { thing } from "${from}"; console.log(thing);`];
const type = (file: string, from: string): Import => [file, `import type { Thing } from "${from}"; export type Own = Thing;`];

const ENUMS = "#lib/db/generated/enums.ts";
const CLIENT = "#lib/db/generated/client.ts";

const REFUSED: Import[] = [
  value("components/ui/a.tsx", "#app/layout.tsx"),
  value("components/ui/b.tsx", "../../app/layout.tsx"),
  value("components/ui/c.tsx", "#seed/module.ts"),
  value("components/ui/d.tsx", "#lib/db/pages.ts"),
  value("components/ui/e.tsx", CLIENT),
  type("components/ui/f.tsx", CLIENT),
  value("components/ui/g.tsx", ENUMS),
  value("components/records/form.tsx", "#lib/records/save.ts"),
  value("app/desk/page.tsx", "#lib/records/save.ts"),
  value("app/desk/a.tsx", "#lib/db/client.ts"),
  value("app/desk/f.tsx", "#lib/db/sqlite-adapter.ts"),
  value("app/desk/b.tsx", "better-sqlite3"),
  value("app/desk/c.tsx", "@prisma/client"),
  value("app/desk/d.tsx", "../../lib/env.ts"),
  value("app/desk/e.tsx", "#seed/module.ts"),
  value("app/desk/actions.ts", CLIENT),
  value("lib/companies/a.ts", "#components/ui/link.tsx"),
  value("lib/companies/b.ts", "#app/layout.tsx"),
  value("lib/companies/c.ts", "#seed/module.ts"),
  value("lib/companies/d.ts", "../../components/ui/link.tsx"),
  value("lib/companies/e.ts", CLIENT),
  value("lib/companies/f.ts", "better-sqlite3"),
  value("lib/companies/g.ts", "@prisma/adapter-better-sqlite3"),
  value("lib/companies/h.ts", "#lib/import/read.ts"),
  value("lib/companies/i.ts", "#lib/export/csv.ts"),
  ["lib/companies/j.ts", `export { thing } from "#app/layout.tsx";`],
  ["lib/companies/k.ts", `export const load = () => import("#components/ui/link.tsx");`],
  value("lib/records/a.ts", "#lib/companies/schema.ts"),
  type("lib/records/b.ts", "#lib/programs/title.ts"),
  value("lib/records/c.ts", "../molecules/schema.ts"),
  value("lib/records/d.ts", CLIENT),
  value("lib/records/e.ts", "#lib/export/csv.ts"),
  value("lib/records/f.ts", "#lib/some-later-feature/schema.ts"),
  value("lib/records/kinds.ts", "#components/ui/link.tsx"),
  value("lib/dates/a.ts", "#lib/db/client.ts"),
  value("lib/dates/b.ts", ENUMS),
  value("lib/stages/a.ts", "#lib/records/save.ts"),
  value("lib/stages/b.ts", "node:fs"),
  value("lib/stages/c.ts", "#lib/programs/title.ts"),
  value("lib/vocabularies/a.ts", "#lib/companies/schema.ts"),
  value("lib/vocabularies/b.ts", "../records/save.ts"),
  value("lib/db/a.ts", "#lib/records/save.ts"),
  value("lib/import/a.ts", "#app/layout.tsx"),
  value("seed/a.ts", "#components/ui/link.tsx"),
  value("seed/b.ts", "better-sqlite3"),
  value("scripts/a.mjs", "better-sqlite3"),
  value("e2e/a.ts", CLIENT),
];

const ALLOWED: Import[] = [
  value("app/(site)/page.tsx", "#components/ui/link.tsx"),
  value("app/(site)/b.tsx", "#lib/companies/queries.ts"),
  value("app/(site)/c.tsx", "../metadata.ts"),
  value("app/(site)/d.tsx", "#lib/db/pages.ts"),
  value("app/(site)/e.tsx", "#lib/db/cache-tags.ts"),
  value("app/desk/save/actions.ts", "#lib/records/save.ts"),
  value("components/records/actions.ts", "#lib/records/save.ts"),
  value("components/records/h.tsx", "#lib/records/paths.ts"),
  type("components/records/i.tsx", ENUMS),
  value("lib/companies/l.ts", "#lib/records/fields.ts"),
  value("lib/companies/m.ts", "#lib/programs/title.ts"),
  type("lib/companies/n.ts", CLIENT),
  value("lib/companies/o.ts", ENUMS),
  value("lib/records/g.ts", "#lib/dates/compare.ts"),
  value("lib/records/h.ts", "#lib/errors.ts"),
  value("lib/records/i.ts", "#lib/db/client.ts"),
  type("lib/records/j.ts", CLIENT),
  value("lib/records/nested/kinds.test.ts", "#lib/companies/schema.ts"),
  type("lib/dates/c.ts", ENUMS),
  value("lib/stages/d.ts", "#lib/vocabularies/stages.ts"),
  value("lib/db/b.ts", "better-sqlite3"),
  value("lib/db/c.ts", "./generated/client.ts"),
  value("lib/import/b.ts", "#lib/companies/schema.ts"),
  value("lib/export/b.ts", "#lib/programs/title.ts"),
  value("seed/c.ts", "#lib/records/save.ts"),
  value("scripts/b.ts", "#seed/module.ts"),
  value("e2e/b.ts", "#lib/db/client.ts"),
];

let folder: string;
let refused: Set<string>;

/** The lint rules apply to a tree of the same shape, which holds one import a file. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "phaseline-boundaries-"));
  copyFileSync(path.join(ROOT, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
  for (const [file, code] of [...REFUSED, ...ALLOWED]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), code);
  }
  const output = await new Promise<string>((resolve) =>
    execFile(path.join(ROOT, "node_modules/.bin/oxlint"), ["--format", "json"], { cwd: folder }, (_error, stdout) => resolve(stdout)),
  );
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
  refused = new Set(diagnostics.filter(({ code }) => code.includes("no-restricted-imports")).map(({ filename }) => filename));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("no file stands twice in the lists", () => {
  const files = [...REFUSED, ...ALLOWED].map(([file]) => file);
  expect(new Set(files).size).toBe(files.length);
});

test.each(REFUSED)("%s is refused: %s", (file) => expect(refused).toContain(file));
test.each(ALLOWED)("%s is allowed: %s", (file) => expect(refused).not.toContain(file));
