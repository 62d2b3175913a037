"use client";

import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for everything, where the frame of the site itself has failed. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <head>
        <title>Phaseline could not be shown</title>
      </head>
      <body>
        <main className="mx-auto max-w-[70ch] px-4 py-10">
          <h1 className="text-2xl">Phaseline could not be shown</h1>
          <p className="mt-2">
            The frame of the site failed.
            {error.digest && (
              <>
                {" "}
                The server's log has the details under <code>{error.digest}</code>.
              </>
            )}
          </p>
          <button type="button" onClick={reset} className="mt-4 h-9 cursor-pointer rounded border border-rule-strong bg-raised px-3 hover:bg-sunk">
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
