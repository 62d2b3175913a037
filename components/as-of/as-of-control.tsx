"use client";

import { usePathname, useRouter } from "next/navigation";
import { useId, useRef, useState, type FormEvent, type ReactNode, type SyntheticEvent } from "react";
import { hasPast, readAsOfQuery, type AsOfProblem } from "#lib/as-of/query.ts";

const KEYS = ["asOf", "recorded"] as const;

/** What of a day and a moment cannot be read; of a hash it is not asked here. */
const problemsOf = (query: URLSearchParams) => readAsOfQuery(new URLSearchParams(KEYS.flatMap((key) => query.getAll(key).map((value) => [key, value]))), new Date()).problems;

/** From where in time the page is read. Without its script the form leads to the same page, without its filters. */
export function AsOfControl() {
  const router = useRouter();
  const pathname = usePathname();
  const hint = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly AsOfProblem[]>([]);

  const fill = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    const query = new URLSearchParams(location.search);
    for (const key of KEYS) {
      const field = form.current?.elements.namedItem(key);
      if (currentTarget.open && field instanceof HTMLInputElement) field.value = query.get(key) ?? "";
    }
    setProblems(currentTarget.open ? problemsOf(query) : []);
  };
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const query = new URLSearchParams(location.search);
    query.delete("page");
    query.delete("cite");
    for (const key of KEYS) {
      const value = String(given.get(key) ?? "").trim();
      if (value) query.set(key, value);
      else query.delete(key);
    }
    const found = problemsOf(query);
    setProblems(found);
    const wrong = found[0] && event.currentTarget.elements.namedItem(found[0].key);
    if (wrong instanceof HTMLInputElement) return wrong.focus();
    event.currentTarget.closest("details")?.removeAttribute("open");
    router.push(`${pathname}${query.size ? `?${query}` : ""}`);
  };

  if (!hasPast(pathname)) return null;
  const invalid = (key: string, ...described: string[]) => {
    const wrong = problems.some((problem) => problem.key === key);
    return { "aria-invalid": wrong || undefined, "aria-describedby": [...described, ...(wrong ? [`${hint}-${key}`] : [])].join(" ") || undefined };
  };
  const refusal = (key: string): ReactNode => {
    const problem = problems.find((one) => one.key === key);
    return (
      problem && (
        <p id={`${hint}-${key}`} role="alert" className="max-w-[44ch] text-alert">
          This {problem.reason}.
        </p>
      )
    );
  };
  return (
    <details className="chooser as-of no-print text-sm" onToggle={fill}>
      <summary>As of</summary>
      <form ref={form} method="get" onSubmit={go} className="grid gap-2">
        <label className="grid">
          <span>The world on this day, by what is known today</span>
          <input type="text" name="asOf" inputMode="numeric" autoComplete="off" placeholder="2019-05-31" className="h-9 w-44 rounded border border-rule-strong bg-paper px-2 text-base tabular-nums" {...invalid("asOf")} />
        </label>
        {refusal("asOf")}
        <label className="grid">
          <span>What was held here at this moment, in UTC</span>
          <input type="text" name="recorded" autoComplete="off" placeholder="2026-06-03T10:00Z" className="h-9 w-60 max-w-full rounded border border-rule-strong bg-paper px-2 text-base tabular-nums" {...invalid("recorded", hint)} />
        </label>
        {refusal("recorded")}
        <p id={hint} className="max-w-[44ch] text-muted">
          Either, or both: what was known then of that day. Empty for now.
        </p>
        <button type="submit" className="h-9 w-fit cursor-pointer rounded border border-rule-strong bg-raised px-3 hover:bg-sunk">
          Show
        </button>
      </form>
    </details>
  );
}
