import type { SeedModule } from "#seed/module.ts";
import { catalysts } from "./catalysts.ts";
import { companies } from "./companies.ts";
import { indications } from "./indications.ts";
import { molecules } from "./molecules.ts";
import { partnerships } from "./partnerships.ts";
import { programs } from "./programs.ts";
import { sources } from "./sources.ts";
import { targets } from "./targets.ts";

/** What Dajun Yang said in the interview of 2019, and nothing else: what he left out stays not stated. */
export const interview: SeedModule = {
  name: "interview",
  reason: "What the interview with Dajun Yang, published on 4 December 2019, says",
  records: [...sources, ...companies, ...targets, ...indications, ...molecules, ...programs, ...partnerships, ...catalysts],
};
