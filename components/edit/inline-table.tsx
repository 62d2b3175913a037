"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { DerivedColumn } from "#lib/edit/derived-columns.ts";
import type { DeskRow } from "#lib/edit/desk-table.ts";
import type { EditAction } from "#lib/edit/edit-state.ts";
import type { FieldSpec, FormSpec } from "#lib/edit/form-spec.ts";
import { editPath } from "#lib/edit/paths.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import { shownTyped } from "#lib/edit/shown-typed.ts";
import { CellEditor, type Leave } from "./cell-editor.tsx";
import { DerivedCell } from "./derived-cell.tsx";
import { PendingMark } from "./pending-mark.tsx";
import { singleKeysOn } from "#components/desk/single-keys.ts";
import { useCells } from "./use-cells.ts";
import "./edit.css";

export type HeadCell = { key: string; label: string; sorted?: "ascending" | "descending"; href?: string };

type Props = {
  caption: string;
  userId: string;
  here: string;
  spec: FormSpec;
  specs: Record<string, FormSpec>;
  columns: FieldSpec[];
  derived: DerivedColumn[];
  heads: HeadCell[];
  rows: DeskRow[];
  /** Whether these were searched for: then the focus goes to what was found. */
  wasSearched: boolean;
  savesAtOnce: boolean;
  action: EditAction;
};

type Place = { row: number; column: number };

/**
 * Records as a grid: arrow keys go from cell to cell, Enter or F2 edits one; on the first, Enter leads to the record at the
 * desk. Where something waits for an editor, the open cell says what, and p leads there. The editor lies over the table, so that no row changes its height.
 */
export function InlineTable({ caption, userId, here, spec, specs, columns, derived, heads, rows, wasSearched, savesAtOnce, action }: Props) {
  const wrap = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const wanted = useRef<Place | null>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Place | null>(null);
  const { works, fates, said, start, save, giveUp } = useCells(userId, spec.kind, action);
  const last = columns.length + derived.length;
  const cellAt = useCallback(({ row, column }: Place) => wrap.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null, []);

  const go = (place: Place, focus = true) => {
    const to = { row: Math.max(0, Math.min(rows.length - 1, place.row)), column: Math.max(0, Math.min(last, place.column)) };
    setAt(to);
    if (focus) wanted.current = to;
  };
  useEffect(() => {
    if (!wanted.current) return;
    cellAt(wanted.current)?.focus();
    wanted.current = null;
  });
  useEffect(() => {
    // Not from somebody who is somewhere already.
    if (wasSearched && document.activeElement === document.body) cellAt({ row: 0, column: 0 })?.focus();
  }, [wasSearched, cellAt]);
  useLayoutEffect(() => {
    if (!open || !overlay.current || !wrap.current) return;
    const cell = cellAt(open)?.getBoundingClientRect();
    const frame = wrap.current.getBoundingClientRect();
    if (!cell) return;
    overlay.current.style.top = `${cell.top - frame.top}px`;
    overlay.current.style.left = `${Math.max(0, Math.min(cell.left - frame.left, frame.width - overlay.current.offsetWidth))}px`;
  }, [open, cellAt]);

  const leave = (from: Place, how: Leave) => {
    const column = from.column + (how === "next" ? 1 : how === "previous" ? -1 : 0);
    const to = column >= columns.length ? { row: from.row + 1, column: 0 } : column < 0 ? { row: from.row - 1, column: columns.length - 1 } : { row: from.row, column };
    const goesOn = how !== "stay" && to.row >= 0 && to.row < rows.length;
    setOpen(goesOn ? to : null);
    go(goesOn ? to : from, !goesOn);
  };
  const onKeyDown = (event: KeyboardEvent, place: Place) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const step: Record<string, Place> = {
      ArrowUp: { ...place, row: place.row - 1 },
      ArrowDown: { ...place, row: place.row + 1 },
      ArrowLeft: { ...place, column: place.column - 1 },
      ArrowRight: { ...place, column: place.column + 1 },
      Home: { ...place, column: 0 },
      End: { ...place, column: last },
      PageUp: { ...place, row: place.row - 10 },
      PageDown: { ...place, row: place.row + 10 },
    };
    const to = step[event.key];
    if (to) go(to);
    else if (event.key === "p" && singleKeysOn()) event.currentTarget.closest("td, th")?.querySelector<HTMLElement>("[data-pending]")?.click();
    else if (event.key === "Enter" && place.column === 0) event.currentTarget.querySelector("a")?.click();
    else if ((event.key === "Enter" || event.key === "F2") && place.column < columns.length) setOpen(place);
    else return;
    event.preventDefault();
  };

  const keyOf = (place: Place) => `${rows[place.row]?.id} ${columns[place.column]?.name}`;
  const openRow = open && rows[open.row];
  const openField = open && columns[open.column];
  return (
    <div ref={wrap} className="inline-wrap">
      <div className="table-frame">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
        <table className="data-table inline-table" role="grid" aria-label={caption} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {heads.map(({ key, label, sorted, href }) => (
                <th key={key} scope="col" aria-sort={sorted}>
                  {href ? <a href={href}>{label}</a> : label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                {columns.map((column, position) => {
                  const place = { row: index, column: position };
                  const fate = fates[keyOf(place)];
                  const pending = row.pending[column.name];
                  const typed = works[keyOf(place)]?.draft.fields[column.name] ?? row.fields[column.name] ?? { value: "" };
                  const words = shownTyped(column, typed);
                  const Cell = position === 0 ? "th" : "td";
                  return (
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
                    <Cell
                      key={column.name}
                      scope={position === 0 ? "row" : undefined}
                      data-cell={`${index}:${position}`}
                      tabIndex={at.row === index && at.column === position ? 0 : -1}
                      data-fate={fate && (fate.state === "proposed" || fate.state === "failed" || fate.state === "saving") ? fate.state : undefined}
                      onKeyDown={(event) => onKeyDown(event, place)}
                      onFocus={() => setAt(place)}
                      onClick={() => setOpen(place)}
                    >
                      <span className="cell-words">
                        {position === 0 ? (
                          <a href={deskRecordPath(spec.kind, row.slug)} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
                            {words ?? row.title}
                          </a>
                        ) : (
                          (words ?? <em>not stated</em>)
                        )}
                      </span>
                      {position === 0 && row.draft && <small> draft</small>}
                      {pending ? <PendingMark pending={pending} /> : fate?.state === "proposed" && <small> proposed</small>}
                      {fate?.state === "saving" && <small> saving…</small>}
                      {fate?.state === "failed" && <small> not saved</small>}
                    </Cell>
                  );
                })}
                {derived.map((column, position) => {
                  const place = { row: index, column: columns.length + position };
                  return (
                    <DerivedCell
                      key={column.name}
                      column={column}
                      words={row.derived[column.name] ?? null}
                      pending={column.list === null ? undefined : row.pending[column.list]}
                      formHref={editPath(spec.kind, row.slug)}
                      cell={`${place.row}:${place.column}`}
                      isCurrent={at.row === place.row && at.column === place.column}
                      onKeyDown={(event) => onKeyDown(event, place)}
                      onFocus={() => setAt(place)}
                    />
                  );
                })}
                <td onFocus={() => setAt({ row: index, column: last })}>
                  <a href={editPath(spec.kind, row.slug)} data-cell={`${index}:${last}`} tabIndex={at.row === index && at.column === last ? 0 : -1} onKeyDown={(event) => event.key !== "Enter" && onKeyDown(event, { row: index, column: last })} aria-label={`Edit ${row.title}`}>
                    Edit
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && openRow && openField && (
        <div ref={overlay} className="cell-overlay">
          <CellEditor
            key={`${keyOf(open)} ${works[keyOf(open)] ? "again" : ""}`}
            title={openRow.title}
            field={openField}
            spec={spec}
            specs={specs}
            initial={start(openRow)}
            work={works[keyOf(open)] ?? null}
            pending={openRow.pending[openField.name]}
            citations={openRow.citations}
            savesAtOnce={savesAtOnce}
            editHref={editPath(spec.kind, openRow.slug)}
            signInHref={`/sign-in?next=${encodeURIComponent(here)}`}
            onLeave={(how) => {
              giveUp(keyOf(open));
              leave(open, how);
            }}
            onSave={(draft, form, how) => {
              void save(keyOf(open), `${openField.label} of ${openRow.title}`, draft, form);
              leave(open, how);
            }}
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
