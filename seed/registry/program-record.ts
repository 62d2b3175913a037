import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { seedId, type SeedRecord } from "#seed/module.ts";
import { registered } from "./cite.ts";

type Step = {
  event: { id: string } & Record<string, string | number | boolean | null>;
  locator: string;
  paraphrase: string;
  evidence?: { derivation: string };
};

type RegistryProgram = {
  slug: string;
  molecule: string;
  indication: string;
  /** Only where the registry gives the countries. */
  territory?: "china" | "us";
  setting?: string;
  nctId: string;
  events: Step[];
};

const REGISTRATIONAL = { derivation: "A company's Phase 3 study is meant to support an approval: counted as registrational." };

/** A program that is known from one registered study. */
export function registryProgram({ slug, molecule, indication, territory, setting, nctId, events }: RegistryProgram): SeedRecord {
  const shown = registered(nctId);
  return {
    kind: "program",
    slug,
    data: {
      moleculeId: seedId("molecule", molecule),
      indicationId: seedId("indication", indication),
      territory: territory ?? null,
      setting: setting ?? null,
      companies: [{ id: "ascentage-pharma", companyId: seedId("company", "ascentage-pharma"), role: "developer" }],
      events: events.map(({ event }) => event),
    },
    citations: [
      ...shown("Interventions", "The drug under study.", ["moleculeId"]),
      ...shown("Conditions", "The disease under study.", ["indicationId"]),
      ...(territory
        ? shown("Locations", `Country of the study's sites: ${TERRITORIES.label(territory)}.`, ["territory"], { derivation: "A program's territory is where its studies run." })
        : []),
      ...(setting ? shown("Title", "The title narrows down whom the study takes, and what is given.", ["setting"]) : []),
      ...shown("Sponsor", "Ascentage Pharma sponsors the study.", ["companies.ascentage-pharma"]),
      ...events.flatMap(({ event, locator, paraphrase, evidence }) => [
        ...shown(locator, paraphrase, [`events.${event.id}`], evidence),
        ...(event.registrational ? shown("Phase", "A Phase 3 study.", [`events.${event.id}.registrational`], REGISTRATIONAL) : []),
      ]),
    ],
  };
}
