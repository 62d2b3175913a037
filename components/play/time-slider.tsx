import type { ChangeEvent, KeyboardEvent } from "react";
import { addDays, addYears, daysBetween } from "#lib/dates/days.ts";
import { labelDate } from "#lib/dates/label.ts";
import { nextStop, previousStop } from "./stops.ts";

type Props = { first: string; last: string; /** The days on which something changes, and the last. */ stops: readonly string[]; day: string; go: (day: string) => void };

/** More years than this are named each few. */
const NAMED_YEARS = 10;

/** A day between two, by hand or by keyboard: to the next change, to the same day of another year, to either end. */
export function TimeSlider({ first, last, stops, day, go }: Props) {
  const length = daysBetween(first, last);
  const within = (to: string) => (to < first ? first : to > last ? last : to);
  const slide = (event: ChangeEvent<HTMLInputElement>) => go(addDays(first, Number(event.target.value)));
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(event.key);
    if (to === null) return;
    event.preventDefault();
    go(within(to));
  };
  const target = (key: string): string | null => {
    if (key === "ArrowRight" || key === "ArrowUp") return nextStop(stops, day) ?? last;
    if (key === "ArrowLeft" || key === "ArrowDown") return previousStop(stops, day) ?? first;
    if (key === "PageUp") return addYears(day, 1);
    if (key === "PageDown") return addYears(day, -1);
    if (key === "Home") return first;
    return key === "End" ? last : null;
  };
  const place = (at: string) => `${(100 * daysBetween(first, at)) / length}%`;
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) }, (_, index) => Number(first.slice(0, 4)) + 1 + index);
  const each = Math.ceil(years.length / NAMED_YEARS);
  return (
    <div className="play-slider">
      <input type="range" aria-label="Day" min={0} max={length} value={daysBetween(first, day)} aria-valuetext={labelDate(day)} onChange={slide} onKeyDown={press} />
      <div className="play-scale" aria-hidden="true">
        {stops.map((stop) => (
          <i key={stop} style={{ left: place(stop) }} />
        ))}
        {years.map((year) => (
          <span key={year} style={{ left: place(`${year}-01-01`) }}>
            {year % each === 0 && <b data-odd={(year / each) % 2 === 1 || undefined}>{year}</b>}
          </span>
        ))}
      </div>
    </div>
  );
}
