/** The column of a table that holds the number of a customer, as people and programs call it. */
const LIKE_A_NUMBER = /^[\s'+(]*\d[\d\s().-]{7,18}$/;
const AS_SPREADSHEETS_SHORTEN = /^\d[.,]\d+E\+1\d$/i;

const NAMES = [
  "phone",
  "phone number",
  "mobile",
  "msisdn",
  "wa id",
  "whatsapp",
  "nomor telepon",
  "nomor hp",
  "no hp",
  "nomor",
  "telepon",
  "telp",
  "hp",
];

const looksLikeNumber = (text: string) =>
  LIKE_A_NUMBER.test(text) || AS_SPREADSHEETS_SHORTEN.test(text);

/** @param before names that mean it in this kind of table, and rather than those */
export const phoneColumn = (before: readonly string[] = []) => ({
  key: "phone" as const,
  names: [...before, ...NAMES],
  fits: looksLikeNumber,
});
