/** A message template as Meta approved it, read from what a provider lists (MCA, Y-OAS). Pure. */
import type { Language } from "~templates/bilingual";

export type TemplateCategory = "utility" | "marketing";

export type MessageTemplate = {
  name: string;
  /** As the platform writes it, such as `id` or `en_US`. */
  language: string;
  category: string;
  status: string;
  header: string;
  body: string;
  footer: string;
  /** What stands on each button, and where it leads. */
  buttons: readonly string[];
  /** Why no campaign can send it; null where one can. */
  problem: TemplateProblem | null;
};

/** It is not approved; it is for codes; it needs a picture or file, or something behind a button. */
export const TEMPLATE_PROBLEMS = ["status", "category", "media", "button"] as const;
export type TemplateProblem = (typeof TEMPLATE_PROBLEMS)[number];

export type TemplatePlace = "header" | "body";
export type TemplateVariable = { place: TemplatePlace; name: string };

const LONGEST_WORD = 512;
const LONGEST_TEXT = 4_096;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wordIn = (value: unknown, longest = LONGEST_WORD): string =>
  typeof value === "string" ? value.replaceAll("\u0000", "").slice(0, longest) : "";

/** Null for what is no template at all. */
export function readTemplate(value: unknown): MessageTemplate | null {
  if (!isRecord(value)) return null;
  const name = wordIn(value.name);
  const language = wordIn(value.language, 20);
  if (!name || !language) return null;
  const components = (Array.isArray(value.components) ? value.components : []).filter(isRecord);
  const textOf = (type: string) =>
    wordIn(components.find((each) => kindOf(each) === type)?.text, LONGEST_TEXT);
  const template = {
    name,
    language,
    category: wordIn(value.category).toLowerCase(),
    status: wordIn(value.status).toUpperCase(),
    header: textOf("HEADER"),
    body: textOf("BODY"),
    footer: textOf("FOOTER"),
    buttons: components.flatMap(buttonsIn),
  };
  return { ...template, problem: problemOf(template, components) };
}

const kindOf = ({ type }: Record<string, unknown>): string => wordIn(type).toUpperCase();

function problemOf(
  { status, category, body }: Pick<MessageTemplate, "status" | "category" | "body">,
  components: readonly Record<string, unknown>[],
): TemplateProblem | null {
  if (status !== "APPROVED" || body === "") return "status";
  if (category !== "utility" && category !== "marketing") return "category";
  for (const component of components) {
    const kind = kindOf(component);
    if (kind === "HEADER" && wordIn(component.format || "TEXT").toUpperCase() !== "TEXT") {
      return "media";
    }
    if (!["HEADER", "BODY", "FOOTER"].includes(kind) && !isPlainButtons(component)) return "button";
  }
  return null;
}

function buttonsIn({ buttons }: Record<string, unknown>): string[] {
  if (!Array.isArray(buttons)) return [];
  return buttons.filter(isRecord).map((button) => {
    const leadsTo = wordIn(button.url, LONGEST_TEXT) || wordIn(button.phone_number);
    return leadsTo ? `${wordIn(button.text)} (${leadsTo})` : wordIn(button.text);
  });
}

/** Buttons that say the same to everybody need nothing of us. */
function isPlainButtons(component: Record<string, unknown>): boolean {
  if (kindOf(component) !== "BUTTONS" || !Array.isArray(component.buttons)) return false;
  return component.buttons.every(
    (button) =>
      isRecord(button) &&
      ["QUICK_REPLY", "PHONE_NUMBER", "URL"].includes(kindOf(button)) &&
      !wordIn(button.url, LONGEST_TEXT).includes("{{"),
  );
}

const VARIABLE = /\{\{\s*(\w{1,60})\s*\}\}/g;

/** In the order in which they are read; each once for each place. */
export function variablesOf({
  header,
  body,
}: Pick<MessageTemplate, "header" | "body">): TemplateVariable[] {
  const named = (place: TemplatePlace, text: string) =>
    [...new Set([...text.matchAll(VARIABLE)].map(([, name = ""]) => name))].map((name) => ({
      place,
      name,
    }));
  return [...named("header", header), ...named("body", body)];
}

export const withVariables = (text: string, valueFor: (name: string) => string): string =>
  text.replace(VARIABLE, (_, name: string) => valueFor(name));

/** `en`, `en_US` and `en_GB` are letters in English. */
export const speaks = ({ language: code }: { language: string }, language: Language): boolean =>
  code === language || code.startsWith(`${language}_`);
