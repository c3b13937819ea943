/** From a signal that was read to the case it opened: each time on an account of its own. */
import { applySignals } from "~/features/intake/apply-signals.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { disabled, hear } from "~test/factories/signal";

const WARM_UP = 10;
const ROUNDS = Number(process.env.BENCH_SIGNALS ?? 100);

export async function benchSignals() {
  const { id: businessId } = await createBusiness();
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const externalId = String(700_000_000_000_000 + round);
    await createAsset({ businessId, externalId });
    const before = await db.case.count();
    const began = performance.now();
    await hear(disabled(externalId, new Date()));
    await applySignals();
    const took = performance.now() - began;
    if ((await db.case.count()) !== before + 1) throw new Error("A signal opened no case");
    if (round >= WARM_UP) times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  console.log(`signal to open case: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms over ${ROUNDS} accounts`);
}
