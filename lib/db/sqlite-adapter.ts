import { setImmediate } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { largeValue } from "./large-values.ts";

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;
type Query = Parameters<Connection["queryRaw"]>[0];

const READS = /^\s*(SELECT|WITH|EXPLAIN|PRAGMA\s+\w+\s*$)/i;

const STATEMENTS_A_TURN = 64;
let statements = 0;

/** How many statements this process has run, for who measures. */
export const statementsRun = (): number => statements;

/**
 * The driver frees the statements that it no longer needs when the event loop turns. Queries alone never let it turn, so a
 * long import would keep them all.
 */
async function turned<Answer>(query: Promise<Answer>): Promise<Answer> {
  const answer = await query;
  if (++statements % STATEMENTS_A_TURN === 0) await setImmediate();
  return answer;
}

const whole = (query: Query): Query => ({ ...query, args: query.args.map(largeValue) });

/**
 * The stock adapter runs everything on one connection and locks transactions against each other only, so a query outside
 * an open interactive transaction lands inside it and is rolled back with it. Here reads outside a transaction have a
 * connection of their own (WAL: the committed state), and writes wait for the writer.
 */
export class SqliteAdapter extends PrismaBetterSqlite3 {
  override async connect() {
    const writer = await super.connect();
    const reader = await super.connect();
    // A large import writes all over the indexes: with the 2 MB that SQLite takes by itself it would read most pages again.
    await writer.executeScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768");
    await reader.executeScript("PRAGMA query_only=ON; PRAGMA cache_size=-32768; PRAGMA mmap_size=268435456");
    const { provider, adapterName } = writer;
    const lock = queue();
    const exclusive = async <T>(run: () => Promise<T>) => {
      const release = await lock();
      try {
        return await run();
      } finally {
        release();
      }
    };
    return Object.assign(Object.create(writer) as Connection, {
      queryRaw: (query: Query) => turned(READS.test(query.sql) ? reader.queryRaw(query) : exclusive(() => writer.queryRaw(query))),
      executeRaw: (query: Query) => turned(exclusive(() => writer.executeRaw(whole(query)))),
      executeScript: (script: string) => exclusive(() => writer.executeScript(script)),
      startTransaction: async () => {
        const release = await lock();
        const run = async (sql: string) => {
          await writer.executeRaw({ sql, args: [], argTypes: [] });
        };
        try {
          await run("BEGIN IMMEDIATE");
        } catch (error) {
          release();
          throw error;
        }
        return {
          provider,
          adapterName,
          options: { usePhantomQuery: false },
          queryRaw: (query: Query) => turned(writer.queryRaw(query)),
          executeRaw: (query: Query) => turned(writer.executeRaw(whole(query))),
          commit: async () => release(),
          rollback: async () => release(),
          createSavepoint: (name: string) => run(`SAVEPOINT ${name}`),
          rollbackToSavepoint: (name: string) => run(`ROLLBACK TO ${name}`),
          releaseSavepoint: (name: string) => run(`RELEASE SAVEPOINT ${name}`),
        };
      },
      dispose: async () => {
        await reader.dispose();
        await writer.dispose();
      },
    });
  }
}

/** Each caller gets its turn in order, and a function that ends it. */
function queue() {
  let tail: Promise<unknown> = Promise.resolve();
  return async () => {
    let release!: () => void;
    const before = tail;
    tail = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };
}
