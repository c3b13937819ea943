/**
 * The forms of the appeal's sections, built from the shapes of their questions.
 * This file stays free of the questions themselves: they would weigh on every page.
 *
 * They judge shape, not completeness: half an appeal is saved like a whole one,
 * and what is missing is said by the readiness list. An empty field is no answer.
 */
import { z } from "zod/mini";
import type { QuestionKind } from "~/features/appeals/questions/appeal-questions";
import { optionalDay, optionalText, wallClock, zoneField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import type { AnswerValue } from "./appeal-answers";

/** What a schema needs to know of a question; a worded question has all of it. */
export type QuestionShape = {
  id: string;
  kind: QuestionKind;
  isPerLanguage: boolean;
  maxLength: number | null;
  choices: readonly { id: string }[];
};

type AnswerField = z.ZodMiniType<AnswerValue | undefined>;

const INSTANT = "common.errors.instant" satisfies TextKey;
const ZONE = "common.errors.zone" satisfies TextKey;
const LONGEST = { short_text: 200, long_text: 4000, url: 300 } as const;

export function answersSchema(questions: readonly QuestionShape[]) {
  return z.object(Object.fromEntries(questions.map((shape) => [shape.id, fieldFor(shape)])));
}

function fieldFor(shape: QuestionShape): AnswerField {
  switch (shape.kind) {
    case "short_text":
    case "long_text":
      return shape.isPerLanguage ? perLanguage(longest(shape)) : oneText(longest(shape));
    case "url":
      return address(longest(shape));
    case "choice":
      return oneOf(shape.choices.map(({ id }) => id));
    case "multi_choice":
      return anyOf(shape.choices.map(({ id }) => id));
    case "yes_no":
      return oneOf(["yes", "no"]);
    case "number":
      return wholeNumber();
    case "date":
      return emptyIsNothing(optionalDay());
    case "instant_with_zone":
      return zonedWallClock();
  }
}

const longest = ({ kind, maxLength }: QuestionShape) =>
  maxLength ?? LONGEST[kind as keyof typeof LONGEST];

const emptyIsNothing = (field: z.ZodMiniType<string>): AnswerField =>
  z.pipe(
    field,
    z.transform((text) => text || undefined),
  );

const oneText = (max: number) => emptyIsNothing(optionalText(max));

const perLanguage = (max: number): AnswerField =>
  z.pipe(
    z.optional(z.object({ en: optionalText(max), id: optionalText(max) })),
    z.transform((given) => {
      const written = Object.entries(given ?? {}).filter(([, text]) => text !== "");
      return written.length ? Object.fromEntries(written) : undefined;
    }),
  );

const address = (max: number): AnswerField =>
  z.pipe(
    optionalText(max).check(
      z.refine((text) => text === "" || isWebAddress(text), "appeals.errors.url" satisfies TextKey),
    ),
    z.transform((text) => text || undefined),
  );

const oneOf = (ids: readonly string[]): AnswerField =>
  emptyIsNothing(
    z
      ._default(z.string(), "")
      .check(
        z.refine((id) => id === "" || ids.includes(id), "common.errors.choose" satisfies TextKey),
      ),
  );

/** In the order of the question, however the boxes were ticked. */
const anyOf = (ids: readonly string[]): AnswerField =>
  z.pipe(
    z.pipe(
      z.transform((given: unknown) =>
        given === undefined || given === "" || given === false ? [] : [given].flat(),
      ),
      z
        .array(z.string("common.errors.choose" satisfies TextKey))
        .check(
          z.refine(
            (chosen) => chosen.every((id) => ids.includes(id)),
            "common.errors.choose" satisfies TextKey,
          ),
        ),
    ),
    z.transform((chosen) => {
      const inOrder = ids.filter((id) => chosen.includes(id));
      return inOrder.length ? inOrder : undefined;
    }),
  );

/** A count as people type it: digits, with or without thousands separators. */
const wholeNumber = (): AnswerField =>
  z.pipe(
    z
      ._default(z.union([z.string(), z.number()]), "")
      .check(
        z.refine((given) => countOf(given) !== null, "common.errors.number" satisfies TextKey),
      ),
    z.transform((given) => countOf(given) ?? undefined),
  );

function countOf(given: string | number): number | undefined | null {
  const typed = String(given).trim();
  if (typed === "") return undefined;
  const isCount = /^(\d{1,9}|\d{1,3}([.,\s]\d{3}){1,2})$/.test(typed);
  return isCount ? Number(typed.replace(/[.,\s]/g, "")) : null;
}

const zonedWallClock = (): AnswerField =>
  z.pipe(
    z.optional(
      z
        .object({
          wallClock: z._default(z.union([z.literal(""), wallClock(INSTANT)], INSTANT), ""),
          zone: z._default(z.union([z.literal(""), zoneField()], ZONE), ""),
        })
        .check(
          z.refine(({ wallClock: at, zone }) => at === "" || zone !== "", {
            path: ["zone"],
            error: ZONE,
          }),
        ),
    ),
    z.transform((given) => (given?.wallClock ? given : undefined)),
  );

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username } = new URL(text);
  return hostname.includes(".") && username === "";
}
