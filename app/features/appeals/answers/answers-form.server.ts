/** Reads answers out of a submitted form: each for itself, with the version it started from. */
import { z } from "zod/mini";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import {
  isSectionId,
  questionsOf,
  SECTION_IDS,
  type SectionId,
} from "~/features/appeals/questions/appeal-questions";
import { sectionSchema } from "~/features/appeals/questions/section-schema";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { AnswerEdit } from "./save-answers.server";

export type AnswersForm = {
  edits: AnswerEdit[];
  /** Message keys by question, for answers whose shape cannot be accepted. */
  invalid: Partial<Record<QuestionId, string>>;
};

/** Each answer is judged by itself, so the form as a whole may hold anything. */
const anyForm = z.looseObject({});
type Fields = Readonly<Record<string, unknown>>;

export async function readAnswers(request: Request, t: Translate): Promise<Fields> {
  const form = await parseForm(request, anyForm, t);
  return form.ok ? form.value : {};
}

/** A section from the address; one that no appeal has is not there. */
export function sectionParam(id: string | undefined): SectionId {
  if (id === undefined || !isSectionId(id)) throw notFound();
  return id;
}

/** The answers a form carries: of one section, or of whatever questions it names. */
export function answersInForm(form: Fields, round: number, section?: SectionId): AnswersForm {
  const found: AnswersForm = { edits: [], invalid: {} };
  for (const id of section ? [section] : SECTION_IDS) {
    const schema = sectionSchema(id, round);
    for (const { id: asked } of questionsOf(id, round)) {
      const question = asked as QuestionId;
      const version = versionIn(form, question);
      if (version === null) continue;
      const field = schema.shape[question];
      const read = field?.safeParse(withPlainNewlines(form[question]));
      if (!read) continue;
      if (read.success) found.edits.push({ question, value: read.data, version });
      else found.invalid[question] = read.error.issues[0]?.message ?? "";
    }
  }
  return found;
}

function versionIn(form: Fields, question: string): number | null {
  const versions = form.version;
  if (typeof versions !== "object" || versions === null || Array.isArray(versions)) return null;
  const given = Object.hasOwn(versions, question) ? (versions as Fields)[question] : undefined;
  return typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : null;
}

/** Forms send line ends as CR LF; a text is the same text however it came. */
function withPlainNewlines(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  if (typeof value !== "object" || value === null || value instanceof File) return value;
  if (Array.isArray(value)) return value.map(withPlainNewlines);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withPlainNewlines(inner)]),
  );
}
