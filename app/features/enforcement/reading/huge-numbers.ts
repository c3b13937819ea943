/** One pass over the text of a JSON, before it is parsed. */

/** Deeper than this, nothing that a provider sends is found, and recursion would run out of stack. */
const DEEPEST = 200;

/**
 * Puts integers that a number cannot hold in quotes. Null when the brackets go deeper than anything
 * that could be read. Linear in the length of the text, whatever it holds.
 */
export function quoteHugeNumbers(text: string): string | null {
  let depth = 0;
  let copied = 0;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "{" || sign === "[") {
      depth++;
      if (depth > DEEPEST) return null;
    } else if (sign === "}" || sign === "]") depth--;
    else if (isDigit(text, at)) {
      const start = text[at - 1] === "-" ? at - 1 : at;
      const end = endOfDigits(text, at);
      const isInteger = !/[.eE]/.test(text[end] ?? "") && !/[\w.]/.test(text[start - 1] ?? "");
      if (isInteger && isHuge(text.slice(start, end))) {
        result += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
        copied = end;
      }
      at = end - 1;
    }
  }
  return result + text.slice(copied);
}

const isHuge = (integer: string): boolean =>
  integer.length > 15 && !Number.isSafeInteger(Number(integer));

/** The place of the closing quote, or of the last sign when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return Math.min(at, text.length);
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text, at)) at++;
  return at;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
