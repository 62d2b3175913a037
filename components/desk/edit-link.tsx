"use client";

import { useEffect } from "react";
import { useLooker } from "#components/account/who-looks.ts";
import { isForPage } from "./single-keys.ts";

/** The way to a record's form, for those who may use the desk; asked for once the page stands, which is the same for everyone. */
export function EditLink({ href }: { href: string }) {
  const shown = useLooker()?.desk === true;
  useEffect(() => {
    if (!shown) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "e" || !isForPage(event)) return;
      event.preventDefault();
      location.assign(href);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [shown, href]);
  if (!shown) return null;
  return (
    <a href={href} className="no-print" aria-keyshortcuts="e">
      Edit
    </a>
  );
}
