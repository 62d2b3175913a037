import autocannon from "autocannon";

const CONNECTIONS = 16;
/** Bounds on the requests of one run: each connection asks a few times, and no run grows without end. */
const FEWEST = 4 * CONNECTIONS;
const MOST = 20_000;
const TIMEOUT_SECONDS = 120;

/** A path, or what gives the next one at each request. */
const requestsOf = (path) => (typeof path === "function" ? [{ setupRequest: (request) => ({ ...request, path: path() }) }] : [{ path }]);

/**
 * Asks an address of a server this many times, so that a slow page is not cut off in the middle. Throws where any answer
 * is not 2xx. `processor` is what the server's process used for a request in ms; null where the system does not tell.
 */
export async function load({ server, path }, amount) {
  const url = server.address;
  const [began, used] = [performance.now(), server.processorMs()];
  let ended = began;
  const run = autocannon({ url, requests: requestsOf(path), connections: CONNECTIONS, amount, timeout: TIMEOUT_SECONDS });
  // The run itself notices its end at the next full second only.
  run.on("response", () => (ended = performance.now()));
  const { non2xx, errors, requests, latency } = await run;
  if (non2xx || errors || requests.total !== amount) throw new Error(`${url}${path}: ${requests.total} answers to ${amount} requests, ${non2xx} not 2xx, ${errors} errors`);
  return { rate: (amount * 1000) / (ended - began), p99: latency.p99, processor: used === null ? null : (server.processorMs() - used) / amount };
}

/** Warms the address up, and returns how many requests take about that many seconds. */
export async function amountFor(target, seconds) {
  await load(target, FEWEST);
  const { rate } = await load(target, FEWEST);
  return Math.min(MOST, Math.max(FEWEST, Math.round(rate * seconds)));
}
