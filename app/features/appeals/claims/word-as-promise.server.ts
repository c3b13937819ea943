/** Replaces a sentence that reads as done by the honest one, and links it to the action it promises. */

import { answerRows, answersIn } from "~/features/appeals/answers/answer-queries.server";
import { isBilingualText } from "~/features/appeals/answers/appeal-answers";
import { saveAnswersIn } from "~/features/appeals/answers/save-answers.server";
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { remediationItem } from "~/features/appeals/remediation/remediation-queries.server";
import { wordedFrom } from "~/features/appeals/tense/linked-wording";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type JudgedSentence, judgeClaimIn } from "./judge-claim.server";
import { sentenceKey, sentencesOf } from "./sentences";

export function wordAsPromise(
  person: Person,
  appealId: string,
  read: JudgedSentence & { itemId: string },
  zone: string,
  now = new Date(),
): Promise<Verdict<{ sentence: string }>> {
  const { question, language, itemId } = read;
  return db
    .$transaction(async (tx) => {
      const draft = await holdDraftAlone(tx, appealId);
      if (!draft.ok) return draft;
      const item = await remediationItem(draft.value.caseId, itemId, tx);
      if (!item) return refuse("appeals.refusals.actionGone");

      const rows = await answerRows(appealId, [question], tx);
      const answer = answersIn(rows)[question];
      const text = isBilingualText(answer) ? (answer[language] ?? "") : "";
      const place = sentencesOf(text).find(
        (each) => sentenceKey(each.text) === sentenceKey(read.sentence),
      );
      if (!place || !isBilingualText(answer)) return refuse("appeals.refusals.claimGone");

      const sentence = wordedFrom(place.text, item, formatFor(language, zone));
      const value = {
        ...answer,
        [language]: text.slice(0, place.start) + sentence + text.slice(place.end),
      };
      const edit = { question, value, version: rows[0]?.version ?? 0 };
      const saved = await saveAnswersIn(tx, person, appealId, [edit], now);
      if (!saved.ok) return saved;
      if (saved.value[question]?.kind !== "saved") throw new Error("An answer changed while held.");
      const worded = { ...read, sentence, exhibits: [], facts: [] };
      const linked = await judgeClaimIn(tx, person, draft.value, worded, now);
      if (!linked.ok) throw new UnlinkedPromise(linked);
      return allow({ sentence });
    })
    .catch(asVerdict);
}

/** Rolls the new wording back where it could not be linked. */
class UnlinkedPromise extends Error {
  constructor(readonly verdict: ReturnType<typeof refuse>) {
    super("The sentence could not be linked.");
  }
}

function asVerdict(cause: unknown): Verdict<{ sentence: string }> {
  if (cause instanceof UnlinkedPromise) return cause.verdict;
  throw cause;
}
