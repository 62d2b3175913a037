import autocannon from "autocannon";

const CONNECTIONS = 16;
/** Bounds on the requests of one run: each connection asks a few times, and no run grows without end. */
const FEWEST = 4 * CONNECTIONS;
const MOST = 20_000;
const TIMEOUT_SECONDS = 30;

/** Asks `url` this many times. Throws where any answer is not 2xx. */
export async function load(url, amount) {
  const { non2xx, errors, requests, latency, start, finish } = await autocannon({ url, connections: CONNECTIONS, amount, timeout: TIMEOUT_SECONDS });
  if (non2xx || errors || requests.total !== amount) throw new Error(`${url}: ${requests.total} answers to ${amount} requests, ${non2xx} not 2xx, ${errors} errors`);
  return { rate: (requests.total * 1000) / (finish - start), p99: latency.p99 };
}

/** Warms the address up, and returns how many requests take about that many seconds. Whole requests are counted, so that a slow page is not cut off. */
export async function amountFor(url, seconds) {
  await load(url, FEWEST);
  const { rate } = await load(url, FEWEST);
  return Math.min(MOST, Math.max(FEWEST, Math.round(rate * seconds)));
}
