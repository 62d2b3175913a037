import { seedId, type SeedRecord } from "#seed/module.ts";
import { reported, SOURCES } from "./cite.ts";

const MOLECULE = seedId("molecule", "hqp1351");
const company = (slug: string, role: string) => ({ id: slug, companyId: seedId("company", slug), role });

/** The program of the interview, from its application to reimbursement. */
const firstInChina: SeedRecord = {
  kind: "program",
  slug: "hqp1351-cml-tki-refractory-china",
  data: {
    companies: [company("innovent-biologics", "commercial_partner")],
    events: [
      { id: "filed", kind: "reached", stage: "filed", status: "active", date: "2020-10", note: "Filed by the subsidiary HealthQuest on two pivotal studies; priority review." },
      {
        id: "approved",
        kind: "reached",
        status: "active",
        stage: "approved",
        date: "2021-11",
        announced: "2021-11-30",
        note: "Conditional; adults with TKI-resistant CML in chronic or accelerated phase with the T315I mutation.",
      },
      { id: "launched", kind: "reached", stage: "launched", status: "active", date: "2021-12-18" },
    ],
    milestones: [
      { id: "nrdl-2022-included", kind: "reimbursement", date: "2023-01", description: "Taken into the National Reimbursement Drug List of 2022." },
      { id: "nrdl-2022-in-force", kind: "reimbursement", date: "2023-03-01", description: "The National Reimbursement Drug List of 2022 is in force." },
    ],
  },
  citations: [
    ...reported("filing", "The NMPA reviews the application with priority; it rests on two pivotal studies and was filed by HealthQuest.", ["events.filed"]),
    ...reported("approval", "The NMPA has approved the drug on conditions, for adults with resistant CML who carry T315I.", ["events.approved"], {
      derivation: "TKI-resistant CML with T315I is the disease that the interview describes as TKI-refractory: the program is the same.",
    }),
    ...reported("ceremony", "The second anniversary of the approval is put on 23 November 2023.", ["events.approved.date"], {
      derivation: "Two years earlier lies in November 2021: the month agrees, the day is open.",
    }),
    ...reported("launch", "The drug was launched in China on 18 December 2021.", ["events.launched"]),
    ...reported("reimbursement", "The drug is on the list of 2022, which applies from 1 March 2023.", ["milestones"]),
    ...reported("approval", "Innovent and Ascentage sell it together in China.", ["companies.innovent-biologics"]),
  ],
  discrepancies: [
    {
      id: "approval-day",
      field: "events.approved.date",
      question:
        "On which day was it approved? It was made known on 30 November 2021; a later release counts the second anniversary from 23 November. The record keeps the month, on which they agree.",
      statements: [
        {
          id: "announced",
          value: "announced on 30 November 2021",
          sourceId: seedId("source", SOURCES.approval),
          paraphrase: "The approval is announced on 30 November 2021; its own day is not given.",
        },
        {
          id: "anniversary",
          value: "2021-11-23",
          sourceId: seedId("source", SOURCES.ceremony),
          paraphrase: "23 November 2023 is called the second anniversary of the approval.",
        },
      ],
    },
  ],
};

type Approval = { slug: string; indication: string; territory: "china" | "macau"; source: "ceremony" | "macau"; date: string; note: string; paraphrase: string };

const approved = ({ slug, indication, territory, source, date, note, paraphrase }: Approval): SeedRecord => ({
  kind: "program",
  slug,
  data: {
    moleculeId: MOLECULE,
    indicationId: seedId("indication", indication),
    territory,
    companies: [company("ascentage-pharma", "developer")],
    events: [{ id: "approved", kind: "reached", stage: "approved", status: "active", date, note }],
  },
  citations: reported(source, paraphrase, ["moleculeId", "indicationId", "territory", "companies", "events.approved"]),
});

const MACAU = {
  territory: "macau" as const,
  source: "macau" as const,
  date: "2024-07",
  note: "Approved by the Pharmaceutical Administration Bureau (ISAF).",
  paraphrase: "Macau's regulator, ISAF, has approved Ascentage's drug for both of the indications that it has in mainland China.",
};

export const hqp1351Programs: SeedRecord[] = [
  firstInChina,
  approved({
    slug: "hqp1351-cml-chronic-phase-resistant-intolerant-china",
    indication: "cml-chronic-phase-resistant-intolerant",
    territory: "china",
    source: "ceremony",
    date: "2023-11-17",
    note: "Approved by the NMPA, for adults.",
    paraphrase: "On 17 November 2023 the NMPA approved Ascentage's drug for chronic-phase CML that resists or does not tolerate earlier TKIs.",
  }),
  approved({ slug: "hqp1351-cml-tki-refractory-macau", indication: "cml-tki-refractory", ...MACAU }),
  approved({ slug: "hqp1351-cml-chronic-phase-resistant-intolerant-macau", indication: "cml-chronic-phase-resistant-intolerant", ...MACAU }),
];
