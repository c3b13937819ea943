/** Money in minor units with its currency beside it (ISO 4217): 125000.50 IDR is 12500050. */

export type Money = { minor: number; currency: string };

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** By ISO 4217; what runs the app may round rupiah to none, which would change what is stored. */
const NO_DIGITS = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "),
);
const THREE_DIGITS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many digits stand after the point of a currency: 2 for IDR and EUR, 0 for JPY, 3 for KWD. */
export const fractionDigits = (currency: string): number => {
  if (NO_DIGITS.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
};

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
