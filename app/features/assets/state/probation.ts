/** After a restriction on sending is over, quality is watched for a while before all is as it was (M-SEND). */
import { type Concern, PROBATION_DAYS } from "~templates/rules/concerns";
import { inForce, type ToldState } from "./fold-signals";
import type { Span } from "./span";

export type Probation = { since: Date; until: Date; how: string };

const OF_SENDING: readonly Concern[] = [
  "account",
  "utility",
  "utility_cap",
  "direct_send",
  "direct_send_cap",
  "sending",
  "hold",
];
const ENDED: readonly string[] = ["reinstated", "lifted", "works_again", "expired_confirmed"];
const DAY = 24 * 60 * 60_000;

const concernsSending = ({ concern }: Span) => OF_SENDING.includes(concern);

/** Null while something that concerns sending is in force, and once the watch is over. */
export function probationOf(state: ToldState, now: Date): Probation | null {
  if (inForce(state).some(concernsSending)) return null;
  const ends = state.spans.flatMap(({ endedAt, how, ...span }) =>
    endedAt && how && ENDED.includes(how) && OF_SENDING.includes(span.concern)
      ? [{ since: endedAt, how }]
      : [],
  );
  const last = ends.sort((a, b) => b.since.getTime() - a.since.getTime())[0];
  if (!last) return null;
  const until = new Date(last.since.getTime() + PROBATION_DAYS * DAY);
  return until > now ? { ...last, until } : null;
}
