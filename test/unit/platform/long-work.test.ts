import { describe, expect, it } from "vitest";
import { inLongPlace } from "~/platform/long-work.server";

describe("long work", () => {
  it("takes no more places than it may, and gives each back, whatever happens in it", async () => {
    const ends: (() => void)[] = [];
    const open = () => inLongPlace(2, () => new Promise<void>((end) => ends.push(end)));
    const [first, second] = [open(), open()];

    expect(await open()).toBe(false);
    ends[0]?.();
    expect(await first).toBe(true);
    await expect(inLongPlace(2, () => Promise.reject(new Error("broken")))).rejects.toThrow();
    const third = open();
    expect(await open()).toBe(false);

    ends[1]?.();
    ends[2]?.();
    expect(await Promise.all([second, third])).toEqual([true, true]);
  });
});
