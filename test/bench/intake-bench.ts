/** Webhooks signed, stored, enqueued and answered, against one insert for each by hand, in interleaved rounds. */
import { fork } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { db, pool } from "~/platform/db.server";
import { createSource, SECRET } from "~test/factories/signal-source";
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

export async function benchIntake(origin: string, dataFolder: string) {
  const { endpoint } = await createSource();
  const bare = await startBareIntake(dataFolder);
  const measure = {
    ours: () => storm(`${origin}/webhooks/${endpoint}`),
    bare: () => storm(bare.origin),
  };
  try {
    await measure.bare();
    await measure.ours();
    const rounds: { ours: number; bare: number; control: number }[] = [];
    let [p99, bareP99] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
      const seen = { ours: 0, bare: 0 };
      for (const name of order) {
        const { perSecond, p99: slowest } = await measure[name]();
        seen[name] = perSecond;
        if (name === "ours") p99 = Math.max(p99, slowest);
        else bareP99 = Math.max(bareP99, slowest);
      }
      rounds.push({ ...seen, control: (await measure.bare()).perSecond });
    }
    await checkNothingIsMissing();
    const control = ratioOf(rounds.map(({ control: ours, bare }) => ({ ours, bare })));
    console.log(
      `webhook intake: ${worded(ratioOf(rounds))} deliveries/s of bare; worst p99 ${p99} ms against ${bareP99} ms; ` +
        `last round ${Math.round(rounds.at(-1)?.ours ?? 0)}/s; bare against itself ${worded(control)}`,
    );
  } finally {
    bare.stop();
  }
}

let answered = 0;

async function storm(url: string) {
  const isOurs = url.includes("/webhooks/");
  const run = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: "POST",
        setupRequest: (request) => {
          const body = delivery();
          const signature = createHmac("sha256", SECRET).update(body).digest("hex");
          const headers = {
            "content-type": "application/json",
            "x-hub-signature-256": `sha256=${signature}`,
          };
          return { ...request, body, headers };
        },
      },
    ],
  });
  const failed = run.non2xx + run.errors + run.timeouts;
  if (failed > 0) throw new Error(`${failed} deliveries to ${url} failed`);
  if (isOurs) answered += run["2xx"];
  return { perSecond: run.requests.average, p99: run.latency.p99 };
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

async function startBareIntake(dataFolder: string) {
  const child = fork(fileURLToPath(new URL("bare-intake.ts", import.meta.url)), [
    dataFolder,
    SECRET,
  ]);
  const origin = await new Promise<string>((ready, failed) => {
    child.once("message", (address) => ready(String(address)));
    child.once("exit", (code) => failed(new Error(`The bare intake ended with ${code}`)));
  });
  return { origin, stop: () => child.kill() };
}
