"use client";

import { useState } from "react";

/** A link to hand over. It can be selected and copied without JavaScript; with it, a button does so. */
export function OneTimeLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <p className="mt-2 flex flex-wrap items-center gap-2">
      <input type="text" readOnly value={link} aria-label="One-time link" className="min-w-0 grow" onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={copy} className="form-button">
        {copied ? "Copied" : "Copy"}
      </button>
    </p>
  );
}
