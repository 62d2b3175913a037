import { seedId, type SeedRecord } from "#seed/module.ts";
import { reported } from "./cite.ts";

export const companies: SeedRecord[] = [
  {
    kind: "company",
    slug: "healthquest-pharma",
    data: {
      city: "Guangzhou",
      parentId: seedId("company", "ascentage-pharma"),
      milestones: [{ id: "nda-olverembatinib", kind: "regulatory", date: "2020-10", description: "Files the application for olverembatinib in China." }],
    },
    citations: reported("filing", "The application comes from a subsidiary of Ascentage in Guangzhou, HealthQuest.", [
      "city",
      "parentId",
      "milestones.nda-olverembatinib",
    ]),
  },
  {
    kind: "company",
    slug: "innovent-biologics",
    data: { name: "Innovent Biologics" },
    citations: reported("approval", "Innovent Biologics sells olverembatinib in China together with Ascentage.", ["name"]),
  },
  {
    kind: "company",
    slug: "takeda",
    data: { name: "Takeda" },
    citations: reported("option", "Takeda is the party that takes the option.", ["name"]),
  },
];
