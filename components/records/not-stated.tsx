/** What no source states. Never a dash, a blank or a guess. */
export function NotStated() {
  return <span className="whitespace-nowrap text-muted italic">not stated</span>;
}
