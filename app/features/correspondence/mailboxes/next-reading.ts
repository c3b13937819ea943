/** When a mailbox is read again. */
import type { MailboxProblem } from "./mailbox";

/** What no waiting mends: it is tried again all the same, but seldom. */
export const LASTING_PROBLEMS: readonly MailboxProblem[] = ["password", "folder", "certificate"];

const MINUTE = 60_000;
/** Where nobody says otherwise, for servers that tell of new mail only when asked. */
const USUAL_PAUSE = 1;
const LONGEST_PAUSE = 60;

/**
 * When a mailbox is read again. After failures the pause doubles up to an hour; what no waiting mends
 * starts at a quarter of one, so that a wrong password does not lock the account.
 * @param failures in a row, this one included
 */
export function nextReading(
  { problem, failures }: { problem: MailboxProblem | null; failures: number },
  now: Date,
): Date {
  const first = problem && LASTING_PROBLEMS.includes(problem) ? 15 : USUAL_PAUSE;
  const minutes = problem
    ? Math.min(first * 2 ** Math.min(Math.max(failures - 1, 0), 10), LONGEST_PAUSE)
    : USUAL_PAUSE;
  return new Date(now.getTime() + minutes * MINUTE);
}
