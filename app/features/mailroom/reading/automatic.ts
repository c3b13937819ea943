/**
 * Whether a mail was written by a machine: an answer of an absent person, a list, a receipt. Such mail
 * is kept and moves nothing (RFC 3834 and what mail programs really send).
 */
import type { ReadMail } from "./read-mail";

const PRESENT = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-reply-from",
  "x-mdautoreply",
] as const;

const SUBJECTS: readonly RegExp[] = [
  /^(?:re:\s*|fwd?:\s*)*(?:auto(?:matic)?[ -]?(?:reply|response|antwort)|automatische antwort)\b/i,
  /^(?:re:\s*)*out of (?:the )?office\b/i,
  /^(?:re:\s*)*(?:on|away on) (?:annual )?leave\b/i,
  /^(?:re:\s*)*(?:balasan|respons|jawaban) otomatis\b/i,
  /^(?:re:\s*)*(?:sedang cuti|sedang di luar kantor|di luar kantor|tidak di kantor)\b/i,
  /^read(?: receipt)?:|^dibaca:/i,
];

const one = ({ headers }: Pick<ReadMail, "headers">, name: string): string =>
  (headers.get(name)?.[0] ?? "").trim().toLowerCase();

export function isAutomatic(mail: Pick<ReadMail, "headers" | "subject">): boolean {
  const submitted = one(mail, "auto-submitted");
  if (submitted && submitted !== "no") return true;
  if (PRESENT.some((name) => mail.headers.has(name))) return true;
  // Ticket systems mark what people write there as bulk too: only an answer machine says auto_reply.
  if (/^auto[_-]?reply$/.test(one(mail, "precedence"))) return true;
  if (/\ball\b|\boof\b/.test(one(mail, "x-auto-response-suppress")) && isAnswer(mail.subject)) {
    return true;
  }
  if (/report-type="?disposition-notification/.test(one(mail, "content-type"))) return true;
  return isAnswer(mail.subject);
}

const isAnswer = (subject: string): boolean => SUBJECTS.some((words) => words.test(subject.trim()));
