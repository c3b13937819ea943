/** Money in minor units with its currency beside it (ISO 4217): 125000.50 IDR is 12500050. */

import { fractionDigits } from "~/platform/i18n/currency-digits";

export type Money = { minor: number; currency: string };

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/**
 * `Rp 125.000`, `125.000,50`, `1,250.75`: the last point or comma is the decimal one where the
 * digits after it can be minor units and not a thousand. Null for what is no amount, or may be two.
 */
export function minorUnits(written: string, currency: string): number | null {
  const bare = written.replace(/^[^\d-]*|[^\d]*$/gu, "").replace(/[\s'\u00a0]/g, "");
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const digits = fractionDigits(currency);
  const [, tail = ""] = /[.,](\d+)$/.exec(bare) ?? [];
  const isDecimal = tail !== "" && tail.length <= digits && tail.length !== 3;
  if (tail.length === 3 && digits === 3) return null;
  const whole = isDecimal ? bare.slice(0, -tail.length - 1) : bare;
  if (!/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(whole)) return null;
  const minor =
    Number(whole.replace(/[.,]/g, "")) * 10 ** digits +
    (isDecimal ? Number(tail.padEnd(digits, "0")) : 0);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** As `{{amount|money}}` of the catalogues takes it: `12500050 IDR`. */
export const moneyText = ({ minor, currency }: Money): string => `${minor} ${currency}`;
