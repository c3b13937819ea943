/** What the BSP stage says about a case: the thread that presses most, and what is next on each. */
import type { NextAction, TrackReport } from "~/features/cases/tracks/tracks";
import type { ChaseStep } from "~templates/rules/chase-ladders";
import type { Awaited } from "./promised/awaited";
import type { ThreadState } from "./thread-lifecycle";

export type ThreadForTrack = {
  id: string;
  state: ThreadState;
  /** Who is on the other side, as `whoIs` says it. */
  who: string;
  /** What they promised and have not given. */
  awaited: Awaited | null;
  /** When to chase next, and how; only while it is their turn. */
  chaseAt: Date | null;
  chaseStep: ChaseStep;
  answerBy: Date | null;
};

/** Whoever chases providers; where nobody does that alone, the lead does. */
const CHASERS = ["bsp_liaison", "support_lead"] as const;

const PRESSING: readonly ThreadState[] = [
  "waiting_us",
  "open",
  "waiting_them",
  "resolved",
  "closed",
];

/** Null where there is no thread: then the stage says nothing. */
export function threadTrack(threads: readonly ThreadForTrack[]): TrackReport | null {
  const [first] = threads.toSorted(
    (one, other) => PRESSING.indexOf(one.state) - PRESSING.indexOf(other.state),
  );
  if (!first) return null;
  const { state, who } = first;
  return {
    state: trackState(state),
    summary: { key: `threadTrack.state.${state}`, params: { who } },
    next: threads.flatMap((thread) =>
      CHASERS.flatMap((role) => {
        const action = nextOn(thread);
        return action ? [{ ...action, role }] : [];
      }),
    ),
  };
}

const trackState = (state: ThreadState): TrackReport["state"] => {
  if (state === "waiting_them") return "waiting";
  return state === "resolved" || state === "closed" ? "done" : "in_progress";
};

function nextOn(thread: ThreadForTrack): Omit<NextAction, "role"> | null {
  const { id, who, chaseAt, chaseStep, awaited, answerBy } = thread;
  const href = `threads/${id}`;
  const params = { who };
  switch (thread.state) {
    case "open":
      return { key: "threadTrack.next.write", params, href };
    case "waiting_us":
      return { key: "threadTrack.next.answer", params, href, dueAt: answerBy };
    case "waiting_them":
      return {
        key: `threadTrack.next.${keyOf(awaited)}`,
        params: { ...params, at: awaited?.dueAt ?? chaseAt },
        reasonKey: `threadTrack.steps.${chaseStep}`,
        href,
        dueAt: chaseAt,
      };
    default:
      return null;
  }
}

const keyOf = (awaited: Awaited | null) => {
  if (!awaited) return "chase";
  return awaited.isBroken ? "broken" : "promised";
};
