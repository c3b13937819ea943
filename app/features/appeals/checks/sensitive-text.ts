/** Finds what must not leave the house in an appeal: keys, card and identity numbers, customers' contacts. */
export type SensitiveKind = "secret" | "card" | "identity" | "phone" | "email";

/** `found` is shortened, so that naming the finding does not repeat the secret; the place is in UTF-16 units. */
export type SensitivePart = { kind: SensitiveKind; found: string; start: number; end: number };

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
/** Long runs of digits, as people space them. */
const NUMBER = /(?<![\w+])(?:\+|00)?\(?\d[\d\s().-]{7,22}\d(?!\w)/g;

export function sensitiveParts(text: string, own: ReadonlySet<string>): SensitivePart[] {
  const secrets = SECRETS.flatMap((pattern) => placesOf(text, pattern));
  const rest = blanked(text, secrets);
  const emails = placesOf(rest, EMAIL);
  const numbers = placesOf(blanked(rest, emails), NUMBER);
  return [
    ...secrets.map((place) => part("secret", place)),
    ...emails.map((place) => part("email", place)),
    ...numbers.flatMap((place) => numberPart(place, own)),
  ];
}

/** The same for the answer to a question: what it asks for may be there. */
export function sensitiveIn(
  question: string,
  text: string,
  own: ReadonlySet<string>,
): SensitivePart[] {
  return (
    sensitiveParts(text, own)
      // The answer that asks for an address is the place for one.
      .filter(({ kind }) => !(question === "contact" && (kind === "email" || kind === "phone")))
      // Numbers that are no asset of the case are spoken of where assets are checked.
      .filter(({ kind }) => !(question === "assets_affected" && kind === "phone"))
  );
}

type Place = { text: string; start: number };

const placesOf = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index: start }) => ({ text: found, start }));

/** What was found already counts for nothing else; everything stays in its place. */
const blanked = (text: string, places: readonly Place[]): string =>
  places.reduce(
    (left, { text: found, start }) =>
      left.slice(0, start) + " ".repeat(found.length) + left.slice(start + found.length),
    text,
  );

function numberPart(place: Place, own: ReadonlySet<string>): SensitivePart[] {
  const { text: written } = place;
  const digits = written.replace(/\D/g, "");
  if (own.has(digits) || isDate(written)) return [];
  if (isCard(digits)) return [part("card", place)];
  if (isIdentity(digits)) return [part("identity", place)];
  return isPhone(written, digits, own) ? [part("phone", place)] : [];
}

function part(kind: SensitiveKind, { text, start }: Place): SensitivePart {
  const found = `${Array.from(text.trim()).slice(0, 4).join("")}…`;
  return { kind, found, start, end: start + text.length };
}

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
