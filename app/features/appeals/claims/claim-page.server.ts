/** What the page of one sentence shows: how it is judged, and everything it could stand on. */
import { isBilingualText } from "~/features/appeals/answers/appeal-answers";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { claimPage, placeInSection } from "~/features/appeals/checks/check-claims";
import {
  type QuestionId,
  questionOf,
  sectionOf,
  sectionOfQuestion,
} from "~/features/appeals/questions/appeal-questions";
import { askedQuestion } from "~/features/appeals/questions/asked-question.server";
import { remediationState } from "~/features/appeals/remediation/remediation";
import type { AppealOnPage } from "~/features/appeals/require-appeal.server";
import { wordedFrom } from "~/features/appeals/tense/linked-wording";
import { needsAction } from "~/features/appeals/tense/tense-of";
import { exhibitTitle } from "~/features/evidence/caption";
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { notFound } from "~/platform/http/http.server";
import { formatFor } from "~/platform/i18n/format";
import { nameOf } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { provableIn } from "./appeal-ledger";
import { promisesFor } from "./claim";
import { keyOf, type TextEntry, textEntries } from "./ledger";
import { sentencesOf } from "./sentences";
import { whatOf } from "./shown-proofs";

export type SentenceAddress = { question: QuestionId; language: Language; key: string };

/** A sentence that an address names; null where nothing in the appeal has that key. */
export async function claimOnPage(
  person: Person,
  appeal: AppealOnPage,
  { question, language, key }: SentenceAddress,
) {
  const checked = await appealUnderCheck(appeal);
  const answer = checked.answers[question];
  const text = isBilingualText(answer) ? (answer[language] ?? "") : "";
  const claims = checked.claims.filter(
    (claim) => claim.question === question && claim.language === language,
  );
  const entry = entryIn(text, key, textEntries(text, { claims, language }, provableIn(checked)));
  if (!entry) return null;

  const mayWrite = can(person, "appeal:draft") && mayEdit(appeal.state) && entry.kind !== "gone";
  const format = formatFor(language, appeal.case.happenedZone);
  const section = sectionOf(sectionOfQuestion(question));
  const { claim, sentence } = entry;
  const item = checked.items.find(({ id }) => id === claim?.itemId);
  const promises = promisesFor(claim, checked.items);
  const rendered = wordedFrom(sentence, item, format);
  return {
    entry: { ...entry, question, language, page: claimPage({ question, language, key }) },
    question: questionOf(question).label[person.language],
    inSection: placeInSection({ section: section.id, question, language, key }),
    rendered: rendered === sentence ? null : rendered,
    chosen: {
      sentence,
      claimId: claim?.id ?? "",
      version: claim?.version ?? 0,
      itemId: claim?.itemId ?? "",
      facts: claim?.proofs.flatMap(({ fact }) => fact ?? []) ?? [],
    },
    actions: checked.items.map((each) => ({
      id: each.id,
      what: whatOf(each.what, language),
      state: remediationState(each),
      honest: promises.includes(each)
        ? honestFor(sentence, wordedFrom(sentence, each, format))
        : null,
    })),
    exhibits: (await exhibitsOfCase(appeal.caseId)).map((exhibit) => {
      const proof = claim?.proofs.find(({ evidenceId }) => evidenceId === exhibit.id);
      return {
        id: exhibit.id,
        name: exhibitTitle(exhibit, person.language),
        kind: nameOf(person.language, "evidence.kinds", exhibit.kind),
        mediaType: exhibit.file.mediaType,
        isChosen: proof !== undefined,
        page: proof?.page ?? null,
        region: proof?.region ?? null,
      };
    }),
    facts: checked.systemFacts.map(({ key: fact, kind, text: said }) => ({
      key: fact,
      kind,
      text: said[person.language],
    })),
    needsAction: needsAction(sentence, language),
    mayWrite,
  };
}

export type ClaimOnPage = NonNullable<Awaited<ReturnType<typeof claimOnPage>>>;

/** Where the sentence already says what is so, no other wording is offered. */
const honestFor = (sentence: string, worded: string) => (worded === sentence ? null : worded);

/** Any sentence of the text may be judged, also one that nothing took for a claim. */
function entryIn(text: string, key: string, entries: readonly TextEntry[]): TextEntry | null {
  const found = entries.find((entry) => entry.key === key);
  if (found) return found;
  const sentence = sentencesOf(text).find((each) => keyOf(each.text) === key);
  if (!sentence) return null;
  const { text: said, start, end } = sentence;
  return {
    key,
    sentence: said,
    kind: "suggested",
    state: null,
    gap: null,
    marks: [],
    claim: null,
    place: { start, end },
  };
}

/** The sentence that an address names; one that no question can have is not there. */
export function sentenceAddress(
  { question = "", language = "", key = "" }: Record<string, string | undefined>,
  round: number,
): SentenceAddress {
  const asked = askedQuestion(question, "en", round);
  if (!asked?.question.isPerLanguage || !/^[a-z0-9]{1,8}$/.test(key)) throw notFound();
  if (language !== "en" && language !== "id") throw notFound();
  return { question: asked.question.id, language, key };
}
