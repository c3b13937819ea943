/** What people may type about outgoing webhooks. */
import { z } from "zod/mini";
import {
  choices,
  optionalId,
  optionalText,
  requiredText,
  versionField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { SEVERITIES } from "~templates/rules/vocabulary";
import { NOTICE_KINDS } from "../notice-kind";

const isAddress = z.refine((text: unknown) => {
  const typed = String(text);
  return typed === "" || (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol));
}, "notices.errors.address" satisfies TextKey);

const about = {
  name: requiredText("notices.errors.name", 120),
  businessId: optionalId(),
  leastSeverity: z.enum(SEVERITIES, "common.errors.choose" satisfies TextKey),
  kinds: choices(NOTICE_KINDS),
};

export const newWebhookSchema = z.object({
  ...about,
  url: requiredText("notices.errors.address", 2000).check(isAddress),
});

export const webhookSchema = z.object({
  ...about,
  /** Empty: it stays as it is. */
  url: z.pipe(optionalText(2000), z.string().check(isAddress)),
  version: versionField(),
});

export type NewWebhook = z.output<typeof newWebhookSchema>;
export type WebhookEdit = z.output<typeof webhookSchema>;
