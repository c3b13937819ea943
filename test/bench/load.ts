/** Loads one address in a closed loop; any answer but the awaited one voids the round. */
import autocannon from "autocannon";
import { cpuOf } from "./cpu-time";

export type Load = {
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  /** Of the server, in milliseconds for one request. */
  cpu: number;
};

type Target = { url: string; pid: number; cookie: string; seconds: number; mark?: string };

const CONNECTIONS = 16;

/** With `mark` it is asked for what the browser has already. */
export async function load({ url, pid, cookie, seconds, mark }: Target): Promise<Load> {
  // Not measured: what a page loads when it is first asked for, and by so many at once.
  await autocannon({ url, connections: CONNECTIONS, amount: 2 * CONNECTIONS, headers: { cookie } });
  const before = cpuOf(pid);
  const run = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: {
      cookie,
      "accept-encoding": "identity",
      ...(mark && { "if-none-match": mark }),
    },
  });
  if (run.requests.total === 0) throw new Error(`${url} answered nothing in ${seconds} s`);
  const cpu = (cpuOf(pid) - before) / run.requests.total;
  const awaited = mark ? run["3xx"] : run["2xx"];
  const failed = run.requests.total - awaited + run.errors + run.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${run.requests.total} requests to ${url} failed`);
  return {
    perSecond: run.requests.average,
    p50: run.latency.p50,
    p99: run.latency.p99,
    bytes: run.throughput.total / run.requests.total,
    cpu,
  };
}
