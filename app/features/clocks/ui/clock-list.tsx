/** Clocks in a row: what each counts, whose turn it is, when it ends, how sure that is. */

import { Chip } from "~/ui/status/chip";
import { ClockBar } from "~/ui/status/clock-bar";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import { type ClockState, elapsedShare, readClock } from "../clock";
import { clockTone } from "../clock-tone";
import { useDueWords } from "./due-words";

export type ClockInList = {
  id: string;
  name: string;
  side: string;
  state: ClockState;
  startsAt: Date;
  dueAt: Date | null;
  endedAt: Date | null;
  certainty: string;
};

const SIDES = ["us", "bsp", "meta", "customer"] as const;
const UNSURE = ["secondary", "inferred", "unknown"] as const;

export function ClockList({ clocks, now }: { clocks: readonly ClockInList[]; now: Date }) {
  return (
    <ul className="divide-y divide-line">
      {clocks.map((clock) => (
        <li key={clock.id}>
          <ClockRow clock={clock} now={now} />
        </li>
      ))}
    </ul>
  );
}

export function ClockRow({ clock, now }: { clock: ClockInList; now: Date }) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  const { name, state, startsAt, dueAt, endedAt } = clock;
  const reading = readClock(clock, now);
  const side = SIDES.find((known) => known === clock.side);
  const certainty = UNSURE.find((known) => known === clock.certainty);

  if (state === "running" && dueAt) {
    return (
      <ClockBar
        name={name}
        side={side && t(`clocks.sides.${side}`)}
        certainty={certainty && t(`clocks.certainties.${certainty}`)}
        at={dueAt.toISOString()}
        absolute={format.instant(dueAt)}
        relative={
          reading === "missed" && side === "us"
            ? t("clocks.missedAgo", { ago: format.relative(dueAt, now) })
            : words(dueAt, now)
        }
        share={elapsedShare(startsAt, dueAt, now) ?? undefined}
        tone={clockTone[reading]}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
      <span className="font-medium">{name}</span>
      <span className="flex flex-wrap items-baseline gap-2 text-sm text-ink-soft">
        {state === "running" ? (
          <>
            {side && <Chip>{t(`clocks.sides.${side}`)}</Chip>}
            {t("clocks.noEnd")}
          </>
        ) : (
          <>
            <StateChip tone={clockTone[reading]}>{t(`clocks.readings.${reading}`)}</StateChip>
            {endedAt && <time dateTime={endedAt.toISOString()}>{format.instant(endedAt)}</time>}
          </>
        )}
      </span>
    </div>
  );
}
