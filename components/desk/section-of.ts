import { deskPath, kindOfFolder } from "#lib/edit/paths.ts";

const RECORDS = deskPath("program");

/** Pages of a record, whatever its kind, belong to the records. */
const isOfRecords = (folder: string) => kindOfFolder(folder) !== null || folder === "records" || folder === "history";

/** Which of the desk's sections a page belongs to. */
export function sectionOf(path: string, sections: readonly string[]): string | undefined {
  const folder = path.split("/")[2] ?? "";
  if (isOfRecords(folder) && sections.includes(RECORDS)) return RECORDS;
  return sections.filter((href) => path === href || path.startsWith(`${href}/`)).at(-1);
}
