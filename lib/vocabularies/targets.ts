import type { TargetVariantKind } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const TARGET_VARIANT_KINDS = vocabulary<TargetVariantKind>({
  fusion: { label: "Fusion", definition: "The product of two genes joined." },
  mutation: { label: "Mutation", definition: "A changed form of the target." },
});
