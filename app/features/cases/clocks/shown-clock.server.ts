/** A clock as one reader sees it in any list: what counts, whose turn it is, who says so, how sure that is. */
import { clockName } from "~/features/cases/timeline/word-event.server";
import type { ClockState } from "~/features/clocks/clock";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { sourceTitle } from "~templates/rules/sources";

export type StoredClock = {
  id: string;
  kind: string;
  note: string;
  side: string;
  state: ClockState;
  startsAt: Date;
  dueAt: Date | null;
  endedAt: Date | null;
  pausedAt: Date | null;
  pausedSeconds: number;
  certainty: string;
  source: string;
  checkedOn: Date | null;
};

export const shownClock = (
  { kind, note, source, ...clock }: StoredClock,
  t: Translate,
  { language }: Pick<Person, "language">,
) => ({
  id: clock.id,
  name: clockName(kind, note, { t, language }),
  side: clock.side,
  state: clock.state,
  startsAt: clock.startsAt,
  dueAt: clock.dueAt,
  endedAt: clock.endedAt,
  pausedAt: clock.pausedAt,
  pausedSeconds: clock.pausedSeconds,
  certainty: clock.certainty,
  source: sourceTitle(source, language),
  checkedOn: clock.checkedOn,
});
