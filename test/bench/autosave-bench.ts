/** How long a save takes while so many people write at once, each on a draft of their own. */
import { createDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import type { RunningApp } from "~test/support/running-app";

const EDITORS = 20;
const SAVES = 25;
/** As the page does it: some time after the last key. */
const BETWEEN_MS = 400;

/** Prints median and the slowest in a hundred, in ms, of single saves and of all editors at once. */
export async function benchAutosave(app: RunningApp): Promise<void> {
  const seats = [];
  for (let number = 0; number < EDITORS; number += 1) {
    const author = await createPerson({ name: `Writer ${number}` });
    const { reference, number: round } = await createDraft(author);
    const { reinstate } = await cookiesOf(author);
    const url = `${app.origin}/cases/${reference}/appeals/${round}/autosave`;
    seats.push({ url, cookie: `reinstate=${reinstate}`, name: author.name });
  }
  const [first] = seats;
  if (!first) return;
  const alone = await write(app.origin, first, 0);
  const together = await Promise.all(
    seats.map((seat, at) => write(app.origin, seat, seat === first ? SAVES : 0, at * 20)),
  );
  console.log(
    `autosave: alone median ${worded(alone)}; ${EDITORS} editors median ${worded(together.flat())}`,
  );
}

type Seat = { url: string; cookie: string; name: string };

/** @returns what each save took, in ms. */
async function write(origin: string, { url, cookie, name }: Seat, from: number, delay = 0) {
  const times: number[] = [];
  await new Promise((done) => setTimeout(done, delay));
  for (let save = 0; save < SAVES; save += 1) {
    const text = `${name} says, for the ${from + save}th time, what happened on that day. `.repeat(
      20,
    );
    const body = new URLSearchParams({
      "version.trigger": String(from + save),
      "trigger.en": text,
    });
    const start = performance.now();
    const answer = await fetch(url, { method: "POST", headers: { cookie, origin }, body });
    const reply = (await answer.json()) as { saved?: { trigger?: unknown } };
    times.push(performance.now() - start);
    if (!reply.saved?.trigger) throw new Error(`A save of ${name} was not taken.`);
    await new Promise((done) => setTimeout(done, BETWEEN_MS));
  }
  return times;
}

function worded(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `${(at(0.5) ?? 0).toFixed(1)} ms, p99 ${(at(0.99) ?? 0).toFixed(1)} ms`;
}
