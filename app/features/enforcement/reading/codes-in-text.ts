/** Error codes among words: only what is labelled as one, or long enough to be mistaken for nothing else. */
import { errorCodeRule } from "~templates/rules/error-codes";
import { PHONES } from "./assets-in-text";
import { codeWeight } from "./code-weight";

const LABELLED =
  /(?:\(#|\b(?:error|code|kode|kesalahan|galat|err)\b[\s:#=_"'-]{0,6}(?:code)?[\s:#="'-]{0,6})(\d{1,7})\b/gi;
const SIX_OR_MORE = /(?<![\d+.-])\d{6,7}(?![\d.-])/g;

/** A bare number, a labelled one, or a long one that is in our list. Small numbers need a label. */
export function codesIn(written: string): string[] {
  const text = written.replace(PHONES, " ");
  const alone = /^#?(\d{1,7})$/.exec(text.trim())?.[1];
  if (alone) return [alone];
  const labelled = [...text.matchAll(LABELLED)].flatMap(([, code]) => code ?? []);
  const listed = (text.match(SIX_OR_MORE) ?? []).filter((code) => errorCodeRule(code));
  const found = [...new Set([...labelled, ...listed])].filter((code) => errorCodeRule(code));
  return found.sort((one, other) => codeWeight(other) - codeWeight(one)).slice(0, 10);
}
