import { html } from "#components/ui/html.ts";
import { REGISTRATIONAL } from "#components/pipeline/registrational.ts";
import { stageCells } from "#components/pipeline/stage-cells.ts";
import type { Bar } from "#lib/programs/bar.ts";
import type { Frame } from "#lib/play/frames.ts";
import { frameOn, type Played } from "#lib/play/played.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

// Draws the rows of a chart that the server wrote as they stood on a day, in place, and puts them back as they were.

type Row = { row: HTMLTableRowElement; frames: readonly Frame[]; cells: Element[]; partners: string | null; drawn: Frame | "absent" | "now" };

const ABSENT = html`<td colspan="${STAGES.values.length}" class="chart-absent"><span class="sr-only">not there yet</span></td>`;
const reach = (bar: Bar | undefined): number => (bar?.stage ? STAGES.order(bar.stage) + 1 : 0);

/** `show` takes the day, and the day whose changes are marked. */
export type ChartPainter = { show(day: string, step: string | undefined): void; restore(): void };

export function chartPainter(chart: ParentNode, { programs, today }: Played): ChartPainter {
  const frames = new Map(programs.map((program) => [`/programs/${program.slug}`, program.frames]));
  let rows: Row[] = [];

  // A program may stand under several headings. Where the page was read anew meanwhile, its rows are others.
  const found = () => {
    if (rows[0]?.row.isConnected) return rows;
    rows = [...chart.querySelectorAll<HTMLAnchorElement>("tbody a.chart-program")].flatMap((link) => {
      const row = link.closest("tr");
      const own = frames.get(link.pathname);
      return row && own ? [{ row, frames: own, cells: [...row.children].slice(1), partners: row.querySelector(".chart-with")?.textContent ?? null, drawn: "now" as const }] : [];
    });
    // A row keeps its height when its words go.
    for (const { row } of rows) row.style.setProperty("--held", `${row.offsetHeight}px`);
    return rows;
  };

  return {
    show(day, step) {
      for (const one of found()) {
        const frame = frameOn(one.frames, day);
        if (day >= today) toNow(one);
        else if (one.drawn !== (frame ?? "absent")) draw(one, frame);
        one.row.toggleAttribute("data-changed", day < today && frame !== null && frame.day === step);
      }
    },
    restore() {
      for (const one of rows) {
        toNow(one);
        one.row.removeAttribute("data-changed");
        one.row.style.removeProperty("--held");
      }
    },
  };
}

function draw(one: Row, frame: Frame | null) {
  const before = typeof one.drawn === "string" ? (one.drawn === "now" ? Infinity : 0) : reach(one.drawn.bar);
  setCells(one, () => one.row.insertAdjacentHTML("beforeend", (frame ? stageCells(frame.bar) : ABSENT).markup));
  const now = reach(frame?.bar);
  const bar = one.row.querySelector<HTMLElement>(".chart-bar > div");
  if (bar && before < now) bar.style.setProperty("--grown-from", `${(100 * before) / now}%`);
  one.row.toggleAttribute("data-absent", frame === null);
  one.row.setAttribute("data-drawn", "");
  drawMarks(one, frame?.bar);
  one.drawn = frame ?? "absent";
}

function toNow(one: Row) {
  if (one.drawn === "now") return;
  setCells(one, () => one.row.append(...one.cells));
  one.row.removeAttribute("data-absent");
  one.row.removeAttribute("data-drawn");
  one.row.querySelector("[data-added]")?.remove();
  for (const mark of one.row.querySelectorAll<HTMLElement>(".chart-marks > [hidden]")) mark.hidden = false;
  const partners = one.row.querySelector(".chart-with");
  if (partners) partners.textContent = one.partners;
  one.drawn = "now";
}

function setCells({ row }: Row, add: () => void) {
  for (const cell of [...row.children].slice(1)) cell.remove();
  add();
}

/** What stands under the name and changes with time. */
function drawMarks({ row }: Row, bar: Bar | undefined) {
  const marks = row.querySelector(".chart-marks");
  const registrational = marks?.querySelector<HTMLElement>(":scope > :has(> .chart-r)");
  if (registrational) registrational.hidden = !bar?.registrational;
  else if (bar?.registrational) marks?.insertAdjacentHTML("afterbegin", html`<span data-added="">${REGISTRATIONAL}</span>`.markup);
  const partners = marks?.querySelector<HTMLElement>(".chart-with");
  if (!partners) return;
  partners.hidden = !bar?.partners.length;
  partners.textContent = `with ${bar?.partners.join(", ")}`;
}
