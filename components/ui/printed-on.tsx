"use client";

import { useEffect, useState } from "react";

/** On paper alone: the day it was printed, which a page that is kept cannot know. */
export function PrintedOn() {
  const [day, setDay] = useState("");
  useEffect(() => {
    const note = () => setDay(new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }));
    note();
    addEventListener("beforeprint", note);
    return () => removeEventListener("beforeprint", note);
  }, []);
  return <span className="hidden print:inline">{day && `Printed on ${day}. `}</span>;
}
