/** One clock in full as one reader sees it: what is known, when it stood still, what happened to it. */
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { reasonOf, wordEvent } from "~/features/cases/timeline/word-event.server";
import { isGoing } from "~/features/clocks/clock";
import { outlivesCase } from "~/features/clocks/clock-kind";
import { clockOfCase, pausesOfClock } from "~/features/clocks/clock-queries.server";
import { elapsedIn, runningSegments } from "~/features/clocks/pausing/pause";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { clockInFull, mayEditClocks } from "./clocks-view.server";

const HOUR = 3_600_000;

/** Null when the case has no such clock. */
export async function clockPage(
  person: Person,
  found: CaseKey,
  clockId: string,
  t: Translate,
  now = new Date(),
) {
  const clock = await clockOfCase(found.id, clockId);
  if (!clock) return null;
  const [pauses, events] = await Promise.all([
    pausesOfClock(clockId),
    timelineOfSubject("clock", clockId),
  ]);
  const life = { from: clock.startsAt, until: clock.endedAt ?? now };
  return {
    now,
    reference: found.reference,
    mayEdit: mayEditClocks(person, found) && isGoing(clock.state) && !outlivesCase(clock.kind),
    clock: clockInFull(clock, t, person),
    ranHours: Math.floor(elapsedIn(runningSegments(life, pauses)) / HOUR),
    pauses,
    history: events.map((event) => ({
      id: event.id,
      at: event.at,
      actor: event.actorName,
      sentence: wordEvent(event, { t, language: person.language }),
      reason: reasonOf(event),
    })),
  };
}
