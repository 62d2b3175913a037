// npm run bench:time: what the pipeline page's queries cost now, as of days in the past, and as held at moments in the past,
// on the database that DATABASE_URL names (npm run generate). Options: --points=12 of each, --repeats=3 at each.
// The ratio is one of processor time, which what else the machine does leaves alone. --plans prints how SQLite finds the rows instead.
import { openDatabase } from "#lib/db/client.ts";
import { openAsOf } from "#lib/db/as-of-database.ts";
import { NOW } from "#lib/db/as-of.ts";
import { sql } from "#lib/db/sql.ts";
import { parsePipelineParams, rawParams } from "#lib/programs/pipeline-params.ts";
import { readPipeline } from "#lib/programs/read-pipeline.ts";
import { readOptions } from "./options.mjs";
import { median, printTable } from "./table.mjs";
import { FILTER } from "./world.ts";

const PAGES = { "all programs": "", "some of them": FILTER };
const { points, repeats, plans } = readOptions({ points: 12, repeats: 3 }, ["plans"]);
const ms = (number) => number.toFixed(1);

/** Moments spread over the time in which the database was filled, at odds with its weeks: the same at every run. */
async function momentsOf(db) {
  const [{ from, until }] = await db.$queryRaw(sql`SELECT min("createdAt") AS "from", max("createdAt") AS "until" FROM "ChangeSet"`);
  if (from === null) throw new Error("The database holds nothing: fill it first (npm run generate)");
  const [first, last] = [Date.parse(from), Date.parse(until)];
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: points }, (_, index) => new Date(first + (((index + 1) * golden) % 1) * (last - first)).toISOString());
}

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds: to open the point in time and read a page there first; to read it again, and of the processor for that. */
async function timeAt(asOf, params) {
  const began = performance.now();
  const db = asOf === NOW ? openDatabase() : openAsOf(asOf);
  try {
    await readPipeline(db, params);
    const first = performance.now() - began;
    const [again, processor] = [[], []];
    for (let turn = 0; turn < repeats; turn++) {
      const [start, busy] = [performance.now(), processorMs()];
      await readPipeline(db, params);
      again.push(performance.now() - start);
      processor.push(processorMs() - busy);
    }
    return { first, again, processor };
  } finally {
    await db.$disconnect();
  }
}

const ways = (moments) => ({
  now: moments.map(() => NOW),
  "as of a day": moments.map((moment) => ({ day: moment.slice(0, 10), recorded: null })),
  "as held at a moment": moments.map((moment) => ({ day: null, recorded: moment })),
  "as of a day, as held then": moments.map((moment) => ({ day: moment.slice(0, 10), recorded: moment })),
  "as held at this moment": moments.map(() => ({ day: null, recorded: new Date().toISOString() })),
});

async function measure(moments) {
  const rows = [];
  for (const [page, query] of Object.entries(PAGES)) {
    const { params } = parsePipelineParams(rawParams(new URLSearchParams(query)));
    const times = Object.fromEntries(Object.keys(ways(moments)).map((way) => [way, { first: [], again: [], processor: [] }]));
    // Turn by turn, so that what else the machine does meets all ways alike.
    for (let turn = 0; turn < points; turn++)
      for (const [way, asOfs] of Object.entries(ways(moments))) {
        const { first, again, processor } = await timeAt(asOfs[turn], params);
        times[way].first.push(first);
        times[way].again.push(...again);
        times[way].processor.push(...processor);
      }
    const present = median(times.now.processor);
    for (const [way, { first, again, processor }] of Object.entries(times)) rows.push([`${page}, ${way}`, ms(median(first)), ms(median(again)), ms(median(processor)), (median(processor) / present).toFixed(2)]);
  }
  printTable(["p50", "first, ms", "again, ms", "processor, ms", "to now"], rows);
}

/** The plan of every statement that the page asks. */
async function printPlans(moments) {
  const { params } = parsePipelineParams(rawParams(new URLSearchParams("")));
  for (const [way, asOfs] of Object.entries(ways(moments))) {
    const asOf = asOfs[0];
    const db = asOf === NOW ? openDatabase() : openAsOf(asOf);
    const statements = [];
    const told = new Proxy(db, {
      get(target, name) {
        if (name === "$transaction") return (run) => run(told);
        const value = Reflect.get(target, name);
        if (name !== "$queryRaw") return typeof value === "function" ? value.bind(target) : value;
        return (first, ...values) => {
          const statement = Array.isArray(first) ? sql(first, ...values) : first;
          statements.push(statement);
          return target.$queryRaw(statement);
        };
      },
    });
    await readPipeline(told, params);
    for (const statement of statements) {
      console.log(`\n# ${way}: ${statement.sql.replaceAll(/\s+/g, " ").slice(0, 160)}`);
      const lines = await db.$queryRaw(sql`EXPLAIN QUERY PLAN ${statement}`);
      const depth = new Map([[0, 0]]);
      for (const { id, parent, detail } of lines) {
        depth.set(Number(id), (depth.get(Number(parent)) ?? 0) + 1);
        console.log(`${"  ".repeat(depth.get(Number(id)))}${detail}`);
      }
    }
    await db.$disconnect();
  }
}

const present = openDatabase();
const moments = await momentsOf(present);
const programs = await present.program.count();
await present.$disconnect();
console.log(`${programs} programs`);
await (plans ? printPlans(moments) : measure(moments));
