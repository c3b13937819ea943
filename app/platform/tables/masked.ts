/** What looks like a number or address of a person, with its middle hidden: to recognise a row by, not to reach them. */
const NUMBERS = /\+?\d[\d\s().-]{5,}\d/g;

const ADDRESSES = /[^\s@<>",;]+@[^\s@<>",;]+/g;

export const maskedText = (text: string): string =>
  text.replace(ADDRESSES, addressHint).replace(NUMBERS, maskedNumber);

/** `+62812••••890` */
function maskedNumber(number: string): string {
  const digits = number.replace(/\D/g, "");
  if (digits.length < 8 || /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(number)) return number;
  const plus = number.startsWith("+") ? "+" : "";
  return `${plus}${digits.slice(0, 4)}${"•".repeat(digits.length - 6)}${digits.slice(-2)}`;
}

/** `+62•••••••90`: a country and two digits, which a million numbers share. */
export const numberHint = (e164: string): string => `${e164.slice(0, 3)}•••••••${e164.slice(-2)}`;

/** `s•••@example.com`: a letter and a place, which many addresses share. */
export const addressHint = (address: string): string =>
  address.replace(/^(.?)[^@]*@/u, (_, first: string) => `${first}•••@`);

/** Cut to so many characters, never through the middle of one. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
