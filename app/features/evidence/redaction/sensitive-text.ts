/**
 * Finds what must not leave the house in a text: keys, card and identity numbers, customers'
 * contacts. Appeals are checked with it, and exhibits are offered for redaction.
 */
export type SensitiveKind = "secret" | "card" | "identity" | "phone" | "email";

/** `found` is shortened, so that naming the finding does not repeat the secret; the place is in UTF-16 units. */
export type SensitivePart = { kind: SensitiveKind; found: string; start: number; end: number };

/** Where a part stands: offsets in UTF-16 units, the end outside. */
export type SensitiveSpan = Omit<SensitivePart, "found">;

const SECRETS: readonly RegExp[] = [
  /\bEAA[A-Za-z0-9]{20,}/g,
  /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9]{16,}/g,
  /\bwhsec_[A-Za-z0-9+/=]{12,}/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /\bBearer\s+[A-Za-z0-9._~+/-]{16,}=*/gi,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /\b(?:api[ _-]?key|access[ _-]?token|app[ _-]?secret|client[ _-]?secret|password|passwd|kata sandi|kunci api|pin)\s*(?:is|adalah)?\s*[:=]\s*[^\s,;]{4,}/gi,
];

const EMAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
/** Long runs of digits on one line, as people space them. */
const NUMBER = /(?<![\w+])(?:\+|00)?\(?\d[\d\p{Zs}\t().-]{7,22}\d(?!\w)/gu;

export const sensitiveParts = (text: string, own: ReadonlySet<string>): SensitivePart[] =>
  sensitiveSpans(text, own).map((span) => ({
    ...span,
    found: shortened(text.slice(span.start, span.end)),
  }));

/** First secrets, then addresses, then numbers; what one pattern took the next does not see. */
export function sensitiveSpans(text: string, own: ReadonlySet<string>): SensitiveSpan[] {
  let left = text;
  const take = (pattern: RegExp, kindOf: (found: string) => SensitiveKind | null) => {
    const found = [...left.matchAll(pattern)].flatMap(({ index, 0: part }) => {
      const kind = kindOf(part);
      return kind ? [{ kind, start: index, end: index + part.trimEnd().length }] : [];
    });
    left = blanked(left, found);
    return found;
  };
  return [
    ...SECRETS.flatMap((pattern) => take(pattern, () => "secret")),
    ...take(EMAIL, () => "email"),
    ...take(NUMBER, (number) => numberKind(number, own)),
  ];
}

function blanked(text: string, spans: readonly SensitiveSpan[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

function numberKind(written: string, own: ReadonlySet<string>): SensitiveKind | null {
  const digits = written.replace(/\D/g, "");
  if (own.has(digits) || isDate(written)) return null;
  if (isCard(digits)) return "card";
  if (isIdentity(digits)) return "identity";
  return isPhone(written, digits, own) ? "phone" : null;
}

const shortened = (found: string) => `${Array.from(found.trim()).slice(0, 4).join("")}…`;

/** Payment cards: a known first digit, and a check digit that fits. */
function isCard(digits: string): boolean {
  return digits.length >= 13 && digits.length <= 19 && /^[3-6]/.test(digits) && fitsLuhn(digits);
}

function fitsLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .map(Number)
    .reduce((total, digit, place) => {
      if (place % 2 === 0) return total + digit;
      return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
    }, 0);
  return sum % 10 === 0;
}

/** An Indonesian NIK: province, regency, district, birth date (plus 40 for women), serial number. */
function isIdentity(digits: string): boolean {
  const [, province, day, month] = /^(\d{2})\d{4}(\d{2})(\d{2})\d{6}$/.exec(digits) ?? [];
  const birthDay = Number(day) > 40 ? Number(day) - 40 : Number(day);
  return (
    Number(province) >= 11 &&
    Number(province) <= 96 &&
    birthDay >= 1 &&
    birthDay <= 31 &&
    Number(month) >= 1 &&
    Number(month) <= 12
  );
}

/** International form, or the Indonesian mobile form people write at home. */
function isPhone(written: string, digits: string, own: ReadonlySet<string>): boolean {
  if (digits.length < 9 || digits.length > 15) return false;
  const isInternational = written.startsWith("+") || digits.startsWith("00");
  const isAtHome = /^0?8\d{8,11}$/.test(digits) || /^62\d{8,12}$/.test(digits);
  const abroad = digits.replace(/^00?/, "");
  return (isInternational || isAtHome) && !own.has(abroad) && !own.has(`62${abroad}`);
}

const isDate = (written: string) =>
  /^\d{4}-\d{2}-\d{2}/.test(written) || /^\d{2}[.-]\d{2}[.-]\d{4}/.test(written);
