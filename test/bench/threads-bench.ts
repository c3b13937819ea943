/** The page of a thread with little and with much said in it, and search over everything that was said. */
import { findMessages } from "~/features/correspondence/message-search.server";
import { pool } from "~/platform/db.server";
import type { RunningApp } from "~test/support/running-app";
import type { Effort } from "./effort";
import { type Load, load } from "./load";
import { reportGrowth } from "./pages-bench";
import { ratioOf, worded } from "./ratio";
import { fillWithMessages, threadOf } from "./sample-messages";

const FEW = 20;
const MANY = 2_000;

export async function benchThread(app: RunningApp, cookie: string, { rounds, seconds }: Effort) {
  const pid = app.process.pid ?? 0;
  const asked = async (messages: number) => {
    const url = app.origin + (await threadOf(messages));
    return () => load({ url, pid, cookie, seconds });
  };
  const [few, many] = [await asked(FEW), await asked(MANY)];
  await few();
  await many();
  const found: { few: Load; many: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await few() : null;
    const long = await many();
    found.push({ few: first ?? (await few()), many: long });
  }
  reportGrowth(
    "thread page",
    { from: FEW, to: MANY, of: "messages" },
    found.map((round) => round.few),
    found.map((round) => round.many),
  );
}

/** A word in a quarter of all messages, one that a few hold, and one that none does. */
const WORDS = ["trace", "needle", "nowhere"];
const MOST = 8;
const SEARCHES = 20;

const BARE = `SELECT id, "threadId", left(text, 160) FROM "Message"
  WHERE document @@ websearch_to_tsquery('simple', $1) ORDER BY "happenedAt" DESC, id DESC LIMIT $2`;

/** With the limits of a reader's businesses, against the bare SQL that knows none. */
export async function benchMessageSearch(messages: number) {
  await fillWithMessages(messages);
  const { rows: businesses } = await pool().query<{ id: string }>(
    `SELECT id FROM "Business" ORDER BY id LIMIT 50`,
  );
  const everything = { id: "00000000-0000-7000-8000-000000000000", businessIds: null };
  const limited = { ...everything, businessIds: businesses.map(({ id }) => id) };
  for (const words of WORDS) {
    for (const [name, person] of [
      ["everything", everything],
      ["50 businesses", limited],
    ] as const) {
      const times: { ours: number; bare: number }[] = [];
      for (let round = 0; round < SEARCHES + 2; round += 1) {
        const bare = await timeOf(() => pool().query(BARE, [words, MOST]));
        const ours = await timeOf(() => findMessages(person, words, MOST));
        if (round >= 2) times.push({ ours, bare });
      }
      const median = times.map(({ ours }) => ours).sort((a, b) => a - b)[SEARCHES / 2] ?? 0;
      console.log(
        `search for "${words}" over ${messages} messages, seeing ${name}: ${worded(ratioOf(times))} of bare SQL's time, median ${median.toFixed(1)} ms`,
      );
    }
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
