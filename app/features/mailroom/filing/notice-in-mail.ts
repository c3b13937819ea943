/** Whether a mail tells of an enforcement, and how far its sender is to be believed. */
import { readMail, sourceOfSender } from "~/features/enforcement/reading/read-mail";
import type { Signal } from "~/features/enforcement/signal";
import type { ReadMail } from "~/features/mailroom/reading/read-mail";
import { vouchedFor } from "~/features/mailroom/reading/vouched";

export type NoticeInMail = {
  /** `vouched` goes the way of a webhook; what only resembles a notice is put before a person. */
  proof: "vouched" | "unproven";
  /** Who told it, in the vocabulary of providers. */
  provider: string;
  /** The mail as text, as it is handed on. */
  body: string;
};

/** What says nothing about an enforcement by itself, and stands in every second mail of a provider. */
const WEAK: readonly Signal["kind"][] = ["unknown", "informational", "send_failed"];

/** A mail without large files is handed on as it came. */
const MOST_RAW = 300_000;

/**
 * @param raw the whole mail as text; null where it is no such text
 * @param ownPeople addresses of colleagues and of our own mailboxes
 */
export function noticeIn(
  mail: ReadMail,
  raw: string | null,
  ownPeople: ReadonlySet<string>,
): NoticeInMail | null {
  const body = raw !== null && raw.length <= MOST_RAW ? raw : asText(mail);
  const signals = (readMail(body) ?? []).filter(({ kind }) => kind !== "unknown");
  if (signals.length === 0) return null;
  const vouched = vouchedFor(mail);
  const isTheirs = sourceOfSender(`<${mail.from.address}>`) !== null;
  const isColleague = ownPeople.has(mail.from.address);
  const isBelieved = (isTheirs && vouched === "passed") || (isColleague && vouched !== "failed");
  if (!isBelieved && signals.every(({ kind }) => WEAK.includes(kind))) return null;
  return {
    proof: isBelieved ? "vouched" : "unproven",
    provider: signals[0]?.source ?? "by_hand",
    body,
  };
}

/** Its words with the headers that count, whatever it was encoded and wrapped in. */
const asText = ({ from, subject, dateHeader, messageId, text }: ReadMail): string =>
  [
    `From: ${from.name} <${from.address}>`,
    `Date: ${dateHeader}`,
    `Subject: ${subject}`,
    ...(messageId ? [`Message-ID: <${messageId}>`] : []),
    "",
    text,
  ].join("\n");
