import autocannon from "autocannon";

const CONNECTIONS = 16;
const MOST_REQUESTS = 200_000;

/** Loads one address for some seconds. Throws where any answer is not 2xx, or none comes. */
export async function load(url, seconds) {
  const deadline = setTimeout(() => run.stop(), (seconds + 10) * 1000);
  const run = autocannon({ url, connections: CONNECTIONS, duration: seconds, maxOverallRequests: MOST_REQUESTS, timeout: 10 });
  const result = await run;
  clearTimeout(deadline);
  const { non2xx, errors, timeouts, requests, latency, duration } = result;
  if (non2xx || errors || timeouts || requests.total === 0) throw new Error(`${url}: ${requests.total} answers, ${non2xx} not 2xx, ${errors} errors, ${timeouts} timeouts`);
  return { rate: requests.total / duration, p99: latency.p99 };
}
