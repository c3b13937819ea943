import { describe, expect, it } from "vitest";
import { groupCommit, TooBusy } from "~/platform/group-commit.server";

type Group = { items: readonly string[]; finish: () => void; fail: (error: Error) => void };

/** A group commit whose groups are finished by hand. */
function byHand(overrides: Partial<Parameters<typeof groupCommit<string, string>>[0]> = {}) {
  const groups: Group[] = [];
  const add = groupCommit<string, string>({
    write: (items) =>
      new Promise((done, failed) => {
        groups.push({
          items,
          finish: () => done(items.map((item) => item.toUpperCase())),
          fail: failed,
        });
      }),
    atOnce: 2,
    mostItems: 100,
    bytesOf: (item) => item.length,
    mostBytes: 1000,
    mostWaitingBytes: 1000,
    isEverybodys: (error) => (error as Error).message === "away",
    ...overrides,
  });
  const written = () => groups.map(({ items }) => items.join(""));
  return { add, groups, written };
}

const turn = () => new Promise((done) => setImmediate(done));

describe("group commit", () => {
  it("writes what arrives in one turn together, and each gets its own answer", async () => {
    const { add, groups, written } = byHand();

    const answers = Promise.all(["a", "b", "c"].map(add));
    await turn();
    groups[0]?.finish();

    expect(written()).toEqual(["abc"]);
    expect(await answers).toEqual(["A", "B", "C"]);
  });

  it("has two groups on their way at most; the rest waits and goes together", async () => {
    const { add, groups, written } = byHand();
    for (const item of ["a", "b", "c", "d"]) {
      void add(item);
      await turn();
    }
    expect(written()).toEqual(["a", "b"]);

    groups[0]?.finish();
    await turn();
    await turn();

    expect(written()).toEqual(["a", "b", "cd"]);
  });

  it("keeps groups to their size, but takes what is larger than that alone", async () => {
    const { add, written } = byHand({ mostBytes: 3, atOnce: 9 });
    for (const item of ["aa", "bbbbb", "c", "d"]) void add(item);

    for (let waited = 0; waited < 4; waited += 1) await turn();

    expect(written()).toEqual(["aa", "bbbbb", "cd"]);
  });

  it("refuses at once when too much waits, and takes more when that is written", async () => {
    const { add, groups } = byHand({ mostWaitingBytes: 4, atOnce: 1 });
    void add("aaaa");
    await turn();
    void add("bbbb");

    await expect(add("c")).rejects.toThrow(TooBusy);

    groups[0]?.finish();
    await turn();
    await turn();
    void add("c");
    groups[1]?.finish();
    await turn();
    await turn();
    expect(groups[2]?.items).toEqual(["c"]);
  });

  it("lets the others through when one cannot be written", async () => {
    const add = groupCommit<string, string>({
      write: async (items) => {
        if (items.includes("poison")) throw new Error("refused");
        return items;
      },
      atOnce: 1,
      mostItems: 10,
      bytesOf: () => 1,
      mostBytes: 10,
      mostWaitingBytes: 10,
      isEverybodys: () => false,
    });

    const outcomes = await Promise.allSettled(["a", "poison", "b"].map(add));

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("tries nothing again when the failure is everybody's", async () => {
    const { add, groups } = byHand();
    const outcomes = Promise.allSettled(["a", "b"].map(add));
    await turn();

    groups[0]?.fail(new Error("away"));

    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(groups).toHaveLength(1);
  });
});
