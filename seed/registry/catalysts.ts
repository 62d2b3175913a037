import type { SeedRecord } from "#seed/module.ts";
import { registered } from "./cite.ts";

/** What became of the start that the interview spoke of. */
export const catalysts: SeedRecord[] = [
  {
    kind: "catalyst",
    slug: "hqp1351-pivotal-start-china",
    data: { outcome: "happened", outcomeDate: "2019-10-21", outcomeNote: "The registry's actual start. In May 2019 the setting up of the study may have been meant." },
    citations: registered("NCT04126681")("Start date", "The study began on 21 October 2019.", ["outcome", "outcomeDate", "outcomeNote"], {
      derivation: "The one pivotal Phase 2 study of HQP1351 in China that was seen: the study that the interview speaks of.",
    }),
  },
];
