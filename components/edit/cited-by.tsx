"use client";

import { covers } from "#lib/records/field-path.ts";
import { useEdit } from "./edit-context.ts";

const SHOWN = 2;

/** Who says what is held now, in a line. */
export function CitedBy({ path, whole = false }: { path: string; whole?: boolean }) {
  const { citations } = useEdit();
  const speaking = citations.filter(({ field }) => covers(field, path) || (whole && covers(path, field)));
  const lines = [...new Set(speaking.map(({ source, locator, contradicts, says }) => `${contradicts ? "against: " : ""}${source === null ? `unsourced: ${says}` : [source, locator].filter(Boolean).join(", ")}`))];
  if (lines.length === 0) return null;
  return (
    <ul className="cited-by" aria-label="Cited now">
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line} title={line}>
          {line}
        </li>
      ))}
      {lines.length > SHOWN && <li>and {lines.length - SHOWN} more</li>}
    </ul>
  );
}
