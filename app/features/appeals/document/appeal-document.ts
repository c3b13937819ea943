/**
 * An appeal as a document in one language, whatever it is printed or pasted as.
 *
 * It never mixes languages silently: an answer that is not written in this
 * language is marked as missing in it, and listed.
 */
import {
  type Answers,
  isAnswered,
  isWrittenIn,
  textOf,
} from "~/features/appeals/answers/appeal-answers";
import type { Claim } from "~/features/appeals/claims/claim";
import { type DocumentClaim, documentClaims } from "~/features/appeals/claims/document-claims";
import { claimLedger } from "~/features/appeals/claims/ledger";
import { splitSentences } from "~/features/appeals/claims/sentences";
import type { SystemFact } from "~/features/appeals/claims/system-fact";
import type { AppealCaseFacts, AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import {
  type Question,
  type QuestionId,
  questionsOf,
  SECTIONS,
  type SectionId,
} from "~/features/appeals/questions/appeal-questions";
import {
  type RemediationItem,
  type RemediationState,
  remediationOrder,
  remediationState,
} from "~/features/appeals/remediation/remediation";
import { wordedAnswers, wordedFrom } from "~/features/appeals/tense/linked-wording";
import { announced } from "~/features/appeals/tense/reword";
import { type Format, formatFor } from "~/platform/i18n/format";
import type { Language } from "~templates/bilingual";
import { exhibitName } from "~templates/dossier/references";
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";
import { CAUSE_RULES } from "~templates/rules/causes";
import { isFreeText, paragraphsOf, wordedSentence, wordedValue } from "./answer-wording";
import { fillWording, isolated } from "./fill-wording";
import {
  assetLines,
  assetName,
  assetsConcerned,
  begunLarge,
  openingSentence,
} from "./opening-sentence";

export type DocumentBlock =
  | {
      kind: "answer";
      question: QuestionId;
      heading: string;
      /** A fact stands in a row, prose under its heading, a quotation as it was received. */
      form: "fact" | "prose" | "quotation";
      value: string;
      paragraphs: string[];
      /** The answer as a sentence of running text. */
      sentence: string;
      /** Names of the exhibits that support it, down to their pages. */
      support: string[];
      upTo: "note" | "brief" | "full";
    }
  | {
      kind: "missing";
      question: QuestionId;
      heading: string;
      note: string;
      upTo: "note" | "brief" | "full";
    };

export type DocumentAction = {
  id: string;
  number: number;
  state: RemediationState;
  cause: string;
  what: string;
  owner: string;
  due: string;
  stateWord: string;
  /** Labels of the exhibits that prove it. */
  proof: string[];
  /** The action as a line of running text. */
  sentence: string;
  isMissing: boolean;
};

export type DocumentExhibit = {
  id: string;
  label: string;
  title: string;
  kindName: string;
  fileName: string | null;
  captured: string | null;
  mediaType: string;
  byteSize: number;
  sha256: string;
  hiddenParts: number;
  /** Whether its caption is written in the other language only: its file stands for it here. */
  isCaptionedElsewhere: boolean;
};

export type DocumentSection = { id: SectionId; title: string; blocks: DocumentBlock[] };

export type MissingAnswer = {
  section: SectionId;
  question: QuestionId | null;
  itemId: string | null;
  heading: string;
  /** Written in another language only, or required and not answered at all. */
  why: "not_in_language" | "unanswered";
};

export type AppealDocument = {
  language: Language;
  facts: AppealCaseFacts;
  opening: string | null;
  /** The assets concerned by name, the one that was hit first. */
  assets: string[];
  sections: DocumentSection[];
  actions: DocumentAction[];
  /** Sentences that assert something, with the exhibits and facts they stand on. */
  claims: DocumentClaim[];
  exhibits: DocumentExhibit[];
  missing: MissingAnswer[];
};

export type DocumentSource = {
  facts: AppealCaseFacts;
  answers: Answers;
  items: readonly RemediationItem[];
  claims: readonly Claim[];
  systemFacts: readonly SystemFact[];
  evidence: readonly AppealEvidence[];
};

/** Dates without a zone of their own are shown in `timeZone`. */
export function appealDocument(
  { facts, answers: written, items, claims, systemFacts, evidence }: DocumentSource,
  language: Language,
  timeZone: string,
): AppealDocument {
  const exhibits = evidence.map((exhibit, index) => exhibitOf(exhibit, index, language, timeZone));
  const ordered = remediationOrder(items);
  const format = formatFor(language, timeZone);
  const answers = wordedAnswers(written, { claims, items }, format);
  const actions = ordered.map((item, index) => actionOf(item, index, exhibits, format));
  const support = (question: QuestionId) =>
    exhibits.flatMap(({ id, label }) => pointsInto(claims, question, id, label));
  return {
    language,
    facts,
    opening: openingSentence(facts, answers, language),
    assets: namedAssets(facts, answers, language),
    sections: SECTIONS.map(({ id, title }) => ({
      id,
      title: title[language],
      blocks: questionsOf(id, facts.round).flatMap(
        (question) =>
          blockOf(question, answersIn(facts, answers, language), language, support) ?? [],
      ),
    })),
    actions,
    claims: documentClaims(
      claimLedger({
        answers: written,
        claims,
        round: facts.round,
        items,
        exhibitIds: new Set(evidence.map(({ id }) => id)),
        factKeys: new Set(systemFacts.map(({ key }) => key)),
      }),
      {
        language,
        exhibits,
        actions,
        systemFacts,
        wordedAs: ({ sentence, claim }) =>
          wordedFrom(
            sentence,
            items.find(({ id }) => id === claim?.itemId),
            format,
          ),
      },
    ),
    exhibits,
    missing: [
      ...missingAnswers(answers, facts.round, language),
      ...ordered.flatMap((item, index) => missingItem(item, index, language)),
    ],
  };
}

/** Where an exhibit proves something that an answer claims: its name, or those of its pages. */
function pointsInto(
  claims: readonly Claim[],
  question: QuestionId,
  evidenceId: string,
  label: string,
): string[] {
  const pages = claims.flatMap((claim) =>
    claim.isSetAside || claim.question !== question
      ? []
      : claim.proofs.flatMap((proof) => (proof.evidenceId === evidenceId ? [proof.page ?? 0] : [])),
  );
  const inOrder = [...new Set(pages)].sort((one, other) => one - other);
  return inOrder.map((page) => exhibitName(label, page || null));
}

function namedAssets(facts: AppealCaseFacts, answers: Answers, language: Language): string[] {
  const concerned = assetsConcerned(facts, answers);
  if (concerned.length > 0) return concerned.map((asset) => begunLarge(assetName(asset, language)));
  return paragraphsOf(textOf(answers.assets_affected));
}

/** Assets of the case have a name in every language, whatever they were written down as. */
function answersIn(facts: AppealCaseFacts, answers: Answers, language: Language): Answers {
  if (!isAnswered(answers.assets_affected)) return answers;
  return { ...answers, assets_affected: assetLines(facts, answers, language).join("\n") };
}

function blockOf(
  question: Question,
  answers: Answers,
  language: Language,
  support: (question: QuestionId) => string[],
): DocumentBlock | null {
  const id = question.id as QuestionId;
  const answer = answers[id];
  const heading = question.heading[language];
  const upTo = question.upTo ?? "full";
  const value = wordedValue(question, answer, language);

  if (value === null) {
    if (!isAnswered(answer) && question.need !== "required") return null;
    const note = isAnswered(answer) ? APPEAL_WORDING.missingInLanguage : APPEAL_WORDING.unanswered;
    return { kind: "missing", question: id, heading, note: note[language], upTo };
  }
  return {
    kind: "answer",
    question: id,
    heading,
    form: !isFreeText(question)
      ? "fact"
      : question.perLanguage
        ? "prose"
        : formOfVerbatim(question),
    value,
    paragraphs: paragraphsOf(value),
    sentence: wordedSentence(question, answer, language) ?? value,
    support: support(id),
    upTo,
  };
}

/** Long text that is the same in both languages is quoted: a notice, an opt-in. Assets are a list. */
const formOfVerbatim = ({ id, kind }: Question) =>
  kind === "long_text" && id !== "assets_affected" ? "quotation" : "fact";

function actionOf(
  item: RemediationItem,
  index: number,
  exhibits: readonly DocumentExhibit[],
  format: Format,
): DocumentAction {
  const { language } = format;
  const state = remediationState(item);
  const isMissing = !isWrittenIn(item.what, language);
  const what = isMissing
    ? APPEAL_WORDING.missingInLanguage[language]
    : whatIn((item.what[language] ?? "").trim(), state, language);
  const due = item.dueOn ? format.day(new Date(`${item.dueOn}T00:00:00Z`)) : "";
  const doneOn = item.doneAt ? format.date(item.doneAt) : "";
  const owner = isolated(item.owner);
  return {
    id: item.id,
    number: index + 1,
    state,
    cause: CAUSE_RULES[item.cause].name[language],
    what,
    owner,
    due,
    stateWord: fillWording(APPEAL_WORDING[state], language, { on: doneOn }),
    proof: exhibits.filter(({ id }) => item.proofIds.includes(id)).map(({ label }) => label),
    sentence: actionSentence(
      state,
      { on: doneOn || due, what: withoutStop(what), owner },
      language,
    ),
    isMissing,
  };
}

function actionSentence(
  state: RemediationState,
  values: { on: string; what: string; owner: string },
  language: Language,
): string {
  if (state === "done") return fillWording(APPEAL_WORDING.doneLine, language, values);
  if (state === "promised") return fillWording(APPEAL_WORDING.promisedLine, language, values);
  if (state === "unverified") return fillWording(APPEAL_WORDING.unverifiedLine, language, values);
  return values.what;
}

/** What is not done, proven and verified is never worded as if it were. */
function whatIn(text: string, state: RemediationState, language: Language): string {
  if (state === "done") return text;
  return splitSentences(text)
    .map((sentence) => announced(sentence, language))
    .join("");
}

const withoutStop = (text: string) => text.replace(/\.$/, "");

function exhibitOf(
  exhibit: AppealEvidence,
  index: number,
  language: Language,
  timeZone: string,
): DocumentExhibit {
  const zone = exhibit.capturedZone ?? timeZone;
  return {
    id: exhibit.id,
    label: `E${index + 1}`,
    title: exhibit.caption[language] || exhibit.fileName || exhibit.kindName[language],
    kindName: exhibit.kindName[language],
    fileName: exhibit.fileName,
    captured: exhibit.capturedAt ? formatFor(language, zone).instant(exhibit.capturedAt) : null,
    mediaType: exhibit.mediaType,
    byteSize: exhibit.byteSize,
    sha256: exhibit.sha256,
    hiddenParts: exhibit.hiddenParts,
    isCaptionedElsewhere: isCaptionedElsewhere(exhibit, language),
  };
}

function missingAnswers(answers: Answers, round: number, language: Language): MissingAnswer[] {
  return SECTIONS.flatMap(({ id: section }) =>
    questionsOf(section, round).flatMap((question): MissingAnswer[] => {
      const answer = answers[question.id as QuestionId];
      if (isWrittenIn(answer, language)) return [];
      if (!isAnswered(answer) && question.need !== "required") return [];
      return [
        {
          section,
          question: question.id as QuestionId,
          itemId: null,
          heading: question.heading[language],
          why: isAnswered(answer) ? "not_in_language" : "unanswered",
        },
      ];
    }),
  );
}

function missingItem(item: RemediationItem, index: number, language: Language): MissingAnswer[] {
  if (isWrittenIn(item.what, language)) return [];
  const heading = `${APPEAL_WORDING.action[language]} ${index + 1}`;
  return [
    { section: "remediation", question: null, itemId: item.id, heading, why: "not_in_language" },
  ];
}

const isCaptionedElsewhere = ({ caption }: AppealEvidence, language: Language): boolean =>
  !caption[language] && Boolean(caption.en || caption.id);
