/** Every running clock across cases as one reader sees it: grouped by how near its end is. */

import { peopleWhoLead } from "~/features/cases/people/people-of-case.server";
import { CLOCK_GROUPS, clockGroup } from "~/features/clocks/clock-group";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { CLOCKS_ON_A_PAGE, clocksInReach } from "./clock-reach.server";
import { type ClocksFilter, writeClockCursor } from "./clocks-filter";
import { shownClock } from "./shown-clock.server";

export type AllClocksView = Awaited<ReturnType<typeof allClocks>>;

export async function allClocks(
  person: Person,
  filter: ClocksFilter,
  t: Translate,
  now = new Date(),
) {
  const [found, leads] = await Promise.all([clocksInReach(person, filter), peopleWhoLead()]);
  const page = found.slice(0, CLOCKS_ON_A_PAGE);
  const last = page.at(-1);
  const clocks = page.map((clock) => ({
    ...shownClock(clock, t, person),
    group: clockGroup(clock, now, person.timeZone),
    reference: clock.reference,
    business: clock.business ?? t("cases.noBusiness"),
    owner: clock.owner,
  }));
  return {
    now: wholeMinute(now),
    state: filter.state,
    groups: CLOCK_GROUPS.map((name) => ({
      name,
      clocks: clocks.filter(({ group }) => group === name),
    })).filter((group) => group.clocks.length > 0),
    next: found.length > CLOCKS_ON_A_PAGE && last ? writeClockCursor(last) : null,
    leads: leads.map(({ id, name }) => ({ value: id, label: name })),
  };
}
