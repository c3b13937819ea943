import { describe, expect, it } from "vitest";
import { calendarName, daysOff, knownUntil } from "~/features/clocks/calendars/days-off";
import { CALENDARS } from "~templates/rules/calendars";
import { HOLIDAY_SETS, type HolidaySet } from "~templates/rules/holidays";

const sets: [string, HolidaySet][] = Object.entries(HOLIDAY_SETS);
const inYear = ({ days }: HolidaySet, year: number) =>
  days.filter(({ on }) => on.startsWith(`${year}-`));
const at = (on: string) => new Date(`${on}T00:00:00Z`);

describe("the public holidays of Indonesia", () => {
  it("are as many as the ministers decreed: 17 and 18 holidays, 8 days of collective leave", () => {
    const counts = sets.map(([key, set]) => [
      key,
      inYear(set, 2026).length,
      inYear(set, 2027).length,
    ]);

    expect(counts).toEqual([
      ["id_national", 17, 18],
      ["id_collective_leave", 8, 8],
    ]);
  });

  it("are dates that exist, in order, each once, none both a holiday and leave", () => {
    const all = sets.flatMap(([, { days }]) => days.map(({ on }) => on));

    for (const [, { days }] of sets) {
      expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted());
    }
    expect(all.filter((on) => !at(on).toISOString().startsWith(on))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("put collective leave on weekdays", () => {
    const weekend = HOLIDAY_SETS.id_collective_leave.days.filter(({ on }) =>
      [0, 6].includes(at(on).getUTCDay()),
    );

    expect(weekend).toEqual([]);
  });

  it("say where a date may still move: the two Eids of 2027 and the leave around them", () => {
    const provisional = sets.flatMap(([, { days }]) =>
      days.filter((day) => day.provisional).map(({ on }) => on),
    );

    expect(provisional).toEqual([
      "2027-03-10",
      "2027-03-11",
      "2027-05-17",
      "2027-03-09",
      "2027-03-12",
      "2027-03-15",
      "2027-05-18",
    ]);
  });
});

describe("the days off of a calendar", () => {
  it("are the decreed ones and those that people added, whose name comes first", () => {
    const holidays = [{ on: at("2026-12-25"), name: "Office party" }];
    const days = daysOff({ holidaySets: ["id_national"], holidays }, "en");

    expect(days.find(({ on }) => on === "2026-12-25")).toMatchObject({
      name: "Office party",
      setKey: null,
    });
    expect(days.filter(({ on }) => on === "2026-12-25")).toHaveLength(1);
    expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted());
  });

  it("leave out a set nobody knows any more", () => {
    expect(daysOff({ holidaySets: ["gone"], holidays: [] }, "id")).toEqual([]);
    expect(knownUntil(["gone"])).toBeNull();
    expect(knownUntil(["id_national"])).toBe(2027);
  });
});

describe("the name of a calendar", () => {
  it("is people's own, else the one it came with in the reader's language", () => {
    expect(calendarName({ key: "weekdays", name: "Support" }, "en")).toBe("Support");
    expect(calendarName({ key: "weekdays", name: "" }, "id")).toBe(CALENDARS.weekdays.name.id);
    expect(calendarName({ key: "gone", name: "" }, "en")).toBe("–");
  });
});
