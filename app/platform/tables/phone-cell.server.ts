/** Numbers as they stand in tables, in E.164: `0812…`, `62812…`, `+62 812…`, and what spreadsheets make of them. */
import { normalisePhone } from "~/platform/phone-number.server";
import { isExponential, wholeDigits } from "./spreadsheet-cell";

export type PhoneCell = { ok: true; phone: string } | { ok: false; why: PhoneProblem };
export type PhoneProblem = "missing" | "digitsLost" | "noNumber";

/** @param country in which numbers without a country are, ISO 3166-1 alpha-2 or empty */
export function phoneInCell(text: string, country: string): PhoneCell {
  const written = text.replace(/^[\s'="]+|["\s]+$/g, "").replace(/^whatsapp:/i, "");
  if (written === "") return { ok: false, why: "missing" };
  const isShort = isExponential(written);
  const digits = isShort || /^\d+[.,]0+$/.test(written) ? wholeDigits(written) : written;
  if (digits === null) return { ok: false, why: "digitsLost" };
  const number = normalisePhone(digits, country);
  if (number.ok && number.value) return { ok: true, phone: number.value };
  // A spreadsheet takes the zero away from the front: 812… in Indonesia is 0812….
  const withZero = country && /^\d+$/.test(digits) ? normalisePhone(`0${digits}`, country) : null;
  if (withZero?.ok && withZero.value) return { ok: true, phone: withZero.value };
  return { ok: false, why: "noNumber" };
}
