/** The page of an asset with few signals, and with a hundred thousand. */
import type { RunningApp } from "~test/support/running-app";
import { startBare } from "./bare-process";
import type { Effort } from "./effort";
import { load } from "./load";
import { interleaved, report, reportGrowth } from "./pages-bench";
import { numberOfManySignals } from "./sample-signals";

const FEW = 100;
const MANY = 100_000;

export async function benchAsset(
  app: RunningApp,
  cookie: string,
  { rounds, seconds }: Pick<Effort, "rounds" | "seconds">,
) {
  const bare = await startBare(new URL("bare-server.ts", import.meta.url), [app.dataFolder]);
  const asked = { cookie, seconds };
  const measured = [];
  for (const signals of [FEW, MANY]) {
    const path = `/assets/${await numberOfManySignals(signals)}`;
    const found = await interleaved(rounds, {
      ours: () => load({ url: app.origin + path, pid: app.process.pid ?? 0, ...asked }),
      bare: () => load({ url: bare.origin + path, pid: bare.pid, ...asked }),
    });
    report(`asset page with ${signals} signals`, found);
    measured.push(found.map(({ ours }) => ours));
  }
  const [few = [], many = []] = measured;
  reportGrowth("asset page", { from: FEW, to: MANY, of: "signals" }, few, many);
  bare.stop();
}
