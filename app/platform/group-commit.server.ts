/**
 * Group commit: what waits at the same moment is written together, so that many small durable
 * writes cost as much as one. Nobody waits for a group to fill.
 */
type Choice<Item, Result> = {
  /** Writes a group whole or not at all; answers in its order. */
  write: (group: readonly Item[]) => Promise<readonly Result[]>;
  /** How many groups may be on their way at once. */
  atOnce: number;
  mostItems: number;
  /** In bytes; decides with `mostBytes` how large a group may get, with `mostWaitingBytes` how many may wait. */
  bytesOf: (item: Item) => number;
  mostBytes: number;
  mostWaitingBytes: number;
  /** Whether a failure would meet every item alike. Otherwise each of a failed group is tried alone. */
  isEverybodys: (error: unknown) => boolean;
};

type Waiting<Item, Result> = {
  item: Item;
  done: (result: Result) => void;
  failed: (error: unknown) => void;
};

/** More waits than may be held in memory: whoever sent it should come again. */
export class TooBusy extends Error {}

/** The returned function resolves once its item is durable, and rejects with why it is not. */
export function groupCommit<Item, Result>(choice: Choice<Item, Result>) {
  const waiting: Waiting<Item, Result>[] = [];
  let waitingBytes = 0;
  let underWay = 0;
  let isCalled = false;

  const call = () => {
    if (isCalled || underWay >= choice.atOnce || waiting.length === 0) return;
    isCalled = true;
    // At the end of this turn, when all that arrived in it is here.
    setImmediate(() => {
      isCalled = false;
      void send(next());
    });
  };

  const next = () => {
    let bytes = 0;
    let count = 0;
    for (const { item } of waiting) {
      const size = choice.bytesOf(item);
      if (count === choice.mostItems || (count > 0 && bytes + size > choice.mostBytes)) break;
      bytes += size;
      count += 1;
    }
    waitingBytes -= bytes;
    return waiting.splice(0, count);
  };

  const send = async (group: Waiting<Item, Result>[]) => {
    underWay += 1;
    call();
    await settle(group, choice);
    underWay -= 1;
    call();
  };

  return (item: Item): Promise<Result> => {
    const bytes = choice.bytesOf(item);
    if (waiting.length > 0 && waitingBytes + bytes > choice.mostWaitingBytes) {
      return Promise.reject(new TooBusy("Too much waits to be written."));
    }
    return new Promise((done, failed) => {
      waitingBytes += bytes;
      waiting.push({ item, done, failed });
      call();
    });
  };
}

async function settle<Item, Result>(
  group: readonly Waiting<Item, Result>[],
  { write, isEverybodys }: Pick<Choice<Item, Result>, "write" | "isEverybodys">,
): Promise<void> {
  try {
    const results = await write(group.map(({ item }) => item));
    for (const [index, { done }] of group.entries()) done(results[index] as Result);
  } catch (error) {
    if (group.length === 1 || isEverybodys(error)) {
      for (const { failed } of group) failed(error);
      return;
    }
    for (const one of group) await settle([one], { write, isEverybodys });
  }
}
