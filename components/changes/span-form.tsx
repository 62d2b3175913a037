import { Link } from "#components/ui/link.tsx";
import { SPAN_KEYS } from "#lib/as-of/query.ts";
import { changesEntries, type ChangesParams } from "#lib/changes/changes-params.ts";
import type { SpanKey } from "#lib/changes/span.ts";
import { shortcuts } from "#lib/changes/shortcuts.ts";
import { SinceLastVisit } from "./since-last-visit.tsx";

const LABELS: Record<SpanKey, { label: string; example: string }> = {
  from: { label: "From the day", example: "2019-12-04" },
  to: { label: "to the day", example: "2026-11-25" },
  recordedFrom: { label: "From the moment", example: "2026-06-03T10:00Z" },
  recordedTo: { label: "to the moment", example: "2026-11-25T10:00Z" },
};

const MODES: { heading: string; keys: readonly SpanKey[] }[] = [
  { heading: "The world on two days, by what is known today", keys: ["from", "to"] },
  { heading: "What was held here at two moments, in UTC", keys: ["recordedFrom", "recordedTo"] },
];

/** Between what the page looks. Two forms, for a day and a moment do not go together. */
export function SpanForm({ params, today }: { params: ChangesParams; today: string }) {
  const { asked } = params;
  // Another span, of the same programs.
  const filter = changesEntries({ ...params, asked: { ...asked, span: null }, page: 1 });
  const moments = asked.span?.by === "moment" || SPAN_KEYS.slice(2).some((key) => asked.typed[key] !== undefined);
  const shown = asked.span ? (asked.span.by === "day" ? { from: asked.span.from, to: asked.span.to } : { recordedFrom: asked.span.from, recordedTo: asked.span.to }) : asked.typed;
  return (
    <div className="no-print my-3 border-y border-rule py-2">
      <nav aria-label="Usual spans" className="tabs">
        <ul className="flex flex-wrap gap-1">
          {shortcuts(today).map(({ label, query }) => (
            <li key={label}>
              <Link href={`/changes?${new URLSearchParams([...new URLSearchParams(query), ...filter])}`} aria-current={asked.span?.by === "day" && `from=${asked.span.from}&to=${asked.span.to}` === query ? "true" : undefined}>
                {label}
              </Link>
            </li>
          ))}
          <SinceLastVisit filter={new URLSearchParams(filter).toString()} from={asked.typed.recordedTo === undefined ? (asked.typed.recordedFrom ?? null) : null} />
        </ul>
      </nav>
      {MODES.map(({ heading, keys }, index) => (
        <details key={heading} className="chooser" open={moments === (index === 1) || keys.some((key) => asked.problems.some((problem) => problem.key === key))}>
          <summary>{heading}</summary>
          <form action="/changes" method="get" className="filter-form pb-2">
            {filter.map(([key, value]) => (
              <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
            ))}
            {keys.map((key) => {
              const wrong = asked.problems.filter((problem) => problem.key === key);
              return (
                <label key={key}>
                  <span>{LABELS[key].label}</span>
                  <input
                    type="text"
                    name={key}
                    defaultValue={shown[key] ?? ""}
                    placeholder={LABELS[key].example}
                    autoComplete="off"
                    aria-invalid={wrong.length > 0 || undefined}
                    aria-describedby={wrong.length ? `problem-${key}` : undefined}
                    className="w-56 max-w-full tabular-nums"
                  />
                </label>
              );
            })}
            <button type="submit">Show changes</button>
          </form>
          {keys.flatMap((key) => asked.problems.filter((problem) => problem.key === key)).map(({ key, value, reason }) => (
            <p key={key} id={`problem-${key}`} role="alert" className="border-l-2 border-alert bg-alert-soft px-3 py-1">
              “<span className="[overflow-wrap:anywhere]">{value}</span>” {reason}.
            </p>
          ))}
        </details>
      ))}
    </div>
  );
}
