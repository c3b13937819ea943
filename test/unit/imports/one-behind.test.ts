import { describe, expect, it } from "vitest";
import { oneBehind } from "~/features/imports/working/one-behind";

/** Work whose pieces end when the test says how. */
function heldWork() {
  const begun: string[] = [];
  const ends: ((isOn: boolean) => void)[] = [];
  const work = (piece: string) => {
    begun.push(piece);
    return new Promise<boolean>((resolve) => ends.push(resolve));
  };
  return { begun, end: (isOn: boolean) => ends.shift()?.(isOn), keep: oneBehind(work) };
}

describe("work that is one piece behind", () => {
  it("lets one piece be under way, and begins the next when it is through", async () => {
    const { begun, end, keep } = heldWork();
    expect(await keep.next("one")).toBe(true);
    const second = keep.next("two");
    await Promise.resolve();
    expect(begun).toEqual(["one"]);
    end(true);
    expect(await second).toBe(true);
    expect(begun).toEqual(["one", "two"]);
    end(true);
    expect(await keep.last()).toBe(true);
  });

  it("begins nothing after a piece that says to stop", async () => {
    const { begun, end, keep } = heldWork();
    await keep.next("one");
    end(false);
    expect(await keep.next("two")).toBe(false);
    expect(await keep.last()).toBe(false);
    expect(begun).toEqual(["one"]);
  });

  it("tells a failure to whoever asks next, and begins nothing more", async () => {
    const begun: string[] = [];
    const keep = oneBehind(async (piece: string) => {
      begun.push(piece);
      throw new Error("the database is gone");
    });
    await keep.next("one");
    await expect(keep.next("two")).rejects.toThrow("the database is gone");
    await expect(keep.last()).rejects.toThrow("the database is gone");
    expect(begun).toEqual(["one"]);
  });
});
