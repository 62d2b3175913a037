"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { SignInAgain } from "./sign-in-again.tsx";

const never = () => () => {};

/** Why nothing was saved, and the way on: here, or without a script in another tab. */
export function SessionEnded({ signInHref }: { signInHref: string }) {
  const save = useRef<HTMLButtonElement>(null);
  const [isBack, setBack] = useState(false);
  const hasScript = useSyncExternalStore(never, () => true, () => false);
  useEffect(() => {
    if (isBack) save.current?.focus();
  }, [isBack]);
  if (isBack)
    return (
      <>
        <p className="font-semibold">You are signed in again. What you typed is still here, and not saved yet.</p>
        <p>
          <button ref={save} type="submit" className="edit-button">
            Save it now
          </button>
        </p>
      </>
    );
  return (
    <>
      <p className="font-semibold">Your session has ended, so nothing was saved.</p>
      {hasScript ? (
        <>
          <p>What you typed is still here, and a copy of it is kept in this browser. Sign in again, and go on.</p>
          <SignInAgain signInHref={signInHref} onDone={() => setBack(true)} />
        </>
      ) : (
        <p>
          What you typed is still here.{" "}
          <a href={signInHref} target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
          , come back to this one, and save again.
        </p>
      )}
    </>
  );
}
