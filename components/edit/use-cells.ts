"use client";

import { useState } from "react";
import type { DeskRow } from "#lib/edit/desk-table.ts";
import type { Draft } from "#lib/edit/draft.ts";
import { answer as answerOf, type EditAction } from "#lib/edit/edit-state.ts";
import { randomId } from "#lib/edit/random-id.ts";
import { refusalIn } from "#lib/http/form-refusals.ts";
import type { CellWork } from "./cell-editor.tsx";
import { parseRemembered, readRemembered, rememberSource } from "./remembered-source.ts";

const REASON_KEY = "phaseline:reason";

/** What became of a cell's last save. `typed` is shown until the table itself shows it. */
export type CellFate = { state: "saving" | "saved" | "proposed" | "failed"; version: number };

/** The cells of a table that are, or were, at work. A save goes on by itself while the next cell is edited. */
export function useCells(userId: string, kind: Draft["kind"], action: EditAction) {
  const [works, setWorks] = useState<Record<string, CellWork>>({});
  const [fates, setFates] = useState<Record<string, CellFate>>({});
  const [said, say] = useState("");

  const start = (row: DeskRow): Draft => {
    const source = parseRemembered(readRemembered(userId));
    return {
      kind, recordId: row.id, version: row.version, token: randomId(), slug: row.slug, published: !row.draft, fields: row.fields, lists: {}, made: [],
      sources: source ? { "*": source } : {}, reason: sessionStorage.getItem(REASON_KEY) ?? "", choices: {}, against: null,
    };
  };
  const forget = (key: string) => setWorks(({ [key]: _gone, ...rest }) => rest);
  /** What did not come through is given up. */
  const giveUp = (key: string) => {
    forget(key);
    setFates(({ [key]: gone, ...rest }) => (gone && gone.state !== "failed" ? { ...rest, [key]: gone } : rest));
  };

  const save = async (key: string, called: string, draft: Draft, form: FormData) => {
    const fate = (state: CellFate["state"]) => setFates((before) => ({ ...before, [key]: { state, version: draft.version } }));
    form.set("intent", "save");
    form.set("script", "yes");
    setWorks((before) => ({ ...before, [key]: { draft, answer: null, lost: false } }));
    fate("saving");
    try {
      const answer = await action(null, form);
      if (answer.outcome !== null) {
        rememberSource(userId, draft.sources["*"]);
        sessionStorage.setItem(REASON_KEY, draft.reason);
        forget(key);
        fate(answer.outcome === "proposed" ? "proposed" : "saved");
        say(`${called}: ${answer.outcome === "proposed" ? "proposed" : answer.outcome === "unchanged" ? "nothing was different" : "saved"}.`);
        return;
      }
      const against = answer.conflict ? { against: answer.conflict.version, choices: draft.against === answer.conflict.version ? draft.choices : {} } : {};
      setWorks((before) => ({ ...before, [key]: { draft: { ...draft, ...against }, answer, lost: false } }));
    } catch (error) {
      const refusal = refusalIn(error);
      setWorks((before) => ({ ...before, [key]: refusal ? { draft, answer: answerOf(draft, { formErrors: [refusal] }), lost: false } : { draft, answer: null, lost: true } }));
    }
    fate("failed");
    say(`${called} was not saved: open the cell again to see why.`);
  };
  return { works, fates, said, start, save, giveUp };
}
