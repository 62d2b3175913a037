import { seedId, type SeedRecord } from "#seed/module.ts";
import { INTERVIEW, said } from "./cite.ts";

const INTERVIEW_ID = seedId("source", INTERVIEW);
const target = (slug: string, action: string | null) => ({ id: slug, targetId: seedId("target", slug), action });
const ascentage = (role: string) => ({ id: "ascentage-pharma", companyId: seedId("company", "ascentage-pharma"), role });
const code = (text: string) => ({ id: "code", kind: "code", text });

const apg1252: SeedRecord = {
  kind: "molecule",
  slug: "apg-1252",
  data: {
    name: "APG-1252",
    mechanism: "Dual inhibitor of Bcl-2 and Bcl-xL",
    summary: "A candidate against cancer that targets apoptosis.",
    names: [code("APG-1252")],
    targets: [target("bcl2", "inhibitor"), target("bcl2l1", "inhibitor")],
    holders: [ascentage("owner")],
    milestones: [{ id: "platelet-toxicity", kind: "research", description: "Five years of work went into making it less toxic to platelets." }],
  },
  citations: [
    ...said("Q6.2", "A candidate of Ascentage's own that inhibits both Bcl-2 and Bcl-xL.", ["name", "mechanism", "names.code", "targets", "holders"]),
    ...said("Q6.2", "The example he gives of the company's apoptosis-targeting candidates, differentiated with care.", ["summary"]),
    ...said("Q6.2", "Five years were spent on bringing down its harm to platelets.", ["milestones.platelet-toxicity"]),
  ],
};

const hqp1351: SeedRecord = {
  kind: "molecule",
  slug: "hqp1351",
  data: {
    name: "HQP1351",
    mechanism: "Third-generation inhibitor of BCR-ABL",
    summary:
      "A next-generation kinase inhibitor for chronic myeloid leukaemia that has become refractory to tyrosine kinase inhibitors, above all with the T315I mutation. At the time of the interview no inhibitor of the third generation was available in China.",
    names: [code("HQP1351")],
    targets: [target("bcr-abl1", "inhibitor"), target("bcr-abl1-t315i", null)],
    holders: [ascentage("owner")],
    milestones: [
      {
        id: "ash-oral-presentation",
        kind: "presentation",
        date: "2018 inferred",
        description: "Oral presentation at the meeting of the American Society of Hematology (ASH): a first-in-human trial, from China, of a novel structure.",
      },
    ],
  },
  citations: [
    ...said("Q4.2", "A new BCR-ABL inhibitor of the third generation, one of the company's own candidates.", [
      "name",
      "mechanism",
      "names.code",
      "targets.bcr-abl1",
      "holders",
    ]),
    ...said("Q4.2", "Patients with the T315I mutation are singled out; what the molecule does to the mutated kinase is not said.", ["targets.bcr-abl1-t315i"]),
    ...said("Q4.2", "Meant for CML after other kinase inhibitors have failed, above all with T315I.", ["summary"]),
    ...said("Q4.3", "China had nothing of the third generation on the market.", ["summary"]),
    ...said("Q4.1", "The first of three molecules counted as next-generation kinase inhibitors.", ["summary"]),
    ...said("Q4.3", "It was chosen for a talk at ASH, as the first novel structure in its field to go from China into people.", [
      "milestones.ash-oral-presentation",
    ]),
    ...said("intro", "The talk is dated to May 2019.", ["milestones.ash-oral-presentation.date"], {
      derivation: "The meeting of the year before (Q4.3), said in May 2019: 2019 − 1 = 2018.",
    }),
  ],
  discrepancies: [
    {
      id: "bcr-abl-or-bcl-abl",
      field: "targets.bcr-abl1.targetId",
      question: "Which kinase? One answer writes BCR-ABL, a later one BCL-ABL, of the same molecule. The second is taken for a slip: BCR-ABL is meant, and kept.",
      statements: [
        {
          id: "bcl-abl",
          value: "BCL-ABL",
          sourceId: INTERVIEW_ID,
          locator: "Q7.3",
          paraphrase: "Where the alliance with MD Anderson is described, the target of HQP1351 is spelt BCL-ABL.",
        },
      ],
    },
    {
      id: "third-generation-gleevec",
      field: "summary",
      question:
        "A class or a product? The interview says that China lacked a third-generation Gleevec, which is the name of one product. It is said of the class, and the record speaks of inhibitors of the third generation.",
      statements: [
        {
          id: "gleevec",
          value: "third-generation Gleevec",
          sourceId: INTERVIEW_ID,
          locator: "Q4.3",
          paraphrase: "The brand name stands for the class of BCR-ABL inhibitors.",
        },
      ],
    },
  ],
};

const hqp8361: SeedRecord = {
  kind: "molecule",
  slug: "hqp8361",
  data: {
    name: "HQP8361",
    mechanism: "Next-generation kinase inhibitor of c-Met",
    summary: "Licensed in from MSD, for solid tumours.",
    names: [code("HQP8361")],
    targets: [target("met", "inhibitor")],
    holders: [ascentage("licensee")],
  },
  citations: [
    ...said("Q4.4", "A molecule that acts on c-Met, taken on licence from MSD for solid tumours.", ["name", "summary", "names.code", "targets", "holders"]),
    ...said("Q4.1", "Three molecules are called next-generation kinase inhibitors.", ["mechanism", "targets.met.action"], {
      derivation: "The answer announces three kinase inhibitors and then names three molecules; HQP8361, against the kinase c-Met, is one of them (Q4.4).",
    }),
  ],
};

const apg2449: SeedRecord = {
  kind: "molecule",
  slug: "apg-2449",
  data: {
    name: "APG-2449",
    mechanism: "Third-generation inhibitor of FAK, ROS and ALK",
    summary: "A next-generation kinase inhibitor.",
    names: [code("APG-2449")],
    targets: [target("ptk2", "inhibitor"), target("ros1", "inhibitor"), target("alk", "inhibitor")],
    holders: [ascentage("owner")],
  },
  citations: [
    ...said("Q4.4", "A third-generation molecule of the company's that inhibits FAK, ROS and ALK.", ["name", "mechanism", "names.code", "targets", "holders"]),
    ...said("Q4.1", "One of three molecules counted as next-generation kinase inhibitors.", ["summary"]),
  ],
};

export const molecules: SeedRecord[] = [apg1252, hqp1351, hqp8361, apg2449];
