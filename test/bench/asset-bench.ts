/** The page of an asset with few signals, and with a hundred thousand. */
import { startBareServer } from "./bare-server";
import type { Effort } from "./effort";
import { load } from "./load";
import { interleaved, report, reportGrowth } from "./pages-bench";
import { numberOfManySignals } from "./sample-signals";

const FEW = 100;
const MANY = 100_000;

export async function benchAsset(
  origin: string,
  cookie: string,
  { rounds, seconds }: Pick<Effort, "rounds" | "seconds">,
) {
  const bare = await startBareServer();
  const measured = [];
  for (const signals of [FEW, MANY]) {
    const path = `/assets/${await numberOfManySignals(signals)}`;
    const found = await interleaved(rounds, {
      ours: () => load(origin + path, cookie, seconds),
      bare: () => load(bare.origin + path, cookie, seconds),
    });
    report(`asset page with ${signals} signals`, found);
    measured.push(found.map(({ ours }) => ours));
  }
  const [few = [], many = []] = measured;
  reportGrowth("asset page", { from: FEW, to: MANY, of: "signals" }, few, many);
  bare.stop();
}
