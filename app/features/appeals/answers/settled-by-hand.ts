/** Which buttons a section was sent with: where to go on, and whose text was chosen where two had written. */
import type { AnswerEdit } from "./save-answers.server";

export type GoesTo = "next" | "overview" | "here";

/** Without a script, "take theirs" sends the whole form: that answer is left as it stands. */
export function settledByHand(
  edits: readonly AnswerEdit[],
  { settle, then }: { settle?: unknown; then?: unknown },
): { mine: AnswerEdit[]; goesTo: GoesTo } {
  const [choice, question] = typeof settle === "string" ? settle.split(":") : [];
  const mine = edits.filter((edit) => choice !== "theirs" || edit.question !== question);
  if (choice) return { mine, goesTo: "here" };
  return { mine, goesTo: then === "overview" ? "overview" : "next" };
}
