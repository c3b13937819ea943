/** Clocks in a row: what each counts, whose turn it is, when it ends, who says so, how sure that is. */
import { Chip } from "~/ui/status/chip";
import { ClockBar } from "~/ui/status/clock-bar";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import { type ClockState, elapsedShare, isGoing, readClock } from "../clock";
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
  pausedAt: Date | null;
  pausedSeconds: number;
  certainty: string;
  source: string;
  checkedOn: Date | null;
};

const SIDES = ["us", "bsp", "meta", "customer", "other"] as const;
const CERTAINTIES = ["stated", "secondary", "inferred", "unknown"] as const;

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
  return (
    <div className="py-2">
      {clock.state === "running" && clock.dueAt ? (
        <RunningClock clock={clock} dueAt={clock.dueAt} now={now} />
      ) : (
        <OtherClock clock={clock} now={now} />
      )}
      <Origin clock={clock} />
    </div>
  );
}

type RowProps = { clock: ClockInList; now: Date };

function RunningClock({ clock, dueAt, now }: RowProps & { dueAt: Date }) {
  const t = useText();
  const format = useFormat();
  const words = useDueWords();
  const reading = readClock(clock, now);
  const isOurs = reading === "missed" && clock.side === "us";
  return (
    <ClockBar
      name={clock.name}
      side={useSide(clock.side)}
      at={dueAt.toISOString()}
      absolute={format.instant(dueAt)}
      relative={
        isOurs ? t("clocks.missedAgo", { ago: format.relative(dueAt, now) }) : words(dueAt, now)
      }
      share={elapsedShare(clock, now) ?? undefined}
      tone={clockTone[reading]}
    />
  );
}

/** Without an end, standing still, or over. */
function OtherClock({ clock, now }: RowProps) {
  const t = useText();
  const format = useFormat();
  const { name, state, endedAt, pausedAt } = clock;
  const reading = readClock(clock, now);
  const side = useSide(clock.side);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="min-w-0 font-medium" dir="auto">
        {name}
      </span>
      <span className="flex flex-wrap items-baseline gap-2 text-sm text-ink-soft">
        {side && isGoing(state) && <Chip>{side}</Chip>}
        {state === "running" && t("clocks.noEnd")}
        {state !== "running" && (
          <StateChip tone={clockTone[reading]}>{t(`clocks.readings.${reading}`)}</StateChip>
        )}
        {pausedAt && t("clocks.pausedSince", { at: pausedAt })}
        {endedAt && <time dateTime={endedAt.toISOString()}>{format.instant(endedAt)}</time>}
      </span>
    </div>
  );
}

/** Who says so, how sure that is, and when somebody last looked. */
function Origin({ clock: { source, checkedOn, ...clock } }: { clock: ClockInList }) {
  const t = useText();
  const parts = [
    useCertainty(clock.certainty),
    source && t("clocks.from", { source }),
    checkedOn && t("clocks.checked", { on: checkedOn }),
  ].filter(Boolean);
  return (
    <p className="text-sm text-ink-soft" dir="auto">
      {parts.join(" · ")}
    </p>
  );
}

export function useSide(side: string): string | undefined {
  const t = useText();
  const known = SIDES.find((each) => each === side);
  return known && t(`clocks.sides.${known}`);
}

export function useCertainty(certainty: string): string | undefined {
  const t = useText();
  const known = CERTAINTIES.find((each) => each === certainty);
  return known && t(`clocks.certainties.${known}`);
}
