import { expect, type Locator, type Page } from "@playwright/test";

export type Grid = { headings: string[]; rows: string[][] };

/** Rows that are programs: the heading of a group has no cell. */
export const programRows = (page: Page): Locator => page.getByRole("main").getByRole("table").getByRole("row").filter({ has: page.getByRole("cell") });

/** A table as it is read, without the citation marks and the abbreviated marks beside its values. */
export function readGrid(table: Locator): Promise<Grid> {
  return table.evaluate((element) => {
    // On the page, as only there a line end inside a cell is one.
    const copy = element.cloneNode(true) as HTMLTableElement;
    for (const mark of copy.querySelectorAll("sup, abbr, [aria-hidden]")) mark.remove();
    element.after(copy);
    const [head, ...body] = [...copy.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim().replaceAll(/\s*\n\s*/g, "; ")));
    copy.remove();
    return { headings: head ?? [], rows: body };
  });
}

/** What a page of the pipeline shows, by its address, and the number that it says it shows. */
export async function shownPrograms(page: Page): Promise<string[]> {
  const addresses = await programRows(page).evaluateAll((rows) => rows.map((row) => row.querySelector("th a")?.getAttribute("href") ?? ""));
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${addresses.length} (of \\d+ )?programs$`));
  return addresses;
}

/** "5 Phase 1" or "Takeda 3": what a choice is called, and how many programs it promises. */
export function readChoice(text: string): { label: string; count: number } {
  const match = /^(?:(\d+) (.+)|(.+) (\d+))$/.exec(text.replaceAll(/\s+/g, " ").trim());
  if (!match) throw new Error(`“${text}” has no count`);
  return { label: match[2] ?? match[3] ?? "", count: Number(match[1] ?? match[4]) };
}
