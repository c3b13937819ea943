/** What becomes of one letter at one moment: it leaves, waits, or is not written at all. */
import type { Language } from "~templates/bilingual";
import {
  type CustomerFacts,
  mayContact,
  type OutreachAttempt,
  type SenderFacts,
} from "../../guard/outreach-guard";
import { categoryOf } from "../campaign/category-of";
import { type ApologyValues, type ApologyWords, renderApology } from "../campaign/render-apology";

export type Fate =
  | { kind: "send"; words: ApologyWords }
  | { kind: "later"; at: Date; reason: string }
  | { kind: "skip"; reason: string };

type Asked = Pick<OutreachAttempt, "channel" | "at"> & {
  letter: ApologyWords;
  language: Language;
  values: ApologyValues;
};

export function fateOf(
  { channel, at, letter, language, values }: Asked,
  customer: CustomerFacts,
  sender: SenderFacts,
): Fate {
  const { category: kind } = categoryOf(letter, language);
  const verdict = mayContact({ channel, kind, at }, customer, sender);
  if (!verdict.allowed) {
    const { reasons, opensAt } = verdict;
    // Of several reasons the one that never ends by itself says why.
    const lasting = reasons.find(({ until }) => until === null) ?? reasons[0];
    const reason = lasting?.key ?? "";
    return opensAt ? { kind: "later", at: opensAt, reason } : { kind: "skip", reason };
  }
  const words = renderApology(letter, values, language);
  return words ? { kind: "send", words } : { kind: "skip", reason: "missing_words" };
}
