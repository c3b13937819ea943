import { parseCronItems } from "graphile-worker";
import { describe, expect, it } from "vitest";
import { SCHEDULE } from "~/schedule";

const jobs = Object.keys(import.meta.glob("../../../app/jobs/*.ts")).map((file) =>
  file.replace(/^.*\/|\.ts$/g, ""),
);

describe("what is done again and again", () => {
  it.each(SCHEDULE)("$job at $at is a job that exists, at a time that means something", (line) => {
    expect(jobs).toContain(line.job);
    expect(() => parseCronItems([{ task: line.job, match: line.at }])).not.toThrow();
  });

  it("asks for each job once", () => {
    const names = SCHEDULE.map(({ job }) => job);

    expect(new Set(names).size).toBe(names.length);
  });
});
