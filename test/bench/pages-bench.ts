/** Queue and case page against the bare server, at growing numbers of cases, in interleaved rounds. */
import { startBareServer } from "./bare-server";
import { load } from "./load";
import { ratioOf, worded } from "./ratio";
import { fillWithCases, oneLongCase } from "./sample-cases";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 6);
const SECONDS = 3;

export async function benchPages(origin: string, cookie: string, sizes: readonly number[]) {
  const bare = await startBareServer();
  for (const size of sizes) {
    await fillWithCases(size);
    const reference = await oneLongCase();
    for (const [name, path] of [
      ["queue", "/cases"],
      ["case page", `/cases/${reference}`],
    ] as const) {
      await load(bare.origin + path, cookie, 1);
      await load(origin + path, cookie, 2);
      const rounds: {
        ours: number;
        bare: number;
        control: number;
        p99: number;
        bareP99: number;
        bytes: number;
      }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const measure = {
          ours: () => load(origin + path, cookie, SECONDS),
          bare: () => load(bare.origin + path, cookie, SECONDS),
        };
        const first = round % 2 === 0 ? "ours" : "bare";
        const one = await measure[first]();
        const other = await measure[first === "ours" ? "bare" : "ours"]();
        const [ours, plain] = first === "ours" ? [one, other] : [other, one];
        const control = await measure.bare();
        rounds.push({
          ours: ours.perSecond,
          bare: plain.perSecond,
          control: control.perSecond,
          p99: ours.p99,
          bareP99: plain.p99,
          bytes: ours.bytes,
        });
      }
      const ratio = ratioOf(rounds);
      const control = ratioOf(
        rounds.map(({ control: ours, bare: plain }) => ({ ours, bare: plain })),
      );
      const last = rounds.at(-1);
      console.log(
        `${name} at ${size} cases: ${worded(ratio)} requests/s of bare; p99 ${last?.p99} ms against ${last?.bareP99} ms; ` +
          `page ${Math.round((last?.bytes ?? 0) / 1024)} kB; bare against itself ${worded(control)}`,
      );
    }
  }
  bare.stop();
}
