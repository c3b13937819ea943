/** What people say about mail that belongs nowhere yet. */
import { z } from "zod/mini";
import { checkbox, requiredText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const choose = "common.errors.choose" satisfies TextKey;

export const TEACHINGS = [
  "none",
  "address_thread",
  "domain_thread",
  "address_provider",
  "domain_provider",
] as const;
export type Teaching = (typeof TEACHINGS)[number];

export const filingSchema = z.object({
  threadId: z.uuid(choose),
  reference: requiredText("mailroom.errors.case", 40),
  teach: z._default(z.enum(TEACHINGS, choose), "none"),
});

export const mailThreadSchema = z.object({
  reference: requiredText("mailroom.errors.case", 40),
  title: requiredText("mailroom.errors.name", 200),
});

export const discardSchema = z.object({ always: checkbox() });
export type MailThread = z.output<typeof mailThreadSchema>;
