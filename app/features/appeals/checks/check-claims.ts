/**
 * Does every sentence that asserts something stand on proof or a promise? Held back is only what is
 * written in the language the appeal is filed in; the other language is advice.
 */

import { ledgerOf } from "~/features/appeals/claims/appeal-ledger";
import type { ClaimGap } from "~/features/appeals/claims/claim";
import { type LedgerEntry, sentenceId } from "~/features/appeals/claims/ledger";
import { needsAction } from "~/features/appeals/tense/tense-of";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutAppeal, aboutQuestion, type Finding } from "./finding";

export function checkClaims(appeal: AppealUnderCheck, reader: Language): Finding[] {
  const entries = ledgerOf(appeal);
  const filed = entries.filter(({ language }) => language === appeal.language);
  const other = entries.filter(
    ({ language, state }) => language !== appeal.language && state === "unsupported",
  );
  const suggested = filed.filter(({ kind }) => kind === "suggested").length;
  return [
    ...filed.flatMap((entry) => gapFinding(entry, reader)),
    ...filed.flatMap((entry) => setAsideFinding(entry, reader)),
    ...(suggested
      ? [
          {
            ...aboutAppeal("advice", "appeals.readiness.claimsSuggested", { count: suggested }),
            page: "claims?show=suggested",
          },
        ]
      : []),
    ...(other.length
      ? [
          {
            ...aboutAppeal("advice", "appeals.readiness.claimsOtherLanguage", {
              count: other.length,
              language: other[0]?.language,
            }),
            page: `claims?show=unsupported&language=${other[0]?.language}`,
          },
        ]
      : []),
  ];
}

const SENTENCES = {
  changed: "appeals.readiness.claimChanged",
  action_gone: "appeals.readiness.claimActionGone",
  action_open: "appeals.readiness.claimActionOpen",
  needs_action: "appeals.readiness.claimNeedsAction",
  no_proof: "appeals.readiness.claimUnsupported",
} as const satisfies Record<ClaimGap, Finding["key"]>;

function gapFinding({ gap, question, ...entry }: LedgerEntry, reader: Language): Finding[] {
  if (gap === null) return [];
  const params = { sentence: shortened(entry.sentence) };
  return [
    {
      ...aboutQuestion("blocker", SENTENCES[gap], question, reader, params),
      page: claimPage({ question, ...entry }),
    },
  ];
}

/** Whoever says that a sentence asserts nothing may be right; the reviewer is told where it reads as done. */
function setAsideFinding(entry: LedgerEntry, reader: Language): Finding[] {
  const { kind, claim, sentence, language, question } = entry;
  if (kind !== "set_aside" || !claim || !needsAction(sentence, language)) return [];
  return [
    {
      ...aboutQuestion("advice", "appeals.readiness.claimSetAside", question, reader, {
        sentence: shortened(sentence),
        name: claim.byName,
      }),
      page: claimPage(entry),
    },
  ];
}

/** The page of a sentence, below the appeal's own. */
export const claimPage = ({
  question,
  language,
  key,
}: Pick<LedgerEntry, "question" | "language" | "key">) => `claims/${question}/${language}/${key}`;

/** Its question within its section, where a page that reads along shows the sentence itself. */
export const placeInSection = ({
  section,
  question,
  language,
  key,
}: Pick<LedgerEntry, "section" | "question" | "language" | "key">) =>
  `sections/${section}?sentence=${sentenceId({ question, language, key })}#question-${question}`;

const LONGEST = 90;

export function shortened(sentence: string): string {
  const letters = Array.from(sentence);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("").trimEnd()}…` : sentence;
}
