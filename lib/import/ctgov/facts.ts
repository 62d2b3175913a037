import type { EnrolmentKind, StopReason, TrialPhase, TrialStatus } from "#lib/db/generated/enums.ts";
import type { Unmapped } from "#lib/import/compare/statement.ts";
import { registeredDate } from "./dates.ts";
import { phaseOf } from "./phases.ts";
import { statusOf } from "./status.ts";
import { stopReasonOf } from "./stop-reasons.ts";
import type { Study } from "./study.ts";
import { plainLine, plainParagraph, type Plain } from "./text.ts";

/** The single values of a study. Undefined: nothing is said of it, or nothing that can be read; null: the registry states none. */
export type Facts = {
  title: Plain | null | undefined;
  acronym: Plain | null | undefined;
  phase: TrialPhase | null | undefined;
  status: TrialStatus | undefined;
  /** Where the status is unknown: the last one that was not. */
  lastKnown: TrialStatus | undefined;
  whyStopped: Plain | null | undefined;
  /** What sort of reason these words give, as far as they say; null where there are none. */
  stopReason: StopReason | null | undefined;
  start: string | null | undefined;
  primaryCompletion: string | null | undefined;
  completion: string | null | undefined;
  enrolment: number | null | undefined;
  enrolmentKind: EnrolmentKind | null | undefined;
  healthyVolunteers: boolean | undefined;
  unreadable: Unmapped[];
};

type Given = { date?: string | undefined; type?: string | undefined } | undefined;

/** As large as the column takes. */
const MOST_ENROLLED = 2 ** 31 - 1;
const enrolled = (count: number | undefined): number | null | undefined => (count === undefined ? null : Number.isInteger(count) && count >= 0 && count <= MOST_ENROLLED ? count : undefined);
const ENROLMENT: Record<string, EnrolmentKind> = { ACTUAL: "actual", ESTIMATED: "estimated" };

export function factsOf({ protocolSection, isWhole, odd }: Study): Facts {
  const { identificationModule: identification, statusModule, designModule, eligibilityModule } = protocolSection;
  const unreadable: Unmapped[] = odd.map((text) => value(text, "The field is not of the type that the registry describes."));
  /** Null: the registry gives none, which says something in a whole record alone. Undefined: it cannot be read. */
  const stated = <Value>(given: Value | null | undefined, text = "", reason = ""): Value | null | undefined => {
    if (given === undefined) unreadable.push(value(text, reason));
    return given === null && !isWhole ? undefined : given;
  };

  const status = statusOf(statusModule?.overallStatus);
  if (status === undefined && statusModule?.overallStatus) unreadable.push(value(statusModule.overallStatus, "It is no status of a study that is known."));
  const lastKnown = status === "unknown" ? statusOf(statusModule?.lastKnownStatus) : undefined;
  const dated = (name: string, given: Given, event: "start" | "end") =>
    stated(registeredDate(given, event, status === "unknown" ? lastKnown : status), `${name}: ${given?.date}`, "It cannot be read as a date.");
  const phases = designModule?.phases ?? [];
  const whyStopped = stated(plainParagraph(statusModule?.whyStopped));
  const enrolment = enrolled(designModule?.enrollmentInfo?.count);
  const kind = ENROLMENT[designModule?.enrollmentInfo?.type ?? ""] ?? null;
  return {
    title: stated(plainLine(identification.briefTitle) ?? plainLine(identification.officialTitle)),
    acronym: stated(plainLine(identification.acronym)),
    phase: stated(phaseOf(phases), phases.join(", "), "It is no phase, and no two phases in a row."),
    status,
    lastKnown,
    whyStopped,
    stopReason: whyStopped ? stopReasonOf(whyStopped.text) : whyStopped,
    start: dated("Start date", statusModule?.startDateStruct, "start"),
    primaryCompletion: dated("Primary completion date", statusModule?.primaryCompletionDateStruct, "end"),
    completion: dated("Completion date", statusModule?.completionDateStruct, "end"),
    enrolment: stated(enrolment, `Enrolment: ${designModule?.enrollmentInfo?.count}`, "It is no number of people."),
    enrolmentKind: enrolment === undefined ? undefined : stated(enrolment === null ? null : kind),
    healthyVolunteers: eligibilityModule?.healthyVolunteers,
    unreadable,
  };
}

const value = (text: string, reason: string): Unmapped => ({ what: "value", text: plainLine(text)?.text ?? "?", reason });
