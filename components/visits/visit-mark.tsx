"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { notePage } from "./present-visit.ts";

/** Every page that is opened belongs to a visit. */
export function VisitMark() {
  const path = usePathname();
  useEffect(() => {
    if (path) notePage();
  }, [path]);
  return null;
}
