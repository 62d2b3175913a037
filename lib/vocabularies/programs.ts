import type { ProgramRole } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const PROGRAM_ROLES = vocabulary<ProgramRole>({
  developer: { label: "Developer", definition: "Runs the development in the territory." },
  commercial_partner: { label: "Commercial partner", definition: "Sells it, alone or jointly." },
  option_holder: { label: "Option holder", definition: "May take a licence." },
});
