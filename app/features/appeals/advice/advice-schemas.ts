/** What people may type about the way out of a restriction. */
import { z } from "zod/mini";
import { seenAnswer } from "~/features/classification/classification-schemas";
import { optionalText, requiredId } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

/** The ways are checked against the rules where they are known: their wording would weigh on every page. */
export const wayChoiceSchema = z.object({
  restrictionId: requiredId("appeals.errors.restriction"),
  way: z
    .string("advice.errors.way" satisfies TextKey)
    .check(z.regex(/^[a-z_]{1,40}$/, "advice.errors.way" satisfies TextKey)),
  reason: optionalText(1000),
});
export type WayChoice = z.output<typeof wayChoiceSchema>;

export const containmentSchema = z.object({
  restrictionId: requiredId("appeals.errors.restriction"),
});

/** What Business Support Home may offer, as the triage knows it. */
export const OFFERS = ["request_review", "acknowledge", "in_review", "neither"] as const;

export const offerSchema = z.object({
  restrictionId: requiredId("appeals.errors.restriction"),
  seen: seenAnswer,
  offered: z.enum(OFFERS, "advice.errors.offered" satisfies TextKey),
});
export type NotedOffer = z.output<typeof offerSchema>;
