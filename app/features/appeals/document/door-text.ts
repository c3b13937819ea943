/** The appeal as plain text for one door, to be pasted. Nothing is ever cut: too long is said, not mended. */
import { type SoftLimits, softLimitOf } from "~/features/appeals/doors/soft-limits";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";
import { DOORS } from "~templates/rules/doors";
import type { DoorKey } from "~templates/rules/vocabulary";
import type { AppealDocument, DocumentBlock, DocumentSection } from "./appeal-document";
import { countCharacters } from "./count-characters";
import { fillWording, withoutIsolation } from "./fill-wording";

export type DoorText = {
  door: DoorKey;
  text: string;
  /** As a person counts: one for every letter, whatever the script. */
  characters: number;
  softLimit: number | null;
  isOverLimit: boolean;
  /** Whether answers are marked in it as not written in this language. */
  hasMissing: boolean;
};

const FORMS = ["note", "brief", "full"] as const;
type Form = (typeof FORMS)[number];

export function doorText(
  document: AppealDocument,
  door: DoorKey,
  found: SoftLimits = {},
): DoorText {
  const { form } = DOORS[door];
  const softLimit = softLimitOf(door, found);
  const { language } = document;
  const parts = [
    document.opening ?? marked(APPEAL_WORDING.openingMissing[language]),
    ...document.sections.flatMap((section) => sectionText(section, document, form)),
    ...evidenceLine(document, form),
  ];
  const text = withoutIsolation(parts.join("\n\n"));
  const characters = countCharacters(text);
  return {
    door,
    text,
    characters,
    softLimit,
    isOverLimit: softLimit !== null && characters > softLimit,
    hasMissing: document.opening === null || blocksFor(document, form).some(isMissing),
  };
}

function sectionText(section: DocumentSection, document: AppealDocument, form: Form): string[] {
  const isSaid = ({ question }: DocumentBlock) =>
    document.opening !== null && SAID_BY_THE_OPENING.includes(question);
  const lines =
    section.id === "remediation"
      ? actionLines(document, form)
      : paragraphsOf(
          section.blocks.filter((block) => fits(block, form) && !isSaid(block)),
          form,
        );
  if (lines.length === 0) return [];
  return form === "full" ? [section.title.toLocaleUpperCase(document.language), ...lines] : lines;
}

const SAID_BY_THE_OPENING: readonly QuestionId[] = [
  "decision_shown",
  "violation_shown",
  "decided_at",
];

/** Facts that follow each other are one paragraph; every text is one of its own. */
function paragraphsOf(blocks: readonly DocumentBlock[], form: Form): string[] {
  const made: string[] = [];
  let isAfterFact = false;
  for (const block of blocks) {
    const isSentence =
      block.kind === "answer" && block.form === "fact" && !block.value.includes("\n");
    const text = blockText(block, form);
    if (isSentence && isAfterFact) made[made.length - 1] += ` ${text}`;
    else made.push(text);
    isAfterFact = isSentence;
  }
  return made;
}

function blockText(block: DocumentBlock, form: Form): string {
  if (block.kind === "missing") return marked(`${block.heading}: ${block.note}`);
  if (block.form === "fact" && !block.value.includes("\n")) return block.sentence;
  const body = block.paragraphs.join("\n");
  return `${block.heading}:${form === "full" ? "\n" : " "}${body}`;
}

/** One line per action; a note has room for what is done, and says no more. */
function actionLines({ actions }: AppealDocument, form: Form): string[] {
  const told = form === "note" ? actions.filter(({ state }) => state === "done") : actions;
  const lines = told.map((action) => {
    const proof = form === "full" && action.proof.length ? ` [${action.proof.join(", ")}]` : "";
    return `- ${action.isMissing ? marked(action.sentence) : action.sentence}${proof}`;
  });
  return lines.length ? [lines.join("\n")] : [];
}

function evidenceLine({ exhibits, language }: AppealDocument, form: Form): string[] {
  if (form === "note" || exhibits.length === 0) return [];
  const list = exhibits.map(({ label, kindName }) => `${label} ${kindName}`).join("; ");
  return [fillWording(APPEAL_WORDING.evidenceAttached, language, { list })];
}

const fits = (block: DocumentBlock, form: Form) => FORMS.indexOf(block.upTo) <= FORMS.indexOf(form);

const blocksFor = ({ sections }: AppealDocument, form: Form) =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => fits(block, form)));

const isMissing = ({ kind }: DocumentBlock) => kind === "missing";

/** Brackets say to whoever pastes it that this is not part of the text. */
const marked = (text: string) => `[${text}]`;
