import { median, printTable } from "./table.mjs";

const AIMS = { kept: 0.9, filtered: 0.4 };
const COLUMNS = ["page", "KB", "req/s", "p99 ms", "static", "p99 ms", "handler", "p99 ms", "÷ static", "÷ handler", "÷ empty", "aim"];

const middle = ({ runs }, name) => median(runs.map((run) => run[name]));
/** Round by round, so that both were measured next to each other. */
const ratio = (one, other, name) => median(one.runs.map((run, round) => run[name] / other.runs[round][name]));
const verdict = (reached, aim, beside) => `≥ ${aim} of ${beside}: ${reached >= aim ? "reached" : "not reached"}`;
const speed = (target) => [middle(target, "rate").toFixed(0), middle(target, "p99").toFixed(0)];

/** What was measured of each page (`own`), and of a static page (`fixed`) and a route handler of its bytes. */
export function reportServing(pages, empty) {
  const rows = pages.map(({ name, rows: filtered, size, own, fixed, handler }) => {
    const [byStatic, byHandler, byEmpty] = [fixed, handler, empty].map((other) => ratio(own, other, "rate"));
    const aim = filtered ? verdict(byEmpty, AIMS.filtered, "empty") : verdict(byStatic, AIMS.kept, "static");
    return [name, (size / 1024).toFixed(0), ...speed(own), ...speed(fixed), ...speed(handler), ...[byStatic, byHandler, byEmpty].map((one) => one.toFixed(2)), aim];
  });
  printTable(COLUMNS, rows);
  console.log(`Empty dynamic page: ${speed(empty).join(" req/s, p99 ")} ms. Medians of the rounds.`);
  if (empty.runs[0].processor !== null) reportProcessor(pages, empty);
}

function reportProcessor(pages, empty) {
  const rows = pages.map(({ name, own, fixed, handler }) => [
    name,
    ...[own, fixed, handler].map((target) => middle(target, "processor").toFixed(1)),
    ...[fixed, handler, empty].map((other) => ratio(other, own, "processor").toFixed(2)),
  ]);
  console.log("\nThe same by the time of the server's core that a request takes, which other load on the machine moves less:");
  printTable(["page", "ms", "static", "handler", "÷ static", "÷ handler", "÷ empty"], rows);
  console.log(`Empty dynamic page: ${middle(empty, "processor").toFixed(1)} ms.`);
}
