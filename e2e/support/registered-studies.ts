import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Studies in the shape in which the registry publishes them, with what it says of two that the seed cites. `earlier`: as one
// of them stood while it ran.

type Parts = {
  nctId: string;
  title: string;
  status: string;
  start: string;
  primary?: string;
  completion?: string;
  enrolment: [count: number, type: "ACTUAL" | "ESTIMATED"];
  collaborator: string;
  condition: string;
  phase: string;
  drug: string;
};

const study = ({ nctId, title, status, start, primary, completion, enrolment: [count, type], collaborator, condition, phase, drug }: Parts) => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: title, organization: { fullName: "Ascentage Pharma Group Inc.", class: "INDUSTRY" } },
    statusModule: {
      overallStatus: status,
      startDateStruct: { date: start, type: "ACTUAL" },
      ...(primary ? { primaryCompletionDateStruct: { date: primary, type: "ACTUAL" } } : {}),
      ...(completion ? { completionDateStruct: { date: completion, type: "ACTUAL" } } : {}),
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: "Ascentage Pharma Group Inc.", class: "INDUSTRY" }, collaborators: [{ name: collaborator, class: "INDUSTRY" }] },
    conditionsModule: { conditions: [condition] },
    designModule: { studyType: "INTERVENTIONAL", phases: [phase], enrollmentInfo: { count, type } },
    armsInterventionsModule: { armGroups: [{ label: drug, type: "EXPERIMENTAL", interventionNames: [`Drug: ${drug}`] }], interventions: [{ type: "DRUG", name: drug, armGroupLabels: [drug] }] },
    eligibilityModule: { healthyVolunteers: false },
    contactsLocationsModule: { locations: [{ country: "China" }] },
  },
  hasResults: false,
});

const PIVOTAL = study({
  nctId: "NCT04126681",
  title: "A Pivotal Study of HQP1351 in Patients With Chronic Myeloid Leukemia in Chronic Phase",
  status: "ACTIVE_NOT_RECRUITING",
  start: "2019-10-21",
  enrolment: [144, "ACTUAL"],
  collaborator: "HealthQuest Pharma Inc.",
  condition: "Chronic Myeloid Leukemia",
  phase: "PHASE2",
  drug: "HQP1351",
});

const lung = (parts: Pick<Parts, "status" | "primary" | "completion" | "enrolment">) =>
  study({
    nctId: "NCT03387332",
    title: "APG-1252 in Patients With SCLC or Advanced Solid Tumors",
    start: "2017-12-01",
    collaborator: "Suzhou Yasheng Pharmaceutical Co., Ltd.",
    condition: "Small Cell Lung Cancer and Other Solid Tumors",
    phase: "PHASE1",
    drug: "APG-1252",
    ...parts,
  } as Parts);

const LUNG = lung({ status: "TERMINATED", primary: "2020-11-09", completion: "2021-04-15", enrolment: [24, "ACTUAL"] });
const LUNG_EARLIER = lung({ status: "RECRUITING", enrolment: [24, "ESTIMATED"] } as Parts);

/** One study a line; `broken`: and a line that breaks off. */
export function studyFile(which: "earlier" | "later", { broken = false } = {}): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "phaseline-studies-")), `studies-${which}.ndjson`);
  const lines = [PIVOTAL, which === "earlier" ? LUNG_EARLIER : LUNG].map((one) => JSON.stringify(one));
  writeFileSync(file, [...lines, ...(broken ? ['{"protocolSection":{"identificationModule":{"nctId":"NCT03080311"'] : [])].map((line) => `${line}\n`).join(""));
  return file;
}
