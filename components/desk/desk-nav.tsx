import type { Actor } from "#lib/auth/actor.ts";
import { DeskLinks } from "./desk-links.tsx";
import { DESK_SECTIONS } from "./desk-sections.ts";

/** The sections of the desk that someone may use. */
export function DeskNav({ actor }: { actor: Actor }) {
  const sections = DESK_SECTIONS.filter(({ may }) => may(actor)).map(({ href, label }) => ({ href, label }));
  if (sections.length === 0) return null;
  return <DeskLinks links={[{ href: "/desk", label: "Desk" }, ...sections]} />;
}
