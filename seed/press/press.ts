import type { SeedModule } from "#seed/module.ts";
import { catalysts } from "./catalysts.ts";
import { companies } from "./companies.ts";
import { indications } from "./indications.ts";
import { molecules } from "./molecules.ts";
import { partnerships } from "./partnerships.ts";
import { apg2449Programs } from "./programs-apg-2449.ts";
import { hqp1351Programs } from "./programs-hqp1351.ts";
import { sources } from "./sources.ts";

/** What press releases and news say of the molecules from 2020 to 2024. It builds on the other two modules. */
export const press: SeedModule = {
  name: "press",
  reason: "What press releases and news of 2020 to 2024 say of the molecules",
  records: [...sources, ...companies, ...molecules, ...indications, ...hqp1351Programs, ...apg2449Programs, ...partnerships, ...catalysts],
};
