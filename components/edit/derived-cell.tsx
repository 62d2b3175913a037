"use client";

import type { KeyboardEvent } from "react";
import type { DerivedColumn } from "#lib/edit/derived-columns.ts";
import type { PendingCell } from "#lib/edit/pending-cells.ts";
import { fieldId } from "./edit-context.ts";
import { PendingMark } from "./pending-mark.tsx";

type Props = { column: DerivedColumn; words: string | null; pending: PendingCell | undefined; formHref: string; cell: string; isCurrent: boolean; onKeyDown: (event: KeyboardEvent) => void; onFocus: () => void };

/** A value that follows from others. Enter leads to where the form holds what it follows from. */
export function DerivedCell({ column, words, pending, formHref, cell, isCurrent, onKeyDown, onFocus }: Props) {
  const shown = words ?? <em>not stated</em>;
  if (column.list === null)
    return (
      <td data-cell={cell} tabIndex={isCurrent ? 0 : -1} aria-readonly onKeyDown={onKeyDown} onFocus={onFocus} className="whitespace-nowrap text-muted">
        {shown}
      </td>
    );
  return (
    <td aria-readonly className="text-muted">
      <a
        href={`${formHref}#${fieldId(column.list)}`}
        data-cell={cell}
        tabIndex={isCurrent ? 0 : -1}
        title={`Follows from the ${column.list === "events" ? "stage events" : column.list}, which the form changes`}
        onKeyDown={(event) => event.key !== "Enter" && onKeyDown(event)}
        onFocus={onFocus}
        className="text-inherit"
      >
        {shown}
      </a>{" "}
      {pending && <PendingMark pending={pending} />}
    </td>
  );
}
