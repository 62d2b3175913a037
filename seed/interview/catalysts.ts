import { seedId, type SeedRecord } from "#seed/module.ts";
import { said } from "./cite.ts";

const pivotalStart: SeedRecord = {
  kind: "catalyst",
  slug: "hqp1351-pivotal-start-china",
  data: {
    title: "Start of the pivotal study of HQP1351 in China",
    kind: "trial_start",
    programId: seedId("program", "hqp1351-cml-tki-refractory-china"),
    statements: [{ id: "interview", date: "2019-05", certainty: "guided", said: "2019-05", note: "Said to be starting just then." }],
  },
  citations: [
    ...said("Q4.3", "The start of the pivotal study in China is spoken of in the present.", ["title", "kind", "programId", "statements.interview"]),
    ...said("intro", "The talk is dated to May 2019.", ["statements.interview.date", "statements.interview.said"], {
      derivation: "A study that is being started is taken to begin in the month in which this is said.",
    }),
  ],
};

const suzhou: SeedRecord = {
  kind: "catalyst",
  slug: "ascentage-suzhou-site",
  data: {
    title: "Research centre and plant in Suzhou ready",
    kind: "other",
    companyId: seedId("company", "ascentage-pharma"),
    statements: [{ id: "interview", date: null, certainty: "guided", said: "2019-05", note: "Under construction; when it will be ready is not said." }],
  },
  citations: [
    ...said("Q6.1", "A research centre and a plant are under construction in Suzhou.", ["title", "kind", "companyId", "statements.interview"]),
    ...said("intro", "The talk is dated to May 2019.", ["statements.interview.said"]),
  ],
};

/** What was still to come when the interview was given. */
export const catalysts: SeedRecord[] = [pivotalStart, suzhou];
