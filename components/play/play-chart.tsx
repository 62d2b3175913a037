import type { ReactNode } from "react";
import { standsInNow } from "#lib/as-of/stand.ts";
import type { PlaySource } from "#lib/play/play-source.ts";
import { yearsUntil } from "#lib/play/years-until.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { PlayOpener } from "./play-opener.tsx";
import "./play.css";

/** A chart with the slider that plays it. A page as of a day has none: it is one frame of it. */
export function PlayChart({ source, page, note, rows, children }: PlaySource & { rows: readonly ProgramRow[]; children: ReactNode }) {
  if (!standsInNow() || !rows.some(({ events }) => events.length > 0)) return children;
  const years = yearsUntil(rows);
  return (
    <div data-played="">
      <PlayOpener key={source} source={source} page={page} note={note}>
        <div className="play-years">
          {years.length > 0 ? "At the end of " : "One moment."}
          {years.map((year) => (
            <a key={year} href={`${page}${page.includes("?") ? "&" : "?"}asOf=${year}-12-31`}>
              {year}
            </a>
          ))}
        </div>
      </PlayOpener>
      {children}
    </div>
  );
}
