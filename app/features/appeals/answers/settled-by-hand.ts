/** Which buttons a section was sent with: where to go on, and whose text was chosen where two had written. */
import { settledPart } from "~/ui/autosave/autosave-reply";
import type { AnswerEdit } from "./save-answers.server";

export type GoesTo = "next" | "overview" | "here";

/** Without a script, "take theirs" sends the whole form: that answer is left as it stands. */
export function settledByHand(
  edits: readonly AnswerEdit[],
  { settle, then }: { settle?: unknown; then?: unknown },
): { mine: AnswerEdit[]; goesTo: GoesTo } {
  const settled = settledPart(settle);
  const mine = edits.filter(
    ({ question }) => settled?.choice !== "theirs" || question !== settled.part,
  );
  if (settled) return { mine, goesTo: "here" };
  return { mine, goesTo: then === "overview" ? "overview" : "next" };
}
