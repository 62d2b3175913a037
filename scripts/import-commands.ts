import { setTimeout } from "node:timers/promises";
import type { Person } from "#lib/auth/actor.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { readPerson } from "#lib/auth/person.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportSchedule } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { Decided } from "#lib/import/decide/accept-set.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { requestInWords, ctgovRequest, type CtgovRequest } from "#lib/import/ctgov/request.ts";
import { acceptMatching } from "#lib/import/decide/decide-matching.ts";
import { follows } from "#lib/import/runs/follow-queries.ts";
import { addFollow, askNow, removeFollow } from "#lib/import/runs/follows.ts";
import { importerOf } from "#lib/import/importers.ts";
import { fileHere } from "#lib/import/runs/kept-files.ts";
import { workRun } from "#lib/import/runs/run.ts";
import { runOf, runs } from "#lib/import/runs/run-queries.ts";
import { cancelRun, createRun, pauseRun, resumeRun } from "#lib/import/runs/runs.ts";
import { IMPORT_SCHEDULES } from "#lib/vocabularies/imports.ts";
import { counted, decidedWords, runLine, runWords } from "./import-words.ts";

/** What can be asked of the registry, as the options are called. */
export const QUESTION_OPTIONS = ["sponsor", "lead", "intervention", "condition", "title", "term", "nct", "status", "phase", "advanced"] as const;
type QuestionOption = (typeof QUESTION_OPTIONS)[number];

export type Asked = Partial<Record<QuestionOption, string | string[]>> & { words: string[]; certain?: boolean; all?: boolean; as?: string; reason?: string; schedule?: string };
/** What is left to print is printed; the exit code is given back. */
export type Command = (db: Database, asked: Asked) => Promise<number>;

export const USAGE = `npm run import -- COMMAND …

  ctgov FILE …              reads registered studies from files: JSON, one a line, zip, gzip
  ctgov --sponsor NAME      asks the registry; also --lead, --intervention, --condition, --title, --term, --nct ID …,
                            --status, --phase, --advanced EXPRESSION, all together
  runs                      what was imported, and what waits
  show RUN [--all]          what a run found, and what could not be read
  pause RUN                 stops it behind the present batch
  resume RUN                goes on from there
  cancel RUN                ends it; what it found until then can be decided
  accept RUN --as EMAIL --reason TEXT [--certain]
                            saves what it found, or proposes it where the account needs review
  follow NAME --sponsor NAME … [--schedule ${IMPORT_SCHEDULES.values.join("|")}]
                            asks this again and again (the server does, with IMPORT_SCHEDULE=on)
  follows                   what is followed
  ask NAME                  asks what is followed now
  unfollow NAME             follows it no longer

A RUN is named by its id or the beginning of it. Nothing is saved before it is accepted.`;

const wrong = (message: string) => new AppError("invalid", message);
const print = (line: string) => console.log(line);

function questionIn(asked: Asked): Record<string, unknown> | null {
  const { nct, status, phase, ...texts } = Object.fromEntries(QUESTION_OPTIONS.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])));
  const given = { ...texts, ...(nct ? { ids: nct } : {}), ...(status ? { statuses: status } : {}), ...(phase ? { phases: phase } : {}) };
  return Object.keys(given).length > 0 ? given : null;
}

async function runNamed(db: Database, [name = ""]: string[]): Promise<string> {
  if (!/^[0-9a-f-]{4,36}$/.test(name)) throw wrong(name ? `“${name}” names no run: give its id, or the beginning of it.` : "Name a run by its id, or the beginning of it.");
  const found = await db.importRun.findMany({ where: { id: { startsWith: name } }, take: 2, select: { id: true } });
  if (found.length !== 1 || !found[0]) throw wrong(found.length ? `Several runs begin with ${name}.` : `There is no run ${name}.`);
  return found[0].id;
}

async function personNamed(db: Database, email = ""): Promise<Person> {
  const address = emailAddress(email);
  const user = address && (await db.user.findUnique({ where: { email: address }, select: { id: true } }));
  const person = user && (await readPerson(db, user.id));
  if (!person) throw wrong(email ? `There is no account with the address ${email}.` : "Say as whom: --as EMAIL.");
  return person;
}

/** Works on a run in this process, saying how far it is; ^C pauses it. */
async function work(db: Database, runId: string): Promise<number> {
  const run = await runOf(db, runId);
  if (!run) throw wrong("There is no such run.");
  const pause = () => void pauseRun(db, runId).catch(() => {});
  process.once("SIGINT", pause);
  const shown = process.stderr.isTTY;
  try {
    const status = await workRun(db, runId, await importerOf(run.kind), { told: (position) => void (shown && process.stderr.write(`\r${position.toLocaleString("en-GB")} read`)) });
    if (shown) process.stderr.write("\r\u001B[K");
    const done = await runOf(db, runId);
    if (!done) return 1;
    if (status !== "finished") {
      print(runLine(done));
      if (status === "paused") print(`npm run import -- resume ${runId.slice(0, 8)} goes on from there.`);
      return status === "failed" ? 1 : 0;
    }
    if (done.waiting === 0 && done.failed === 0 && done.created + done.changed === 0) print(`Nothing changed. ${counted(done)}.`);
    else for await (const line of runWords(db, done, 1)) print(line);
    if (done.waiting > 0) print(`npm run import -- accept ${runId.slice(0, 8)} --as EMAIL --reason TEXT saves it; show ${runId.slice(0, 8)} --all shows all of it.`);
    return done.failed > 0 ? 1 : 0;
  } finally {
    process.removeListener("SIGINT", pause);
  }
}

async function startCtgov(db: Database, request: unknown): Promise<number> {
  const read = ctgovRequest.safeParse(request);
  if (!read.success) throw wrong(read.error.issues.flatMap((issue) => ("errors" in issue ? issue.errors.flat() : [issue])).map(({ path, message }) => [path.slice(1).join("."), message].filter(Boolean).join(" ")).join("\n"));
  const runId = await createRun(db, { kind: "ctgov", label: requestInWords(read.data), request: request as CtgovRequest, startedById: null });
  return work(db, runId);
}

const queryNamed = async (db: Database, [name = ""]: string[]): Promise<string> => {
  const query = await db.importQuery.findUnique({ where: { name }, select: { id: true } });
  if (!query) throw wrong(name ? `Nothing is followed under the name “${name}”.` : "Name what is followed.");
  return query.id;
};

export const COMMANDS: Record<string, Command> = {
  async ctgov(db, asked) {
    const question = questionIn(asked);
    if (question !== null && asked.words.length > 0) throw wrong("Name files, or ask a question: not both.");
    if (question === null && asked.words.length === 0) throw wrong("Name files, or ask a question: --sponsor NAME.");
    if (question !== null) return startCtgov(db, { question });
    let worst = 0;
    for (const file of asked.words) worst = Math.max(worst, await startCtgov(db, await fileHere(file)));
    return worst;
  },
  async runs(db) {
    const { rows } = await runs(db, { kind: null, status: null, queryId: null, page: 1 });
    for (const run of rows) print(runLine(run));
    if (rows.length === 0) print("Nothing was imported.");
    return 0;
  },
  async show(db, { words, all }) {
    const run = await runOf(db, await runNamed(db, words));
    if (run) for await (const line of runWords(db, run, all ? Infinity : 1)) print(line);
    return 0;
  },
  async pause(db, { words }) {
    await pauseRun(db, await runNamed(db, words));
    print("It stops behind the present batch.");
    return 0;
  },
  async resume(db, { words }) {
    const runId = await runNamed(db, words);
    await resumeRun(db, runId);
    return work(db, runId);
  },
  async cancel(db, { words }) {
    const runId = await runNamed(db, words);
    await cancelRun(db, runId);
    for (let tries = 0; tries < 100 && (await runOf(db, runId))?.status === "running"; tries++) await setTimeout(100);
    const run = await runOf(db, runId);
    if (run) print(runLine(run));
    return 0;
  },
  async accept(db, { words, certain, as, reason }) {
    const runId = await runNamed(db, words);
    const person = await personNamed(db, as);
    const shown = process.stderr.isTTY;
    const told = ({ accepted, proposed, left }: Decided) => void (shown && process.stderr.write(`\r${(accepted + proposed + left).toLocaleString("en-GB")} decided on`));
    const decided = await acceptMatching(db, person, { ...ALL_CHANGES, runId, certain: certain ? true : null }, reason ?? "", { told });
    if (shown) process.stderr.write("\r\u001B[K");
    for (const line of decidedWords(decided)) print(line);
    const left = await runOf(db, runId);
    // What was saved may be what other studies named in vain: what they say of it has come to light.
    if (left && left.waiting > 0) print(`${left.waiting.toLocaleString("en-GB")} of this run to decide: npm run import -- show ${runId.slice(0, 8)}`);
    return decided.left > 0 || decided.stale > 0 ? 1 : 0;
  },
  async follow(db, asked) {
    const [name = ""] = asked.words;
    const question = questionIn(asked);
    const schedule = asked.schedule ?? "off";
    if (question === null) throw wrong("Say what to ask: --sponsor NAME.");
    if (!IMPORT_SCHEDULES.has(schedule)) throw wrong(`--schedule must be one of ${IMPORT_SCHEDULES.values.join(", ")}.`);
    await addFollow(db, null, { name, question, schedule: schedule satisfies ImportSchedule });
    print(`“${name}” is followed. npm run import -- ask ${JSON.stringify(name)} asks now.`);
    return 0;
  },
  async follows(db) {
    const all = await follows(db);
    for (const { name, question, schedule, studies, lastRun } of all)
      print(`${name}: ${requestInWords(ctgovRequest.parse({ question }))}. ${IMPORT_SCHEDULES.label(schedule)}; ${studies} studies${lastRun ? `; last asked ${lastRun.createdAt.toISOString().slice(0, 10)}` : ""}.`);
    if (all.length === 0) print("Nothing is followed.");
    return 0;
  },
  ask: async (db, { words }) => work(db, await askNow(db, await queryNamed(db, words), null)),
  async unfollow(db, { words }) {
    await removeFollow(db, null, await queryNamed(db, words));
    print("It is not followed any more. What it found stays.");
    return 0;
  },
};
