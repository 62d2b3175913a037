import type { FlagStatus, NotificationKind, ProposalEventKind, ProposalStatus } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const PROPOSAL_STATUSES = vocabulary<ProposalStatus>({
  open: { label: "Waits for review", definition: "An editor has not looked at it yet." },
  sent_back: { label: "Sent back", definition: "An editor asks for something to be mended first." },
  accepted: { label: "Accepted", definition: "It was saved as proposed." },
  accepted_in_part: { label: "Accepted in part", definition: "Some of its changes were saved." },
  refused: { label: "Refused", definition: "An editor turned it down." },
  superseded: { label: "Superseded", definition: "Another change of the same values was accepted first." },
  withdrawn: { label: "Withdrawn", definition: "Its author took it back." },
});

export const PROPOSAL_EVENT_KINDS = vocabulary<ProposalEventKind>({
  proposed: { label: "Proposed", definition: "It came to the queue." },
  revised: { label: "Revised", definition: "Its author changed it." },
  sent_back: { label: "Sent back", definition: "With what has to be mended." },
  accepted: { label: "Accepted", definition: "All of it was saved." },
  accepted_in_part: { label: "Accepted in part", definition: "Some of it was saved." },
  refused: { label: "Refused", definition: "None of it was saved." },
  superseded: { label: "Superseded", definition: "What it would change was changed meanwhile." },
  withdrawn: { label: "Withdrawn", definition: "By its author." },
});

export const FLAG_STATUSES = vocabulary<FlagStatus>({
  open: { label: "Open", definition: "Somebody has to look into it." },
  resolved: { label: "Resolved", definition: "It was looked into." },
});

export const NOTIFICATION_KINDS = vocabulary<NotificationKind>({
  proposal_accepted: { label: "Your proposal was accepted", definition: "It is saved." },
  proposal_accepted_in_part: { label: "Your proposal was accepted in part", definition: "Some of it is saved." },
  proposal_sent_back: { label: "Your proposal was sent back", definition: "The editor says what to mend." },
  proposal_refused: { label: "Your proposal was refused", definition: "The editor says why." },
  proposal_superseded: { label: "Your proposal was superseded", definition: "The same values were changed meanwhile." },
  mentioned: { label: "You were mentioned", definition: "In a comment on a record." },
});
