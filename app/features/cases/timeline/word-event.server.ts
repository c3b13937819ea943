/** An event as a sentence that follows its actor's name: "opened the case". */
import { ruleClockName } from "~/features/clocks/clock-kind";
import type { TextKey, TextParams, Translate } from "~/platform/i18n/text-key";
import { sentenceOf } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";

type RecordedEvent = { kind: string; detail: unknown };
type Reader = { t: Translate; language: Language };

export function wordEvent({ kind, detail }: RecordedEvent, reader: Reader): string {
  const key = sentenceOf(kind);
  if (!key) return reader.t("audit.unworded", { kind });
  return reader.t(key, worded((detail ?? {}) as TextParams, reader));
}

/** What the sentence does not say itself: why. */
export function reasonOf({ kind, detail }: RecordedEvent): string | null {
  if (!/^(case|task|clock|signal)\./.test(kind)) return null;
  const { reason } = (detail ?? {}) as { reason?: unknown };
  return typeof reason === "string" && reason ? reason : null;
}

/** Values that are keys elsewhere become words. */
function worded(detail: TextParams, { t, language }: Reader): TextParams {
  const { clock, note, fields, asset } = detail;
  return {
    ...detail,
    ...(typeof clock === "string" && { clockName: clockName(clock, note, { t, language }) }),
    ...(typeof fields === "string" && { fields: fieldNames(fields, t) }),
    ...(asset === null && { asset: t("cases.noAsset") }),
  };
}

/** A rule's name, else what people wrote, else the kind of thing it is. */
export function clockName(kind: string, note: unknown, { t, language }: Reader): string {
  const known = ruleClockName(kind, language);
  if (known) return known;
  if (typeof note === "string" && note) return note;
  return t(`clocks.kinds.${kind}` as TextKey);
}

const fieldNames = (fields: string, t: Translate) =>
  fields
    .split(", ")
    .map((field) => t(`cases.fields.${field}` as TextKey))
    .join(", ");
