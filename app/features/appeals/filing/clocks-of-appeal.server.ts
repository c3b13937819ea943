/** The deadlines that filing an appeal meets, and the one it sets for Meta. */
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

/** When Meta is expected to decide: the later end of what is typical. */
export async function startMetasClock(
  tx: Tx,
  actor: Actor,
  { caseId, appealId, door, submittedAt }: Filed,
): Promise<void> {
  const kind: ClockKey = TEMPLATE_DOORS.includes(door) ? "template_review" : "appeal_decision";
  const { side, source, certainty, checkedOn, lasts } = CLOCKS[kind];
  const hours = Math.max(...lasts.map(({ amount, unit }) => (unit === "days" ? 24 : 1) * amount));
  await startClock(tx, actor, {
    caseId,
    appealId,
    kind,
    side,
    startsAt: submittedAt,
    dueAt: new Date(submittedAt.getTime() + hours * HOUR),
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
