/** Queue and case page against the bare server, at growing numbers of cases, in interleaved rounds. */
import type { RunningApp } from "~test/support/running-app";
import { startBare } from "./bare-process";
import type { Effort } from "./effort";
import { type Load, load } from "./load";
import { isQuiet, ratioOf, worded } from "./ratio";
import { fillWithCases, oneLongCase } from "./sample-cases";

type Round = { ours: Load; bare: Load; control: Load };

export async function benchPages(
  app: RunningApp,
  cookie: string,
  { sizes, rounds, seconds }: Effort,
) {
  const bare = await startBare(new URL("bare-server.ts", import.meta.url), [app.dataFolder]);
  const ours = { origin: app.origin, pid: app.process.pid ?? 0 };
  const asked = { cookie, seconds };
  /** Our own requests per second by page, at the first size and at the one just measured. */
  const first = new Map<string, Load[]>();
  for (const size of sizes) {
    await fillWithCases(size);
    const pages = [
      ["queue", "/cases"],
      ["case page", `/cases/${await oneLongCase()}`],
    ] as const;
    for (const [name, path] of pages) {
      const measured = await interleaved(rounds, {
        ours: () => load({ url: ours.origin + path, pid: ours.pid, ...asked }),
        bare: () => load({ url: bare.origin + path, pid: bare.pid, ...asked }),
      });
      const loads = measured.map((round) => round.ours);
      report(`${name} at ${size} cases`, measured);
      const before = first.get(name);
      if (before) reportGrowth(name, { from: sizes[0] ?? 0, to: size, of: "cases" }, before, loads);
      else first.set(name, loads);
    }
  }
  bare.stop();
}

/** Each in turn goes first, so that a machine that slows down slows both. */
export async function interleaved(
  rounds: number,
  measure: Record<"ours" | "bare", () => Promise<Load>>,
): Promise<Round[]> {
  const measured: Round[] = [];
  await measure.bare();
  await measure.ours();
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
    const found = { [order[0]]: await measure[order[0]](), [order[1]]: await measure[order[1]]() };
    measured.push({ ...(found as Record<"ours" | "bare", Load>), control: await measure.bare() });
  }
  return measured;
}

export function report(what: string, rounds: readonly Round[]) {
  const ratio = ratioOf(
    rounds.map(({ ours, bare }) => ({ ours: ours.perSecond, bare: bare.perSecond })),
  );
  const control = ratioOf(
    rounds.map(({ control: again, bare }) => ({ ours: again.perSecond, bare: bare.perSecond })),
  );
  const slowest = (side: "ours" | "bare") => Math.max(...rounds.map((round) => round[side].p99));
  const size = Math.round((rounds[0]?.ours.bytes ?? 0) / 1024);
  const cpu = ratioOf(rounds.map(({ ours, bare }) => ({ ours: ours.cpu, bare: bare.cpu })));
  console.log(
    `${what}: ${worded(ratio)} requests/s of bare; processor time per request ${worded(cpu)} of bare's ` +
      `(${(rounds.at(-1)?.ours.cpu ?? 0).toFixed(1)} ms in the last round); slowest p99 ${slowest("ours")} ms against ${slowest("bare")} ms; ` +
      `page ${size} kB; bare against itself ${worded(control)}${isQuiet(control) ? "" : ", so this run decides nothing"}`,
  );
}

export function reportGrowth(
  name: string,
  { from, to, of }: { from: number; to: number; of: string },
  before: readonly Pick<Load, "p50">[],
  now: readonly Pick<Load, "p50">[],
) {
  const pairs = now.map(({ p50 }, round) => ({ ours: p50, bare: before[round]?.p50 ?? p50 }));
  console.log(`${name}: median time at ${to} ${of} ${worded(ratioOf(pairs))} of that at ${from}`);
}
