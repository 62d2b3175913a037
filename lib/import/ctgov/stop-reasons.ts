import type { StopReason } from "#lib/db/generated/enums.ts";

/** Words that tell of what sort a reason is. */
const SORTS: readonly (readonly [StopReason, RegExp])[] = [
  ["enrolment", /\b(?:slow|low|poor|insufficient|inadequate|lack of|difficult\w*(?: (?:in|with))?|failure(?: of| to)?|unable to|under)[ -]+(?:\w+ ){0,3}?(?:accru|enrol|recruit)|\b(?:accrual|enrol\w+|recruit\w+)\s+(?:\w+ ){0,2}?(?:slow|low|poor|insufficient|difficult|challeng)/],
  ["efficacy", /\bfutil|\b(?:lack|absence|insufficient|inadequate|limited)\s+(?:of\s+)?(?:\w+ ){0,2}?(?:efficacy|effect|activity|benefit|response)|\b(?:efficacy|primary endpoint)\b.{0,40}\b(?:fail|missed)|\b(?:failed|did) (?:not )?(?:to )?(?:meet|show|demonstrate)\b.{0,40}\b(?:efficacy|endpoint|benefit)/],
  ["safety", /\bsafety (?:concern|reason|issue|signal|finding)|\btoxicit|\badverse event|\bunacceptable risk/],
  ["business", /\bbusiness\b|\bstrateg\w+|\bpipeline\b|\bportfolio\b|\bcommercial\b|\bcompany (?:operational )?(?:decision|decided)|\bsponsor(?:'s|s)? (?:decision|decided)|\bpriorit/],
  ["funding", /\bfund(?:s|ing|ed)?\b|\bfinancial\b|\bfinances\b|\bbudget/],
  ["supply", /\b(?:drug|product|device|study drug)\s+(?:\w+ ){0,2}?(?:supply|unavailab|availab|shortage)|\bsupply\b|\bmanufactur/],
  ["regulatory", /\bfda\b|\bema\b|\bnmpa\b|\bclinical hold\b|\bregulator\w*|\b(?:irb|ethics committee)\b|\bdsmb\b/],
  ["design", /\bstudy design\b|\bre-?design|\bprotocol (?:was )?(?:changed|amended|redesigned)|\bchange (?:in|of) (?:study |trial )?(?:design|protocol)|\b(?:replaced|superseded) by\b|\brepeat registration\b|\bduplicate\b/],
  ["conduct", /\b(?:pi|investigator)\b.{0,30}\b(?:left|leaving|moved|relocat|retire)|\b(?:staff|personnel)\b|\btransferred to\b|\bsite (?:was )?clos/],
  ["epidemic", /\bcovid|\bpandemic\b|\bcoronavirus\b|\bsars-cov/],
];

/** What is said not to be the reason: "not due to safety concerns", "no new safety signals were seen". */
const DENIED = /\b(?:not|no|nor|without|unrelated|other than|rather than)\b[^.;]*/g;

/** The sort of reason that these words give; undefined where they give none that is known, or more than one. */
export function stopReasonOf(words: string): StopReason | undefined {
  const said = words.toLowerCase().replaceAll("’", "'").replaceAll(DENIED, " ");
  const found = SORTS.filter(([, sign]) => sign.test(said)).map(([sort]) => sort);
  return found.length === 1 ? found[0] : undefined;
}
