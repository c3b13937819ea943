/** What people may type about an exhibit. */
import { z } from "zod/mini";
import {
  optionalText,
  requiredText,
  versionField,
  wallClock,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { NO_CAPTION } from "./caption";
import { EVIDENCE_KINDS } from "./evidence-kind";

const LONGEST_PASTE = 200_000;
const LONGEST_CAPTION = 1000;

const instant = "common.errors.instant" satisfies TextKey;
const someInstant = wallClock(instant);

/** `2026-11-22T08:40`, or empty when nobody knows. */
const capturedClock = () =>
  z._default(
    z
      .string(instant)
      .check(z.refine((value) => value === "" || someInstant.safeParse(value).success, instant)),
    "",
  );

const aboutExhibit = {
  kind: z.enum(EVIDENCE_KINDS, "evidence.errors.kind" satisfies TextKey),
  caption: z._default(
    z.object({ en: optionalText(LONGEST_CAPTION), id: optionalText(LONGEST_CAPTION) }),
    NO_CAPTION,
  ),
  capturedClock: capturedClock(),
  capturedZone: zoneField(),
};

export const uploadSchema = z.object(aboutExhibit);

export const pasteSchema = z.object({
  ...aboutExhibit,
  text: requiredText("evidence.errors.paste", LONGEST_PASTE),
});

export const exhibitSchema = z.object({
  ...aboutExhibit,
  // A kind that came from elsewhere stays what it is.
  kind: requiredText("evidence.errors.kind", 60),
  version: versionField(),
});

export const removalSchema = z.object({
  reason: requiredText("evidence.errors.reason", 500),
  version: versionField(),
});

export type AboutExhibit = z.output<typeof uploadSchema>;
export type PastedText = z.output<typeof pasteSchema>;
export type ExhibitDetails = z.output<typeof exhibitSchema>;
export type Removal = z.output<typeof removalSchema>;
