import type { Actor } from "#lib/auth/actor.ts";
import { unreadWords } from "#lib/watches/unread-words.ts";
import { DeskLinks } from "./desk-links.tsx";
import { DESK_SECTIONS } from "./desk-sections.ts";

/** The sections of the desk that someone may use, and how many notes to them they have not read. */
export function DeskNav({ actor, unread }: { actor: Actor; unread: number }) {
  const sections = DESK_SECTIONS.filter(({ may }) => may(actor));
  if (sections.length === 0) return null;
  const links = sections.map(({ href, label }) => ({ href, label: href === "/account/notifications" && unread > 0 ? `${label} (${unreadWords(unread)})` : label }));
  return <DeskLinks links={[{ href: "/desk", label: "Desk" }, ...links]} />;
}
