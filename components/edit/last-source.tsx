"use client";

import { useSyncExternalStore } from "react";
import type { DraftSource } from "#lib/edit/draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { parseRemembered, readRemembered } from "./remembered-source.ts";

const never = () => () => {};

/** The source of the last save, at a press. */
export function LastSource({ userId, source }: { userId: string; source: DraftSource }) {
  const { change, focusOn } = useEdit();
  const last = parseRemembered(useSyncExternalStore(never, () => readRemembered(userId), () => null));
  if (!last || source.mode !== "") return null;
  const words = [last.source.text, last.locator].filter(Boolean).join(", ");
  return (
    <button
      type="button"
      className="edit-button"
      data-quiet
      title={words}
      onClick={() => {
        change({ do: "source", path: "*", source: last });
        // The button goes; what is asked next is why.
        focusOn(fieldId("reason"));
      }}
    >
      As last time: {words.length > 60 ? `${words.slice(0, 60)}…` : words}
    </button>
  );
}
