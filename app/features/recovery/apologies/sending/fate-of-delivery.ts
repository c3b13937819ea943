/** What becomes of one letter at one moment: it leaves, waits, or is not written at all; or the whole campaign stops. */
import type { Language } from "~templates/bilingual";
import {
  type CustomerFacts,
  mayContact,
  type OutreachAttempt,
  type SenderFacts,
} from "../../guard/outreach-guard";
import { usesTemplates } from "../campaign/campaign-lifecycle";
import { categoryOfLetter, type Letter } from "../campaign/category-of-letter";
import { type FilledLetter, fillLetter } from "../campaign/fill-letter";
import type { ApologyValues } from "../campaign/render-apology";

export type Fate =
  | ({ kind: "send" } & FilledLetter)
  | { kind: "later"; at: Date; reason: string }
  | { kind: "skip"; reason: string }
  /** Nobody can be written to at the moment, and nobody is passed over for it. */
  | { kind: "blocked"; stop: "restricted" };

type Asked = Pick<OutreachAttempt, "channel" | "at"> & {
  isElsewhere: boolean;
  letter: Letter;
  language: Language;
  values: ApologyValues;
};

export function fateOf(
  { channel, isElsewhere, at, letter, language, values }: Asked,
  customer: CustomerFacts,
  sender: SenderFacts,
): Fate {
  if (usesTemplates({ channel, isElsewhere }) && !letter.template)
    return { kind: "skip", reason: "no_letter" };
  const kind = categoryOfLetter(letter, language);
  const verdict = mayContact({ channel, kind, at }, customer, sender);
  if (!verdict.allowed) {
    const { reasons, opensAt } = verdict;
    // Of several reasons the one that never ends by itself says why; a restriction is no reason of the person.
    const lasting = reasons.find(({ key, until }) => until === null && key !== "restricted");
    const isRestricted = reasons.some(({ key }) => key === "restricted");
    if (!lasting && isRestricted) return { kind: "blocked", stop: "restricted" };
    const reason = (lasting ?? reasons[0])?.key ?? "";
    return opensAt ? { kind: "later", at: opensAt, reason } : { kind: "skip", reason };
  }
  const filled = fillLetter(letter, values, language);
  return filled ? { kind: "send", ...filled } : { kind: "skip", reason: "missing_words" };
}
