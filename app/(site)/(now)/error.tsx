"use client";

import { useEffect, useRef } from "react";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for a page that failed, under the header and above the footer. */
export default function PageError({ error, reset }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="failed" className="max-w-[70ch]">
      <h1 id="failed" ref={heading} tabIndex={-1} className="text-2xl sm:text-3xl">
        This page could not be made
      </h1>
      <p className="mt-2">
        Something failed while its data was read or put together. Nothing that is stored has changed.
        {error.digest && (
          <>
            {" "}
            The server's log has the details under <code>{error.digest}</code>.
          </>
        )}
      </p>
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" onClick={reset} className="h-9 cursor-pointer rounded border border-rule-strong bg-raised px-3 hover:bg-sunk">
          Try again
        </button>
        <a href="/" target="_self" className="inline-block py-1.5">
          To the pipeline
        </a>
      </p>
    </section>
  );
}
