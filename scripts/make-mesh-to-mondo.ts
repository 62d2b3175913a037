import { readFileSync, writeFileSync } from "node:fs";

// Makes lib/import/ctgov/mesh-to-mondo.ts from MONDO's table of exact matches with MeSH (mondo_exactmatch_mesh.sssom.tsv):
// node scripts/make-mesh-to-mondo.ts <the table>

const [, , file = ""] = process.argv;
const text = readFileSync(file, "utf8");
const version = /^# mapping_set_version: (.+)$/m.exec(text)?.[1];
if (!version) throw new Error("The table does not name its version.");

const rows = text
  .split("\n")
  .filter((row) => row.startsWith("MONDO:"))
  .map((row) => row.split("\t"))
  .filter(([, , predicate, object]) => predicate === "skos:exactMatch" && object?.startsWith("mesh:"))
  .map(([mondo = "", , , mesh = ""]) => ({ mondo: String(Number(mondo.slice("MONDO:".length))), mesh: mesh.slice("mesh:".length) }));

// A disease that is exactly two headings is neither alone; nor the other way round.
const times = (of: (row: (typeof rows)[number]) => string) => Map.groupBy(rows, of);
const [byMondo, byMesh] = [times(({ mondo }) => mondo), times(({ mesh }) => mesh)];
const single = rows.filter(({ mondo, mesh }) => byMondo.get(mondo)?.length === 1 && byMesh.get(mesh)?.length === 1);
const pairs = single.map(({ mondo, mesh }) => `${mesh}:${mondo}`).sort();

const lines: string[] = [];
for (const pair of pairs) {
  const last = lines.at(-1);
  if (last !== undefined && last.length + pair.length < 120) lines[lines.length - 1] = `${last} ${pair}`;
  else lines.push(pair);
}
const head = `// MeSH headings and the numbers of the diseases in MONDO that they exactly are, without those that are not one to one.
// From ${version}
// by the Monarch Initiative. MONDO is licensed under CC BY 4.0, the table itself says CC0 1.0. Made by scripts/make-mesh-to-mondo.ts.
`;
writeFileSync(new URL("../lib/import/ctgov/mesh-to-mondo.ts", import.meta.url), `${head}export const MESH_TO_MONDO = \`\n${lines.join("\n")}\n\`;\n`);
console.log(`${pairs.length} of ${rows.length} matches.`);
