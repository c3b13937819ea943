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

/** 12500050 of IDR as `125000.50`: exact, with a point, as programs read it. */
export function decimalOf(minor: number | bigint, currency: string): string {
  const digits = fractionDigits(currency);
  const sign = minor < 0 ? "-" : "";
  const written = String(minor < 0 ? -minor : minor).padStart(digits + 1, "0");
  if (digits === 0) return sign + written;
  return `${sign}${written.slice(0, -digits)}.${written.slice(-digits)}`;
}
