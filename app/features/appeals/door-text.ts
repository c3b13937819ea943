/** The appeal as plain text for one door, to be pasted. Nothing is ever cut: too long is said, not mended. */
import { APPEAL_WORDING } from "~templates/rules/appeal/wording";
import { DOORS } from "~templates/rules/doors";
import type { DoorKey } from "~templates/rules/vocabulary";
import type { AppealDocument, DocumentBlock, DocumentSection } from "./appeal-document";
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

export function doorText(document: AppealDocument, door: DoorKey): DoorText {
  const { form, softLimit } = DOORS[door];
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

/** Code points: what a person sees as one letter is at most a few of them, and forms count no finer. */
export const countCharacters = (text: string): number => Array.from(text).length;

function sectionText(section: DocumentSection, document: AppealDocument, form: Form): string[] {
  const lines =
    section.id === "remediation"
      ? actionLines(document, form)
      : section.blocks.filter((block) => fits(block, form)).map((block) => blockText(block, form));
  if (lines.length === 0) return [];
  return form === "full" ? [section.title.toLocaleUpperCase(document.language), ...lines] : lines;
}

function blockText(block: DocumentBlock, form: Form): string {
  if (block.kind === "missing") return marked(`${block.heading}: ${block.note}`);
  if (block.form === "fact") return block.sentence;
  const body = block.paragraphs.join("\n");
  return form === "full" ? `${block.heading}:\n${body}` : body;
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
  const list = exhibits.map(({ label, title }) => `${label} ${title}`).join("; ");
  return [fillWording(APPEAL_WORDING.evidenceAttached, language, { list })];
}

const fits = (block: DocumentBlock, form: Form) => FORMS.indexOf(block.upTo) <= FORMS.indexOf(form);

const blocksFor = ({ sections }: AppealDocument, form: Form) =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => fits(block, form)));

const isMissing = ({ kind }: DocumentBlock) => kind === "missing";

/** Brackets say to whoever pastes it that this is not part of the text. */
const marked = (text: string) => `[${text}]`;
