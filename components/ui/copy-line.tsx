"use client";

import { useState } from "react";

/** A text to take along. It can be selected and copied without JavaScript; with it, a button does so. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <p className="flex flex-wrap items-center gap-2">
      <input type="text" readOnly value={text} aria-label={label} className="min-w-0 grow" onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={copy} className="form-button">
        {copied ? "Copied" : "Copy"}
        <span className="sr-only"> {label}</span>
      </button>
    </p>
  );
}
