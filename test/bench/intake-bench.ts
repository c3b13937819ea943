/** Webhooks signed, stored, enqueued and answered, against one insert for each by hand, in interleaved rounds. */
import { createHmac, randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { db, pool } from "~/platform/db.server";
import { createSource, SECRET } from "~test/factories/signal-source";
import type { RunningApp } from "~test/support/running-app";
import { startBare } from "./bare-process";
import { cpuOf } from "./cpu-time";
import { ratioOf, worded } from "./ratio";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const SECONDS = 3;
const CONNECTIONS = 64;

/** A status of one message, 700 bytes long, like most of what arrives. */
const delivery = () =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      { id: "102290129340398", changes: [{ field: "messages", value: { id: randomUUID() } }] },
    ],
  }).padEnd(700);

export async function benchIntake(app: RunningApp, dataFolder: string) {
  const { endpoint } = await createSource();
  const bare = await startBare(new URL("bare-intake.ts", import.meta.url), [dataFolder, SECRET]);
  const measure = {
    ours: () => storm(`${app.origin}/webhooks/${endpoint}`, app.process.pid ?? 0),
    bare: () => storm(bare.origin, bare.pid),
  };
  try {
    await measure.bare();
    await measure.ours();
    const rounds: { ours: number; bare: number; control: number }[] = [];
    const cpus: { ours: number; bare: number }[] = [];
    let [p99, bareP99] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
      const seen = { ours: 0, bare: 0 };
      const spent = { ours: 0, bare: 0 };
      for (const name of order) {
        const { perSecond, p99: slowest, cpu } = await measure[name]();
        seen[name] = perSecond;
        spent[name] = cpu;
        if (name === "ours") p99 = Math.max(p99, slowest);
        else bareP99 = Math.max(bareP99, slowest);
      }
      cpus.push(spent);
      rounds.push({ ...seen, control: (await measure.bare()).perSecond });
    }
    await checkNothingIsMissing();
    const control = ratioOf(rounds.map(({ control: ours, bare }) => ({ ours, bare })));
    console.log(
      `webhook intake: ${worded(ratioOf(rounds))} deliveries/s of bare; processor time ${worded(ratioOf(cpus))} of bare's (${(cpus.at(-1)?.ours ?? 0).toFixed(2)} ms); worst p99 ${p99} ms against ${bareP99} ms; ` +
        `last round ${Math.round(rounds.at(-1)?.ours ?? 0)}/s; bare against itself ${worded(control)}`,
    );
  } finally {
    bare.stop();
  }
}

let answered = 0;

/** Signed beforehand: the generator's own work would be measured with the server's. */
const MADE_BEFOREHAND = 6000 * SECONDS;

function signedDelivery() {
  const body = delivery();
  const signature = createHmac("sha256", SECRET).update(body).digest("hex");
  return {
    body,
    headers: {
      "content-type": "application/json",
      "x-hub-signature-256": `sha256=${signature}`,
    },
  };
}

async function storm(url: string, pid: number) {
  const made = Array.from({ length: MADE_BEFOREHAND }, signedDelivery);
  const before = cpuOf(pid);
  const isOurs = url.includes("/webhooks/");
  const run = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: "POST",
        setupRequest: (request) => ({ ...request, ...(made.pop() ?? signedDelivery()) }),
      },
    ],
  });
  const failed = run.non2xx + run.errors + run.timeouts;
  if (failed > 0) throw new Error(`${failed} deliveries to ${url} failed`);
  if (isOurs) answered += run["2xx"];
  const cpu = (cpuOf(pid) - before) / run.requests.total;
  return { perSecond: run.requests.average, p99: run.latency.p99, cpu };
}

/** A fast intake that loses what it acknowledged is worth nothing. */
async function checkNothingIsMissing() {
  const stored = await db.delivery.count();
  const jobs = await pool().query(
    "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'read-deliveries'",
  );
  if (stored < answered || jobs.rowCount === 0) {
    throw new Error(`${answered} were acknowledged, ${stored} stored, ${jobs.rowCount} jobs`);
  }
}
