import type { TrialRole } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { Study } from "./study.ts";
import { plainLine } from "./text.ts";

/** An organisation behind a study, as the registry writes it. */
export type Party = {
  role: TrialRole;
  /** All that the registry writes, and what is left of it as a name. */
  text: string;
  name: string;
  abbreviation: string | null;
  /** The company that the registry says it belongs to. */
  parent: string | null;
  agency: string | undefined;
  isPerson: boolean;
};

const SUBSIDIARY = /^(.+?),?\s+an?\s+(?:(?:wholly|majority)[- ]owned\s+|indirect\s+|direct\s+)*(?:subsidiary|affiliate|division|member|part)\s+of\s+(.+)$/i;
/** "Genzyme, a Sanofi Company" */
const OWNED = /^(.+?),\s+an?\s+(.+?)\s+company$/i;
/** "Pfizer's Upjohn has merged with Mylan to form Viatris Inc.": the registry's way to say what a sponsor became. */
const MERGED = /^.+ has merged with .+ to form (.+)$/i;
const ABBREVIATED = /^(.+?)\s*\(([A-Z][A-Z0-9&-]{1,11})\)$/;

/** What is written of a company, taken apart: its name, its abbreviation, whom it belongs to. */
export function companyNames(text: string): Pick<Party, "name" | "abbreviation" | "parent"> {
  const became = MERGED.exec(text)?.[1] ?? text;
  const owned = SUBSIDIARY.exec(became) ?? OWNED.exec(became);
  const own = owned?.[1] ?? became;
  const abbreviated = ABBREVIATED.exec(own);
  return { name: abbreviated?.[1] ?? own, abbreviation: abbreviated?.[2] ?? null, parent: owned?.[2] ?? null };
}

type Given = { name?: string | undefined; class?: string | undefined };

/** Sponsor and collaborators, each once; the sponsor comes first. A collaborator that is a list of several is taken apart. */
export function partiesOf({ protocolSection: { sponsorCollaboratorsModule } }: Study): Party[] {
  const { leadSponsor, collaborators = [], responsibleParty } = sponsorCollaboratorsModule ?? {};
  const investigator = responsibleParty?.type === "SPONSOR_INVESTIGATOR" ? normalize(plainLine(responsibleParty.investigatorFullName)?.text ?? "") : "";
  const parties = new Map<string, Party>();
  const add = (role: TrialRole, given: Given, text: string) => {
    const key = normalize(text);
    if (parties.has(key)) return;
    parties.set(key, { role, text, ...companyNames(text), agency: given.class, isPerson: given.class === "INDIV" || (role === "sponsor" && investigator === key) });
  };
  const sponsor = plainLine(leadSponsor?.name)?.text;
  if (leadSponsor && sponsor) add("sponsor", leadSponsor, sponsor);
  for (const given of collaborators) for (const text of (plainLine(given.name)?.text ?? "").split(/\s*;\s*/)) if (text !== "") add("collaborator", given, text);
  return [...parties.values()];
}
