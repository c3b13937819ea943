import { describe, expect, it } from "vitest";
import {
  deadlinesToChange,
  type StandingClock,
} from "~/features/classification/deadlines-to-change";
import type { Deadline } from "~/features/enforcement/triage-result";
import type { ClockKey } from "~templates/rules/clocks";

const day = (text: string) => new Date(`2026-12-${text}T00:00:00Z`);
const deadline = (clock: ClockKey, dueAt: Date | null): Deadline => ({
  clock,
  dueAt,
  side: "us",
  source: "OURS",
  certainty: "stated",
  note: { en: "", id: "" },
});
const standing = (kind: string, dueAt: Date, more: Partial<StandingClock> = {}): StandingClock => ({
  id: `${kind} ${dueAt.getUTCDate()}`,
  kind,
  dueAt,
  isGoing: true,
  isOurs: true,
  isCorrected: false,
  ...more,
});
const datesOf = ({ start }: { start: readonly Deadline[] }) =>
  start.map(({ dueAt }) => dueAt?.getUTCDate());

describe("the deadlines of a new classification", () => {
  it("replace those that an earlier one set, and nobody else's", () => {
    const others = { isOurs: false };
    const changed = deadlinesToChange(
      [deadline("appeal_window", day("20"))],
      [
        standing("appeal_window", day("10")),
        standing("disable_date", day("05"), others),
        standing("agreed", day("06"), others),
      ],
    );

    expect(changed.end).toEqual(["appeal_window 10"]);
    expect(datesOf(changed)).toEqual([20]);
  });

  it("are one for one with the corrected ones, each of which stands for one", () => {
    const corrected = standing("restriction_end", day("09"), { isCorrected: true });
    const changed = deadlinesToChange(
      [deadline("restriction_end", day("07")), deadline("restriction_end", day("14"))],
      [corrected, standing("restriction_end", day("07"))],
    );

    expect(changed).toEqual({ end: [], start: [] });
  });

  it("are not doubled by a date that something else already counts", () => {
    const told = standing("restriction_end", day("07"), { isOurs: false });

    expect(deadlinesToChange([deadline("restriction_end", day("07"))], [told])).toEqual({
      end: [],
      start: [],
    });
  });

  it("include an end that nobody named, and no date that never came", () => {
    const changed = deadlinesToChange(
      [deadline("restriction_end", null), deadline("quality_window", null)],
      [],
    );

    expect(changed.start.map(({ clock }) => clock)).toEqual(["restriction_end"]);
  });
});
