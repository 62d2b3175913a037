import type { Asked } from "#lib/as-of/query.ts";
import { asOfWords } from "#lib/as-of/words.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { WayToNow } from "./way-to-now.tsx";

const NAMES = { asOf: "The day", recorded: "The moment", cite: "The hash" };

type Props = Asked & { /** Of all that is tracked. */ firstDay: string | null; /** At which anything was held here. */ firstMoment: string | null };

/** Over every page that is not read as of now, or was asked to be and cannot. */
export function PointBanner({ asOf, problems, firstDay, firstMoment }: Props) {
  if (problems.length)
    return (
      <div role="alert" className="mb-4 border-l-2 border-alert bg-alert-soft px-3 py-2">
        {problems.map(({ key, value, reason }) => (
          <p key={key}>
            {NAMES[key]} “<span className="[overflow-wrap:anywhere]">{value}</span>” {reason}.
          </p>
        ))}
        <p>
          The page is shown as of now. <WayToNow>Leave it at now</WayToNow>
        </p>
      </div>
    );
  const early = asOf.day !== null && firstDay !== null && asOf.day < firstDay;
  return (
    <section aria-label="Point in time" className="as-of-banner mb-4 border-l-2 border-link bg-link-soft px-3 py-2">
      <p>
        <b>{asOfWords(asOf)}.</b> {asOf.day !== null && "A step counts from the last day that its date can mean, or from when somebody had said so. "}
        <WayToNow>Back to now</WayToNow>
      </p>
      {asOf.recorded !== null && firstMoment !== null && asOf.recorded < firstMoment && <p>Nothing was held here so early: the first of it was saved on {labelMoment(firstMoment)}.</p>}
      {early && <p>Nothing that is tracked is sure to have been there so early: the first of it is from {labelDate(firstDay)}.</p>}
    </section>
  );
}
