/**
 * What a letter over WhatsApp is made of: the words of an approved template as they were when they
 * were chosen, and what of a customer stands in each of its places.
 */
import type { Language } from "~templates/bilingual";
import { APOLOGY_FALLBACKS, type ApologyField } from "~templates/letters/apology-fields";
import type { ApologyValues } from "../campaign/render-apology";
import {
  type MessageTemplate,
  type TemplateCategory,
  type TemplateVariable,
  withVariables,
} from "./message-template";

/** `field` is what is known of the customer; `words` stand in where it is not, or alone where none is named. */
export type TemplateValue = TemplateVariable & { field: ApologyField | ""; words: string };

export type TemplateChoice = Pick<
  MessageTemplate,
  "name" | "language" | "header" | "body" | "footer" | "buttons"
> & {
  category: TemplateCategory;
  values: readonly TemplateValue[];
};

export type Parameter = TemplateVariable & { text: string };

/** What is sent, and how it reads. */
export type FilledTemplate = {
  name: string;
  language: string;
  parameters: readonly Parameter[];
  text: string;
};

/** Null where something is missing that nothing stands in for: the platform takes no empty value. */
export function fillTemplate(
  choice: TemplateChoice,
  values: ApologyValues,
  language: Language,
): FilledTemplate | null {
  const parameters = choice.values.map(({ place, name, field, words }) => ({
    place,
    name,
    text: oneLine(valueFor({ field, words }, values, language)),
  }));
  if (parameters.some(({ text }) => text === "")) return null;
  const text = written(choice, (place, name) => {
    const parameter = parameters.find((each) => each.place === place && each.name === name);
    return parameter?.text ?? "";
  });
  return { name: choice.name, language: choice.language, parameters, text };
}

const valueFor = (
  { field, words }: Pick<TemplateValue, "field" | "words">,
  values: ApologyValues,
  language: Language,
): string =>
  (field && values[field]) || words || (field && APOLOGY_FALLBACKS[field]?.[language]) || "";

/** Line breaks and runs of blanks in a value are refused by the platform (132018). */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words with what stands in them by name, for whoever reads or judges them. */
export const namedWords = (choice: TemplateChoice): string =>
  written(choice, (place, name) => {
    const value = choice.values.find((each) => each.place === place && each.name === name);
    return value?.field ? `{{ ${value.field} }}` : (value?.words ?? "");
  });

/** What stands in where a field is not known is read by customers too. */
export const standIns = ({ values }: TemplateChoice): string =>
  values.flatMap(({ field, words }) => (field && words ? [words] : [])).join("\n");

/** Buttons as lines of a letter, so that they are read, judged and agreed to with it. */
export const buttonLines = (buttons: readonly string[]): string[] =>
  buttons.map((button) => `[ ${button} ]`);

const written = (
  { header, body, footer, buttons }: TemplateChoice,
  valueAt: (place: TemplateVariable["place"], name: string) => string,
): string =>
  [
    withVariables(header, (name) => valueAt("header", name)),
    withVariables(body, (name) => valueAt("body", name)),
    footer,
    ...buttonLines(buttons),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
