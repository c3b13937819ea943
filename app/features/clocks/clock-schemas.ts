/** What people may type about clocks. */
import { z } from "zod/mini";
import { CERTAINTIES, SIDES } from "~/features/enforcement/restriction-class";
import { optionalText, requiredText, versionField, zoneField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { OWN_KINDS } from "./own-kinds";

/** `2026-11-22T17:00`, or empty where nobody named an end. */
const optionalWallClock = () =>
  z._default(
    z
      .string()
      .check(
        z.regex(
          /^(\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d)?$/,
          "clocks.errors.due" satisfies TextKey,
        ),
      ),
    "",
  );

export const newClockSchema = z.object({
  note: requiredText("clocks.errors.note", 120),
  kind: z._default(z.enum(OWN_KINDS), "agreed"),
  side: z._default(z.enum(SIDES), "us"),
  dueAt: optionalWallClock(),
  zone: zoneField(),
  certainty: z._default(z.enum(CERTAINTIES), "stated"),
});

export const clockEndSchema = z.object({
  state: z.enum(["met", "cancelled"]),
  reason: optionalText(500),
});

export const clockDateSchema = z.object({
  dueAt: optionalWallClock(),
  reason: optionalText(500),
  version: versionField(),
});
