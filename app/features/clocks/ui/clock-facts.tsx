/** Everything that is known about one clock: value, side, source, certainty, when it was checked, how it is counted. */
import { FactList } from "~/ui/page/fact-list";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { type ClockInList, useCertainty, useSide } from "./clock-list";

type ClockFactsProps = {
  clock: ClockInList & { about: string; calendar: string | null; mayPause: boolean };
  /** For how many whole hours it ran, pauses left out. */
  ranHours: number;
};

export function ClockFacts({ clock, ranHours }: ClockFactsProps) {
  const t = useText();
  const { startsAt, dueAt, pausedAt, source, checkedOn, calendar, about, mayPause } = clock;
  return (
    <>
      <FactList
        facts={[
          { label: t("clocks.one.startedAt"), value: <Time at={startsAt} /> },
          {
            label: t("clocks.one.dueAt"),
            value: dueAt ? <Due dueAt={dueAt} isPaused={pausedAt !== null} /> : t("clocks.noEnd"),
          },
          { label: t("clocks.one.side"), value: useSide(clock.side) ?? clock.side },
          { label: t("clocks.one.source"), value: <bdi>{source}</bdi> },
          { label: t("clocks.one.certainty"), value: useCertainty(clock.certainty) },
          {
            label: t("clocks.one.checkedOn"),
            value: checkedOn ? <Day on={checkedOn} /> : t("clocks.one.notChecked"),
          },
          {
            label: t("clocks.one.counted"),
            value: calendar ?? t("clocks.screens.aroundTheClock"),
          },
          { label: t("clocks.one.ran"), value: t("clocks.one.ranFor", { count: ranHours }) },
        ]}
      />
      {about && <p className="mt-3 max-w-prose text-ink-soft">{about}</p>}
      {!mayPause && <p className="mt-3 max-w-prose text-ink-soft">{t("clocks.one.byOthers")}</p>}
    </>
  );
}

/** The date of a clock that stands still moves on with every moment. */
function Due({ dueAt, isPaused }: { dueAt: Date; isPaused: boolean }) {
  const t = useText();
  return isPaused ? t("clocks.one.dueWhenPaused", { dueAt }) : <Time at={dueAt} />;
}

/** A calendar date of no zone. */
function Day({ on }: { on: Date }) {
  const format = useFormat();
  return <time dateTime={on.toISOString().slice(0, 10)}>{format.day(on)}</time>;
}
