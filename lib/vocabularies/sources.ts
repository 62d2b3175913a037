import type { DiscrepancyStatus, SourceKind, Stance } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const SOURCE_KINDS = vocabulary<SourceKind>({
  interview: { label: "Interview", definition: "What a person said, as published." },
  press_release: { label: "Press release", definition: "What a company announced." },
  news: { label: "News", definition: "What a journalist or institution reported." },
  registry: { label: "Registry record", definition: "A public register's entry." },
  filing: { label: "Filing", definition: "A document lodged with an authority or exchange." },
  paper: { label: "Paper", definition: "A scientific publication." },
  dataset: { label: "Dataset", definition: "A published table of reference data." },
  other: { label: "Other", definition: "None of the other kinds." },
});

export const STANCES = vocabulary<Stance>({
  supports: { label: "Supports", definition: "The source says so." },
  contradicts: { label: "Contradicts", definition: "The source says otherwise." },
});

export const DISCREPANCY_STATUSES = vocabulary<DiscrepancyStatus>({
  open: { label: "Open", definition: "Nobody has ruled yet." },
  ruled: { label: "Ruled", definition: "An editor has decided, with a reason." },
});
