"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

export type Looker = { id: string; name: string; role: string; desk: boolean; unread: number };

const FRESH_MS = 2000;
let last: { path: string; at: number; answer: Promise<Looker | null> } | null = null;

/** Asked of the server once for all parts of a page that want to know. Null for nobody, or no answer. */
function whoLooks(path: string): Promise<Looker | null> {
  if (last && last.path === path && Date.now() - last.at < FRESH_MS) return last.answer;
  const ask = async () => {
    const response = await fetch("/api/session");
    const { person } = (await response.json()) as { person: Looker | null };
    return person;
  };
  const answer = ask().catch(() => null);
  last = { path, at: Date.now(), answer };
  return answer;
}

/** Who is signed in, once the page stands. Asked again on each page: going from one to the next may have been a sign-in. */
export function useLooker(): Looker | null {
  const path = usePathname();
  const [answer, setAnswer] = useState<Looker | null>(null);
  useEffect(() => {
    let gone = false;
    const note = async () => {
      const person = await whoLooks(path);
      if (!gone) setAnswer(person);
    };
    void note();
    return () => {
      gone = true;
    };
  }, [path]);
  return answer;
}
