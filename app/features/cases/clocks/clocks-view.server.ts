/** The clocks of a case as one reader sees them, worded. */
import { isOpen } from "~/features/cases/case-phase";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { shownClock } from "~/features/cases/page/side-view.server";
import { byNearest } from "~/features/clocks/clock";
import { ruleClockNote, sourceName } from "~/features/clocks/clock-kind";
import { clocksOfCase } from "~/features/clocks/clock-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { wallClockOf } from "~/platform/i18n/wall-clock";

export async function clocksView(person: Person, found: CaseKey, t: Translate, now = new Date()) {
  const clocks = await clocksOfCase(found.id);
  return {
    now,
    reference: found.reference,
    mayEdit: isOpen(found.phase) && can(person, "clock:edit"),
    clocks: byNearest(clocks).map((clock) => ({
      ...shownClock(clock, t, person),
      about: ruleClockNote(clock.kind, person.language),
      source: sourceName(clock.source),
      reason: clock.reason,
      dueOnClock: clock.dueAt ? wallClockOf(clock.dueAt, person.timeZone) : "",
      version: clock.version,
    })),
  };
}
