import { describe, expect, it } from "vitest";
import {
  decideMove,
  moveAfter,
  movesFrom,
  THREAD_MOVES,
  THREAD_STATES,
  type ThreadMove,
  type ThreadState,
} from "~/features/correspondence/thread-lifecycle";
import { ThreadState as StoredState } from "~prisma/generated/enums";

/** The whole table: where each move leads from each state; a dash is a refusal. */
const TABLE: Record<ThreadMove, Record<ThreadState, ThreadState | "-">> = {
  await_them: {
    open: "waiting_them",
    waiting_them: "waiting_them",
    waiting_us: "waiting_them",
    resolved: "-",
    closed: "-",
  },
  await_us: {
    open: "waiting_us",
    waiting_them: "waiting_us",
    waiting_us: "waiting_us",
    resolved: "waiting_us",
    closed: "waiting_us",
  },
  resolve: {
    open: "resolved",
    waiting_them: "resolved",
    waiting_us: "resolved",
    resolved: "-",
    closed: "-",
  },
  close: { open: "-", waiting_them: "-", waiting_us: "-", resolved: "closed", closed: "-" },
  reopen: {
    open: "-",
    waiting_them: "-",
    waiting_us: "-",
    resolved: "waiting_us",
    closed: "waiting_us",
  },
};

describe("the life of a thread", () => {
  it.each(THREAD_MOVES.flatMap((move) => THREAD_STATES.map((state) => ({ move, state }))))(
    "$move when $state",
    ({ move, state }) => {
      const to = TABLE[move][state];

      expect(decideMove(move, state)).toEqual(
        to === "-"
          ? { ok: false, refusal: { key: `threads.refusals.moves.${move}`, params: { state } } }
          : { ok: true, value: to },
      );
    },
  );

  it.each<[ThreadState, ThreadMove[]]>([
    ["open", ["await_them", "await_us", "resolve"]],
    ["waiting_them", ["await_them", "await_us", "resolve"]],
    ["waiting_us", ["await_them", "await_us", "resolve"]],
    ["resolved", ["await_us", "close", "reopen"]],
    ["closed", ["await_us", "reopen"]],
  ])("when %s, fits %j", (state, moves) => {
    expect(movesFrom(state)).toEqual(moves);
  });

  it("uses the same words as the database", () => {
    expect(Object.values(StoredState)).toEqual([...THREAD_STATES]);
  });
});

describe("whose turn it is after something was said", () => {
  const said = { turn: null, isLatest: true } as const;

  it.each<[string, ThreadState, Parameters<typeof moveAfter>[1], ThreadMove | null]>([
    ["theirs after we wrote", "open", { ...said, direction: "out" }, "await_them"],
    ["ours after they wrote", "waiting_them", { ...said, direction: "in" }, "await_us"],
    ["theirs when they say so", "open", { ...said, direction: "in", turn: "them" }, "await_them"],
    ["ours when we say so", "open", { ...said, direction: "out", turn: "us" }, "await_us"],
    ["the same after a note", "waiting_them", { ...said, direction: "internal" }, null],
    [
      "the same after what was said earlier",
      "waiting_them",
      { direction: "in", turn: null, isLatest: false },
      null,
    ],
    [
      "ours again when a settled one is answered",
      "closed",
      { ...said, direction: "in" },
      "await_us",
    ],
    [
      "ours again even when they say they are on it",
      "resolved",
      { ...said, direction: "in", turn: "them" },
      "await_us",
    ],
    ["settled still when we thank them", "resolved", { ...said, direction: "out" }, null],
  ])("is %s", (_name, state, what, move) => {
    expect(moveAfter(state, what)).toBe(move);
  });
});
