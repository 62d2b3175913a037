import type { Standing } from "#lib/catalysts/state.ts";
import { urgencyOf, urgencyWords } from "#lib/catalysts/urgency.ts";

/** How pressing it is, in words; the colour beside them says the same. */
export function UrgencyMark({ standing, day }: { standing: Standing; day: string }) {
  return (
    <span className="urgency" data-urgency={urgencyOf(standing, day)}>
      {urgencyWords(standing, day)}
    </span>
  );
}
