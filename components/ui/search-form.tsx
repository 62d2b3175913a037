import type { ReactNode } from "react";
import { PointFields } from "#components/as-of/point-fields.tsx";

type Props = { action: string; label: string; value: string; className?: string; children?: ReactNode };

/** A text search by GET. Children are hidden fields that keep what else the address says. */
export function SearchForm({ action, label, value, className = "", children }: Props) {
  return (
    <form action={action} role="search" className={`no-print flex flex-wrap items-end gap-2 ${className}`}>
      <label className="grid max-w-72 grow basis-44 text-sm">
        <span className="text-muted">{label}</span>
        <input
          type="search"
          name="q"
          defaultValue={value}
          maxLength={100}
          className="h-9 w-full rounded border border-rule-strong bg-raised px-2 text-base text-ink"
        />
      </label>
      {children}
      <PointFields />
      <button type="submit" className="h-9 cursor-pointer rounded border border-rule-strong bg-raised px-3 hover:bg-sunk">
        Search
      </button>
    </form>
  );
}
