/** The page of an asset with few signals, and with a hundred thousand. */
import type { RunningApp } from "~test/support/running-app";
import { startBare } from "./bare-process";
import type { Effort } from "./effort";
import { load } from "./load";
import { interleaved, report, reportGrowth } from "./pages-bench";
import { numberOfManySignals } from "./sample-signals";

const FEW = 100;
const MANY = 100_000;

export async function benchAsset(app: RunningApp, cookie: string, { rounds, seconds }: Effort) {
  const bare = await startBare(new URL("bare-server.ts", import.meta.url), [app.dataFolder]);
  const ours = { origin: app.origin, pid: app.process.pid ?? 0 };
  const measured = [];
  for (const signals of [FEW, MANY]) {
    const path = `/assets/${await numberOfManySignals(signals)}`;
    const found = await interleaved(rounds, {
      ours: () => load({ url: ours.origin + path, pid: ours.pid, cookie, seconds }),
      bare: () => load({ url: bare.origin + path, pid: bare.pid, cookie, seconds }),
    });
    report(`asset page with ${signals} signals`, found);
    measured.push(found.map((round) => round.ours));
  }
  const [few = [], many = []] = measured;
  reportGrowth("asset page", { from: FEW, to: MANY, of: "signals" }, few, many);
  bare.stop();
}
