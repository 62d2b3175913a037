import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ACTIONS, PAGES, ROUTES } from "./access-table.ts";

// Whatever can be asked for stands in the table: by the file system, so that what is new cannot be forgotten.

const ROOT = path.resolve(import.meta.dirname, "../..");
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const filesBelow = (folder: string) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(folder, file));
const source = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** `app/(site)/companies/page.tsx` answers at `/companies`. */
function addressOf(file: string): string {
  const [, ...folders] = path.posix.dirname(file).split("/");
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
}

/** What a module exports, types apart. */
function exportsOf(file: string): string[] {
  const text = source(file);
  const declared = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)].map(([, name = ""]) => name);
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().split(/\s+/).at(-1) ?? ""));
  return [...declared, ...listed].filter(Boolean);
}

const app = filesBelow("app");
const named = (name: string) => app.filter((file) => path.basename(file) === name);

test("every page is in the table, and nothing else", () => {
  expect(Object.keys(PAGES).sort()).toEqual(named("page.tsx").map(addressOf).sort());
});

test("every route is in the table by its methods, and nothing else", () => {
  const routes = named("route.ts").flatMap((file) => exportsOf(file).filter((name) => METHODS.has(name)).map((method) => `${method} ${addressOf(file)}`));
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort());
});

test("every server action is in the table, and nothing else", () => {
  const files = ["app", "components", "lib"].flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/generated\//.test(file) && /^\s*["']use server["']/m.test(source(file)));
  expect(files.filter((file) => path.basename(file) !== "actions.ts"), "actions stand in files of that name").toEqual([]);
  expect(files.filter((file) => /^export (default|\*)/m.test(source(file))), "each export has its name").toEqual([]);
  expect(Object.keys(ACTIONS).sort()).toEqual(files.flatMap((file) => exportsOf(file).map((name) => `${file} ${name}`)).sort());
});
