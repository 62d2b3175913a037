import type { DigestFrequency, LetterStatus, ViewSubject } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const VIEW_SUBJECTS = vocabulary<ViewSubject>({
  pipeline: { label: "Pipeline", definition: "Programs, by the filters of the pipeline." },
  changes: { label: "Changes", definition: "What changed between two dates." },
  catalysts: { label: "Catalysts", definition: "What is expected, and when." },
});

export const DIGEST_FREQUENCIES = vocabulary<DigestFrequency>({
  daily: { label: "Every day", definition: "In the morning, where something changed." },
  weekly: { label: "Every week", definition: "On Monday morning, where something changed." },
});

export const LETTER_STATUSES = vocabulary<LetterStatus>({
  claimed: { label: "Being sent", definition: "Somebody has taken it on; where that was long ago, the server ended meanwhile." },
  sent: { label: "Sent", definition: "The mail server took it." },
  nothing_new: { label: "Nothing new", definition: "Nothing that the person watches had changed." },
  failed: { label: "Failed", definition: "The mail server did not take it." },
  uncertain: { label: "Uncertain", definition: "The connection broke before the mail server said whether it took it." },
});
