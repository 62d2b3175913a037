export type RegisteredStudy = { protocolSection: { identificationModule: { nctId: string; [name: string]: unknown }; [name: string]: unknown }; [name: string]: unknown };

type Parts = {
  title?: string;
  sponsor?: string;
  collaborators?: string[];
  conditions?: string[];
  interventions?: string[];
  phases?: string[];
  status?: string;
  aliases?: string[];
};

/** A study as the registry answers it, with the parts that a test of asking and reading needs. */
export const registeredStudy = (nctId: string, parts: Parts = {}): RegisteredStudy => ({
  protocolSection: {
    identificationModule: { nctId, ...(parts.aliases ? { nctIdAliases: parts.aliases } : {}), briefTitle: parts.title ?? `Study ${nctId}` },
    statusModule: { overallStatus: parts.status ?? "RECRUITING", lastUpdatePostDateStruct: { date: "2026-03-02", type: "ACTUAL" } },
    sponsorCollaboratorsModule: {
      leadSponsor: { name: parts.sponsor ?? "Ascentage Pharma Group Inc.", class: "INDUSTRY" },
      collaborators: (parts.collaborators ?? []).map((name) => ({ name, class: "OTHER" })),
    },
    conditionsModule: { conditions: parts.conditions ?? ["Chronic Lymphocytic Leukemia"] },
    designModule: { studyType: "INTERVENTIONAL", phases: parts.phases ?? ["PHASE2"] },
    armsInterventionsModule: { interventions: (parts.interventions ?? ["APG-2575"]).map((name) => ({ type: "DRUG", name })) },
  },
  derivedSection: { miscInfoModule: { versionHolder: "2026-06-18" } },
  hasResults: false,
});

export const nctId = (number: number): string => `NCT${String(number).padStart(8, "0")}`;
