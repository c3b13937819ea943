/** The parts of a draft, each saved for itself, and who wrote which of them last. */
import type { NamedValue } from "~/ui/autosave/form-fields";
import type { OutboundFields } from "./outbound-schemas";

export const MAIL_PARTS = [
  "to",
  "cc",
  "subject",
  "text",
  "evidenceIds",
  "isShared",
  "onlyHere",
] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

export type MailParts = Pick<OutboundFields, MailPart>;
export type PartVersions = Partial<Record<MailPart, number>>;

/** Of each part that somebody wrote: who, when (ISO), and the version of the mail that came of it. */
export type WrittenParts = Partial<
  Record<MailPart, { version: number; byId: string; byName: string; at: string }>
>;

/** As a form sends it; a box that is not ticked says nothing. */
export function namedPart(part: MailPart, value: MailParts[MailPart]): NamedValue[] {
  if (Array.isArray(value)) return value.map((each) => [part, each]);
  if (typeof value === "boolean") return value ? [[part, "on"]] : [];
  return [[part, value]];
}

/** A text is the same text whatever its line ends, and exhibits are the same in any order. */
export const isSamePart = (one: MailParts[MailPart], other: MailParts[MailPart]): boolean =>
  plain(one) === plain(other);

const plain = (value: MailParts[MailPart]): string =>
  Array.isArray(value) ? value.toSorted().join() : withPlainNewlines(String(value));

/** Forms send line ends as CR LF. */
export const withPlainNewlines = (text: string): string => text.replaceAll("\r\n", "\n");
