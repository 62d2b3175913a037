import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { nctIdIn, selectFields, type Study } from "./registry-server-study.fixtures.ts";
import { matching } from "./registry-server-search.fixtures.ts";

/** What one request gets instead of its answer, or how it gets it. */
export type Turn =
  | { status: number; text?: string; type?: string; headers?: Record<string, string> }
  | { redirect: string; status?: number }
  /** This body, with status 200. */
  | { body: string; type?: string }
  | { slow: number }
  /** The connection ends after so many bytes of the answer. */
  | { cut: number }
  /** A page without studies that names a next one. */
  | "empty page"
  /** An answer without end. */
  | "endless"
  | "hang up"
  | "as usual";

export type RegistryServer = {
  /** For CTGOV_API. */
  api: string;
  /** Path and parameters of each request, in order, with its headers. */
  requests: { path: string; params: URLSearchParams; headers: IncomingMessage["headers"] }[];
  /** The next requests get these turns, one each. */
  script: (...turns: Turn[]) => void;
  /** Studies are replaced, and the data get another time. */
  publish: (studies: readonly Study[], dataTimestamp?: string) => void;
  /** Tokens given so far are no longer known. */
  forgetTokens: () => void;
  close: () => Promise<void>;
};

type Options = {
  studies: readonly Study[];
  /** Ids that the registry gave up for another's; those in `nctIdAliases` too. */
  merged?: Record<string, string>;
  dataTimestamp?: string;
  port?: number;
};

const KNOWN = new Set(
  ["format", "markupFormat", "fields", "sort", "countTotal", "pageSize", "pageToken", "aggFilters", "geoDecay"].concat(
    ["cond", "term", "locn", "titles", "intr", "outc", "spons", "lead", "id", "patient"].map((name) => `query.${name}`),
    ["filter", "postFilter"].flatMap((kind) => ["overallStatus", "geo", "ids", "advanced", "synonyms"].map((name) => `${kind}.${name}`)),
  ),
);
const NOT_PART_OF_THE_QUESTION = ["countTotal", "pageSize", "pageToken"];
const MAX_PAGE = 1000;
const DEFAULT_PAGE = 10;

class Refusal extends Error {}

/** A server on this machine that answers as the registry's API does, its oddities included. */
export async function serveRegistry(options: Options): Promise<RegistryServer> {
  let studies = options.studies;
  let dataTimestamp = options.dataTimestamp ?? "2026-06-18T09:00:05";
  const tokens = new Map<string, { question: string; offset: number }>();
  const turns: Turn[] = [];
  const requests: RegistryServer["requests"] = [];

  const tokenFor = (question: string, offset: number) => {
    const token = randomUUID().replaceAll("-", "");
    tokens.set(token, { question, offset });
    return token;
  };

  const page = (params: URLSearchParams, empty: boolean) => {
    for (const name of params.keys()) if (!KNOWN.has(name)) throw new Refusal(`unknown parameter: ${name}`);
    const sizeText = params.get("pageSize") ?? "0";
    if (!/^\d+$/.test(sizeText)) throw new Refusal(`Invalid value for pageSize: ${sizeText}`);
    const size = Math.min(Number(sizeText) || DEFAULT_PAGE, MAX_PAGE);
    const question = JSON.stringify([...params].filter(([name]) => !NOT_PART_OF_THE_QUESTION.includes(name)).sort());
    const token = params.get("pageToken");
    const known = token === null ? { question, offset: 0 } : tokens.get(token);
    if (known?.question !== question) throw new Refusal("Invalid pageToken");
    const found = matching(studies, params);
    const till = empty ? known.offset : known.offset + size;
    return {
      ...(token === null && params.get("countTotal") === "true" ? { totalCount: found.length } : {}),
      studies: found.slice(known.offset, till).map((study) => selectFields(study, params.get("fields"))),
      ...(till < found.length || empty ? { nextPageToken: tokenFor(question, till) } : {}),
    };
  };

  const answer = (url: URL, empty: boolean): { status: number; type: string; text: string; location?: string } => {
    const path = url.pathname.replace(/^\/api\/v2/, "");
    const json = (value: unknown) => ({ status: 200, type: "application/json", text: JSON.stringify(value) });
    if (path === "/version") return json({ apiVersion: "2.0.5", dataTimestamp });
    if (path === "/studies") return json(page(url.searchParams, empty));
    const asked = /^\/studies\/([^/]+)$/.exec(path)?.[1];
    if (!asked) return { status: 404, type: "text/html", text: "<html><body><h1>404 Not Found</h1></body></html>" };
    if (!/^nct0*[1-9]\d{0,7}$/i.test(asked)) throw new Refusal(`Invalid NCT id: ${asked}`);
    const nctId = `NCT${asked.slice(3).padStart(8, "0")}`;
    const study = studies.find((one) => nctIdIn(one) === nctId);
    if (study) return json(selectFields(study, url.searchParams.get("fields")));
    const into = options.merged?.[nctId] ?? studies.map((one) => [nctIdIn(one), one.protocolSection.identificationModule.nctIdAliases] as const).find(([, aliases]) => Array.isArray(aliases) && aliases.includes(nctId))?.[0];
    if (into) return { status: 301, type: "text/plain", text: "", location: `/api/v2/studies/${into}${url.search}` };
    return { status: 404, type: "text/plain", text: `Study ${nctId} not found` };
  };

  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const url = new URL(incoming.url!, "http://localhost");
    requests.push({ path: url.pathname.replace(/^\/api\/v2/, ""), params: url.searchParams, headers: incoming.headers });
    const turn = turns.shift() ?? "as usual";
    const send = (status: number, type: string, text: string, headers: Record<string, string> = {}) => outgoing.writeHead(status, { "content-type": type, ...headers }).end(text);
    if (turn === "hang up") return incoming.destroy();
    if (turn === "endless") {
      outgoing.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!outgoing.destroyed && outgoing.write(" ".repeat(65_536)));
      };
      outgoing.on("drain", more);
      return more();
    }
    if (typeof turn === "object") {
      if ("status" in turn && !("redirect" in turn)) return send(turn.status, turn.type ?? "text/plain", turn.text ?? "", turn.headers);
      if ("redirect" in turn) return send(turn.status ?? 302, "text/plain", "", { location: turn.redirect });
      if ("body" in turn) return send(200, turn.type ?? "application/json", turn.body);
      if ("slow" in turn) await setTimeout(turn.slow);
    }
    let given: ReturnType<typeof answer>;
    try {
      given = answer(url, turn === "empty page");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      given = { status: 400, type: "text/plain", text: error.message };
    }
    if (typeof turn === "object" && "cut" in turn) {
      outgoing.writeHead(200, { "content-type": given.type, "content-length": String(Buffer.byteLength(given.text)) });
      outgoing.write(given.text.slice(0, turn.cut), () => incoming.destroy());
      return undefined;
    }
    // Tokens are new each time, and no part of what an answer says.
    const etag = `"${createHash("sha256").update(given.text.replace(/"nextPageToken":"\w+"/, "")).digest("hex").slice(0, 12)}/2.0.5"`;
    if (given.status === 200 && incoming.headers["if-none-match"] === etag) return outgoing.writeHead(304, { etag }).end();
    return send(given.status, given.type, given.text, { ...(given.status === 200 ? { etag } : {}), ...(given.location ? { location: given.location } : {}) });
  };

  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`,
    requests,
    script: (...more) => {
      turns.push(...more);
    },
    publish: (more, at = "2026-06-19T09:00:05") => {
      studies = more;
      dataTimestamp = at;
    },
    forgetTokens: () => tokens.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
