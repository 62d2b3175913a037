/** The whole page as of the day, with its sources: an address to keep. */
export function PlayLink({ page, day, today }: { page: string; day: string; today: string }) {
  if (day >= today) return <span>As of today, which is what this page shows.</span>;
  return (
    <span>
      <a href={`${page}${page.includes("?") ? "&" : "?"}asOf=${day}`}>Show this page as of that day</a>, with its sources
    </span>
  );
}
