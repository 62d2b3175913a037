import type { Regulator, Territory } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const TERRITORIES = vocabulary<Territory>({
  global: { label: "Global", definition: "All countries." },
  us: { label: "United States", short: "US", definition: "Regulator: FDA." },
  canada: { label: "Canada", definition: "Regulator: Health Canada." },
  china: { label: "China", definition: "Mainland China. Regulator: NMPA." },
  hong_kong: { label: "Hong Kong", definition: "Hong Kong SAR." },
  macau: { label: "Macau", definition: "Macau SAR. Regulator: ISAF." },
  taiwan: { label: "Taiwan", definition: "Taiwan." },
  japan: { label: "Japan", definition: "Regulator: PMDA." },
  australia: { label: "Australia", definition: "Regulator: TGA." },
  eu: { label: "European Union", short: "EU", definition: "The member states of the Union. Regulator: EMA." },
  uk: { label: "United Kingdom", short: "UK", definition: "Regulator: MHRA." },
  russia: { label: "Russia", definition: "Russia." },
});

export const REGULATORS = vocabulary<Regulator>({
  fda: { label: "FDA", definition: "Food and Drug Administration, United States." },
  nmpa: { label: "NMPA", definition: "National Medical Products Administration, China, with its Center for Drug Evaluation (CDE)." },
  ema: { label: "EMA", definition: "European Medicines Agency." },
  pmda: { label: "PMDA", definition: "Pharmaceuticals and Medical Devices Agency, Japan." },
  tga: { label: "TGA", definition: "Therapeutic Goods Administration, Australia." },
  isaf: { label: "ISAF", definition: "Pharmaceutical Administration Bureau, Macau." },
  mhra: { label: "MHRA", definition: "Medicines and Healthcare products Regulatory Agency, United Kingdom." },
});
