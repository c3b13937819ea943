/** What people may type about the sources of signals. */
import { z } from "zod/mini";
import {
  checkbox,
  optionalId,
  optionalText,
  requiredText,
  versionField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { message } from "~/platform/i18n/word-message";
import { PROVIDER_KEYS } from "./source-provider";

export const REPLAY_MINUTES = { least: 5, most: 7 * 24 * 60 } as const;
export const SILENCE_HOURS = { least: 1, most: 31 * 24 } as const;

/** How long the old secret is believed beside the new one. */
export const KEEP_HOURS = ["0", "1", "24", "72", "168"] as const;

export const newSourceSchema = z.object({
  provider: z.enum(PROVIDER_KEYS, "sources.errors.provider" satisfies TextKey),
  name: requiredText("sources.errors.name", 120),
  businessId: optionalId(),
});

const numberWithin = ({ least, most }: { least: number; most: number }, wrong: TextKey) => {
  const said = message(wrong, { least, most });
  return z.pipe(
    z.string(said).check(z.trim(), z.regex(/^\d{1,6}$/, said)),
    z.pipe(z.transform(Number), z.number().check(z.gte(least, said), z.lte(most, said))),
  );
};

export const sourceSchema = z.object({
  name: requiredText("sources.errors.name", 120),
  businessId: optionalId(),
  replayMinutes: z.optional(numberWithin(REPLAY_MINUTES, "sources.errors.replay")),
  silenceHours: z.union([
    z.pipe(
      z.literal(""),
      z.transform(() => null),
    ),
    numberWithin(SILENCE_HOURS, "sources.errors.silence"),
  ]),
  version: versionField(),
});

export const secretSchema = z.object({
  /** Theirs; empty where we make it. */
  secret: optionalText(500),
  keepHours: z.pipe(
    z.enum(KEEP_HOURS, "common.errors.choose" satisfies TextKey),
    z.transform(Number),
  ),
  withoutSecret: checkbox(),
});

export type NewSource = z.output<typeof newSourceSchema>;
export type SourceEdit = z.output<typeof sourceSchema>;
export type SecretChange = z.output<typeof secretSchema>;
