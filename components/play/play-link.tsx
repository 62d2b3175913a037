import { labelDate } from "#lib/dates/label.ts";

/** The whole page as of the day, with its sources: an address to keep. */
export function PlayLink({ page, day, today }: { page: string; day: string; today: string }) {
  if (day >= today) return <p className="play-link text-muted">As of today, which is what this page shows.</p>;
  return (
    <p className="play-link">
      <a href={`${page}${page.includes("?") ? "&" : "?"}asOf=${day}`}>Show this page as of that day</a> <span className="text-muted">with who says so, {labelDate(day)}</span>
    </p>
  );
}
