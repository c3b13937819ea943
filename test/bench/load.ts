/** Loads one address in a closed loop; any answer but 200 voids the round. */
import autocannon from "autocannon";

export type Load = { perSecond: number; p50: number; p99: number; bytes: number };

export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  const run = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    headers: { cookie, "accept-encoding": "identity" },
  });
  const failed = run.non2xx + run.errors + run.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${run.requests.total} requests to ${url} failed`);
  return {
    perSecond: run.requests.average,
    p50: run.latency.p50,
    p99: run.latency.p99,
    bytes: run.throughput.total / run.requests.total,
  };
}
