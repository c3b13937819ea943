/** Tasks that one person finished in a row are one thing that happened: the timeline folds them. */

type Entry = { kind: string; actor: string; at: Date; reason: string | null };
export type Run<E extends Entry> = { first: E; rest: readonly E[] };

/** Fewer read better one by one. */
const FEWEST = 3;
const HOUR = 3_600_000;

/** In the order given; whatever does not fold is a run of its own. */
export function taskRuns<E extends Entry>(entries: readonly E[]): Run<E>[] {
  const runs: E[][] = [];
  for (const entry of entries) {
    const before = runs.at(-1)?.at(-1);
    if (before && goTogether(before, entry)) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) =>
    run.length >= FEWEST ? [folded(run)] : run.map((e) => folded([e])),
  );
}

const folded = <E extends Entry>([first, ...rest]: readonly E[]): Run<E> => ({
  first: first as E,
  rest,
});

const goTogether = (one: Entry, other: Entry) =>
  one.kind === "task.completed" &&
  other.kind === "task.completed" &&
  one.actor === other.actor &&
  !one.reason &&
  !other.reason &&
  Math.abs(one.at.getTime() - other.at.getTime()) < HOUR;
