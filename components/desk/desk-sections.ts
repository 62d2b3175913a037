import type { Actor } from "#lib/auth/actor.ts";
import { canChangeSettings, canReadActivity, canReadPeople, canUseDesk } from "#lib/auth/permissions.ts";

export type DeskSection = {
  href: string;
  label: string;
  /** One line of what is done there. */
  about: string;
  may: (actor: Actor) => boolean;
};

/** What the desk's own navigation and its first page list, in this order. Each page still asks for itself who may see it. */
export const DESK_SECTIONS: readonly DeskSection[] = [
  { href: "/desk/programs", label: "Records", about: "Every record in tables: find it, edit it where it stands or as a whole, make a new one.", may: canUseDesk },
  { href: "/desk/activity", label: "Activity", about: "Every change of every record: who, when, why, and what stood there before. Take one back.", may: canReadActivity },
  { href: "/desk/people", label: "People", about: "Who has an account, what they may do, invitations, and the log of who came in.", may: canReadPeople },
  { href: "/desk/settings", label: "Settings", about: "Whose changes are reviewed, who may register, what the public history says.", may: canChangeSettings },
];
