import type { Actor } from "#lib/auth/actor.ts";
import { canChangeSettings, canImport, canReadActivity, canReadOwnAccount, canReadPeople, canReadProposal, canUseDesk } from "#lib/auth/permissions.ts";

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
  { href: "/desk/review", label: "Review", about: "What people propose, the oldest first: accept it, send it back, refuse it.", may: canReadProposal },
  { href: "/desk/discrepancies", label: "Disagreements", about: "Values on which sources disagree, and the rulings.", may: canUseDesk },
  { href: "/desk/duplicates", label: "Duplicates", about: "Records that may be one and the same: compare, merge, or note that they are two.", may: canUseDesk },
  { href: "/desk/bulk", label: "Change many", about: "One change of all records of a selection, previewed, in one set that can be taken back.", may: canUseDesk },
  { href: "/desk/import", label: "Import", about: "Registered studies and spreadsheets: bring them in, follow them, and decide on what differs from the records.", may: canImport },
  { href: "/desk/activity", label: "Activity", about: "Every change of every record: who, when, why, and what stood there before. Take one back.", may: canReadActivity },
  { href: "/desk/stale", label: "Stale", about: "Programs that nobody has looked up in a source for too long, and the key that marks one as verified.", may: canUseDesk },
  { href: "/desk/overdue", label: "Overdue", about: "What should have happened by now, and has no outcome: settle it in its record.", may: canUseDesk },
  { href: "/desk/flags", label: "Flags", about: "What somebody says has to be looked into.", may: canUseDesk },
  { href: "/account/notifications", label: "Notes to you", about: "What became of your proposals, who mentions you, and what happened to what you watch.", may: canReadOwnAccount },
  { href: "/desk/people", label: "People", about: "Who has an account, what they may do, invitations, and the log of who came in.", may: canReadPeople },
  { href: "/desk/settings", label: "Settings", about: "Whose changes are reviewed, who may register, what the public history says.", may: canChangeSettings },
];
