/** The deadlines that filing an appeal meets, and the one it sets for Meta. */

import { ASK_AGAIN } from "~/features/appeals/with-meta/any-answer";
import type { Actor } from "~/features/audit/actor";
import { endClocks } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { Tx } from "~/platform/db.server";
import { CLOCKS, type ClockKey } from "~templates/rules/clocks";
import type { DoorKey } from "~templates/rules/vocabulary";

/** Until when an appeal has to be filed. */
export const OUR_CLOCKS: readonly ClockKey[] = ["appeal_window", "category_review"];

const HOUR = 3_600_000;
const TEMPLATE_DOORS: readonly DoorKey[] = [
  "whatsapp_manager_template",
  "whatsapp_manager_category",
];

export async function stopOurClock(
  tx: Tx,
  actor: Actor,
  caseId: string,
  state: "met" | "cancelled",
  now: Date,
): Promise<void> {
  await endClocks(tx, actor, { caseId, kinds: OUR_CLOCKS, state }, now);
}

type Filed = { caseId: string; appealId: string; door: DoorKey; submittedAt: Date };

/** When Meta is expected to decide, and the three times at which we ask whether it has. */
export async function startMetasClock(
  tx: Tx,
  actor: Actor,
  { caseId, appealId, door, submittedAt }: Filed,
  now: Date,
): Promise<void> {
  const expected: ClockKey = TEMPLATE_DOORS.includes(door) ? "template_review" : "appeal_decision";
  await startOne(tx, actor, expected, { caseId, appealId, submittedAt });
  // What was filed days ago is asked about at once, and once.
  const comes = (kind: ClockKey) => endOf(kind, submittedAt) > now || kind === ASK_AGAIN.at(-1);
  for (const kind of ASK_AGAIN.filter(comes))
    await startOne(tx, actor, kind, { caseId, appealId, submittedAt });
}

/** The later end of what is typical. */
function endOf(kind: ClockKey, from: Date): Date {
  const spans = CLOCKS[kind].lasts.map(
    ({ amount, unit }) => amount * (unit === "days" ? 24 * HOUR : HOUR),
  );
  return new Date(from.getTime() + Math.max(...spans));
}

async function startOne(
  tx: Tx,
  actor: Actor,
  kind: ClockKey,
  { caseId, appealId, submittedAt }: Omit<Filed, "door">,
): Promise<void> {
  const { side, source, certainty, checkedOn } = CLOCKS[kind];
  await startClock(tx, actor, {
    caseId,
    appealId,
    kind,
    side,
    startsAt: submittedAt,
    dueAt: endOf(kind, submittedAt),
    source,
    certainty,
    checkedOn: new Date(`${checkedOn}T00:00:00Z`),
  });
}

/** Nothing is expected of Meta any more. */
export async function stopMetasClock(
  tx: Tx,
  actor: Actor,
  { caseId, appealId }: { caseId: string; appealId: string },
  state: "met" | "cancelled",
  now: Date,
): Promise<void> {
  await endClocks(tx, actor, { caseId, appealId, state }, now);
}
