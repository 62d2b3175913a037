"use client";

import { useEffect, useRef, useState } from "react";
import type { Draft } from "#lib/edit/draft.ts";
import { draftKey, forget, forgetSaved, readStored, store, type StoredDraft } from "./stored-draft.ts";

const PAUSE_MS = 400;

type Options = { userId: string; draft: Draft; touched: boolean; savedToken: string | null };

/** Keeps a copy of what is typed, and finds the one that an earlier opening of the form left. */
export function useStoredDraft({ userId, draft, touched, savedToken }: Options) {
  const key = draftKey(userId, draft.kind, draft.version === 0 ? null : draft.recordId);
  const { token } = draft;
  const [offered, setOffered] = useState<StoredDraft | null>(null);
  const [kept, setKept] = useState(true);
  const dropped = useRef(false);

  useEffect(() => {
    // After the first paint: the server knows nothing of what the browser keeps.
    const frame = requestAnimationFrame(() => {
      forgetSaved(savedToken);
      const stored = readStored(key);
      if (stored && stored.draft.token !== token) setOffered(stored);
    });
    return () => cancelAnimationFrame(frame);
  }, [key, savedToken, token]);

  // An earlier draft that still waits for an answer is overwritten only when something new is typed.
  useEffect(() => {
    const write = () => {
      if (touched && !dropped.current) setKept(store(key, draft));
    };
    const timer = setTimeout(write, PAUSE_MS);
    addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", write);
    };
  }, [draft, touched, key]);

  const drop = () => {
    dropped.current = true;
    forget(key);
  };
  const discard = () => {
    setOffered(null);
    forget(key);
  };
  return { offered, kept, drop, discard, taken: () => setOffered(null) };
}
