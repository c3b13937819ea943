import { describe, expect, it } from "vitest";
import { atMoment, moment, presently } from "~/platform/moment.server";

const past = new Date("2020-01-01T00:00:00Z");

describe("what time it is", () => {
  it("is the moment that was told, for everything it sets going", async () => {
    const told = await atMoment(past, async () => {
      await Promise.resolve();
      return moment();
    });

    expect(told).toEqual(past);
  });

  it("is now for a job, though its connection was opened while a past was told", async () => {
    const begun = Date.now();
    const seen = await atMoment(past, () => presently(async () => moment()));

    expect(seen.getTime()).toBeGreaterThanOrEqual(begun);
    expect(moment().getTime()).toBeGreaterThanOrEqual(begun);
  });
});
