"use client";

import { useEffect, useRef, useState } from "react";
import { UPLOAD_LIMITS_MB, uploadRefusal, type UploadRefusal, type UploadWhat } from "#lib/import/desk/upload-refusals.ts";

type Props = { what: UploadWhat; label: string; help: string; accept: string; submit: string; /** Why the last one was not taken. */ refused: UploadRefusal | null };

/** A file to import: a plain form. Its script says beforehand what the server would refuse, and that the file is on its way. */
export function UploadForm({ what, label, help, accept, submit, refused }: Props) {
  const [why, setWhy] = useState(refused);
  const [sent, setSent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const error = why && uploadRefusal(why, what).words;
  useEffect(() => {
    if (refused) input.current?.focus();
    // Back from the next page, which the browser has kept: it can be sent again.
    const back = () => setSent(false);
    addEventListener("pageshow", back);
    return () => removeEventListener("pageshow", back);
  }, [refused]);
  const check = (): UploadRefusal | null => {
    const file = input.current?.files?.[0];
    return !file ? "none" : file.size === 0 ? "empty" : file.size > UPLOAD_LIMITS_MB[what] * 1_000_000 ? "large" : null;
  };
  return (
    <form
      action={`/desk/import/upload?what=${what}`}
      method="post"
      encType="multipart/form-data"
      className="form"
      noValidate
      onSubmit={(event) => {
        const wrong = check();
        setWhy(wrong);
        if (wrong === null) return setSent(true);
        event.preventDefault();
        input.current?.focus();
      }}
    >
      <div className="form-field">
        <label htmlFor={`${what}-file`}>{label}</label>
        <p id={`${what}-file-help`} className="form-help">
          {help}
        </p>
        {error && (
          <p id={`${what}-file-error`} role="alert" className="form-error">
            {error}
          </p>
        )}
        <input
          ref={input}
          id={`${what}-file`}
          type="file"
          name="file"
          accept={accept}
          required
          className="import-file"
          aria-invalid={error ? true : undefined}
          aria-describedby={[error && `${what}-file-error`, `${what}-file-help`].filter(Boolean).join(" ")}
          onChange={() => setWhy(check())}
        />
      </div>
      <button type="submit" disabled={sent}>
        {submit}
      </button>
      <p role="status" className="text-sm text-muted">
        {sent && "The file is on its way. Stay on this page until the next one comes."}
      </p>
    </form>
  );
}
