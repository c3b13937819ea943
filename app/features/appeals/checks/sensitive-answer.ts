/** What must not leave the house in the answer to a question: what the question asks for may be there. */
import { type SensitivePart, sensitiveParts } from "~/features/evidence/redaction/sensitive-text";

export function sensitiveIn(
  question: string,
  text: string,
  own: ReadonlySet<string>,
): SensitivePart[] {
  return (
    sensitiveParts(text, own)
      // The answer that asks for an address is the place for one.
      .filter(({ kind }) => !(question === "contact" && (kind === "email" || kind === "phone")))
      // Numbers that are no asset of the case are spoken of where assets are checked.
      .filter(({ kind }) => !(question === "assets_affected" && kind === "phone"))
  );
}
