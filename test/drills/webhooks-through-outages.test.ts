/**
 * The app is killed and the database goes away while a provider sends: every acknowledged delivery
 * is stored exactly once, nobody hears anything but 200 outside the outages, and intake comes back
 * by itself.
 */
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { sealText } from "~/platform/sealed-bytes.server";
import { openSecrets } from "~/platform/secrets.server";
import { askUntilAnswered, openInProcess, temporaryFolder } from "~test/support/processes";
import { type RunningApp, startApp } from "~test/support/running-app";
import { startStorm } from "./webhook-storm";

const DELIVERIES = 5_000;
const ROUNDS = process.env.DRILL_FULL ? 5 : 2;
const SECRET = "secret of the drill";
const ENDPOINT = "d".repeat(32);
/** From the moment at which a cut is repaired to the first answer as usual. */
const LONGEST_RETURN_MS = 5_000;

it("every acknowledged delivery is stored exactly once, whatever is killed meanwhile", async () => {
  const { data } = await temporaryFolder();
  const witness = await openInProcess({ data });
  await witness.ask("sql", await sourceIn(data));
  const start = (port: string) =>
    startApp({ dataFolder: data, env: { PORT: port, LOG_LEVEL: "silent" } });
  let app: RunningApp = await start("0");
  onTestFinished(() => app.stop());
  const { port } = new URL(app.origin);
  const address = `${app.origin}/webhooks/${ENDPOINT}`;

  const outages: { from: number; to: number }[] = [];
  const during = async (outage: () => Promise<void>) => {
    const from = Date.now();
    await outage();
    const repaired = Date.now();
    await untilServed(address);
    outages.push({ from, to: Date.now() });
    expect(Date.now() - repaired).toBeLessThan(LONGEST_RETURN_MS);
  };

  const storm = startStorm(address, SECRET, DELIVERIES);
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(400);
    await during(async () => {
      app.process.kill("SIGKILL");
      app = await start(port);
    });
    for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
      await pause(400);
      await during(async () => {
        process.kill(await askUntilAnswered<number>(witness, "postmaster"), signal);
        await pause(200);
        await askUntilAnswered(witness, "rows");
      });
    }
  }
  expect(storm.acknowledged.size).toBeLessThan(DELIVERIES);
  await storm.finished;

  const stored = await askUntilAnswered<{ hash: string; count: number }[]>(
    witness,
    "sql",
    `SELECT encode("bodyHash", 'hex') AS hash, count(*)::int AS count FROM "Delivery" GROUP BY 1`,
  );
  expect(stored.filter(({ count }) => count !== 1)).toEqual([]);
  expect(new Set(stored.map(({ hash }) => hash))).toEqual(storm.acknowledged);
  expect(storm.acknowledged.size).toBe(DELIVERIES);
  expect(storm.refusals.length).toBeGreaterThan(0);
  expect(
    storm.refusals.every(({ status, retryAfter }) => status === 503 && Number(retryAfter) > 0),
  ).toBe(true);
  const outside = storm.refusals.filter(
    ({ at }) => !outages.some(({ from, to }) => at >= from && at <= to),
  );
  expect(outside).toEqual([]);
  const [job] = await askUntilAnswered<{ jobs: number }[]>(
    witness,
    "sql",
    `SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'read-deliveries'`,
  );
  const [waiting] = await askUntilAnswered<{ count: number }[]>(
    witness,
    "sql",
    `SELECT count(*)::int AS count FROM "Delivery" WHERE state = 'waiting'`,
  );
  expect((job?.jobs ?? 0) > 0 || waiting?.count === 0).toBe(true);
});

/** A source of Meta's, sealed with the keys of the installation. */
async function sourceIn(data: string): Promise<string> {
  await openSecrets(data);
  const secret = sealText("source secret", SECRET).toString("hex");
  return `INSERT INTO "SignalSource" (id, endpoint, provider, name, secret, "replayMinutes")
    VALUES (gen_random_uuid(), '${ENDPOINT}', 'meta', 'Drill', '\\x${secret}', 720)`;
}

/** A question without a token is refused once the source can be looked up again. */
async function untilServed(address: string) {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.status === 403) return;
    await pause(20);
  }
}
