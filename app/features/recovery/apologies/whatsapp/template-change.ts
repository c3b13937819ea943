/**
 * What has become of a template since it was chosen. Whatever a second person agreed to and the guard
 * is asked about was the template as it was then: under another category, or in other words, it is
 * another letter. Pure.
 */
import {
  type MessageTemplate,
  TEMPLATE_PROBLEMS,
  type TemplateVariable,
  variablesOf,
} from "./message-template";
import type { TemplateChoice } from "./template-choice";

/** It is no longer listed; no campaign can send it; it is filed, filled or worded otherwise. */
export const TEMPLATE_CHANGES = ["gone", ...TEMPLATE_PROBLEMS, "places", "wording"] as const;
export type TemplateChange = (typeof TEMPLATE_CHANGES)[number];

/** Empty where it is what was chosen. */
export function changesSince(
  choice: TemplateChoice,
  listed: MessageTemplate | undefined,
): TemplateChange[] {
  if (!listed) return ["gone"];
  const changes = new Set<TemplateChange>();
  if (listed.problem) changes.add(listed.problem);
  if (listed.category !== choice.category) changes.add("category");
  if (placesOf(variablesOf(listed)) !== placesOf(choice.values)) changes.add("places");
  else if (wordsOf(listed) !== wordsOf(choice)) changes.add("wording");
  return TEMPLATE_CHANGES.filter((each) => changes.has(each));
}

const placesOf = (variables: readonly TemplateVariable[]): string =>
  variables
    .map(({ place, name }) => `${place} ${name}`)
    .toSorted()
    .join("\n");

type Words = Pick<MessageTemplate, "header" | "body" | "footer" | "buttons">;

const wordsOf = ({ header, body, footer, buttons }: Words): string =>
  JSON.stringify([header, body, footer, buttons]);
