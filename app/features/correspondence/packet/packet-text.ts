/** The packet as text to paste into a form, as a mail, and as the sheets that are printed. */
import { fillWording, withoutIsolation } from "~/features/appeals/document/fill-wording";
import type { Format } from "~/platform/i18n/format";
import type { Bilingual } from "~templates/bilingual";
import { PACKET_WORDS } from "~templates/letters/packet-words";
import type { TicketPacketProps } from "~templates/pdf/ticket-packet";
import type { PacketLine, TicketPacket } from "./ticket-packet";

export type PacketEnvelope = {
  reference: string;
  business: string;
  /** How the thread is found again. */
  tag: string;
  theirTicket: string;
  /** The provider's name, or whom else it goes to. */
  to: string;
  sender: string;
  since: Date;
  zone: string;
  format: Format;
};

/** One line a fact; a gap is left out, since nobody is helped by "unknown". */
export function packetPaste(packet: TicketPacket, envelope: PacketEnvelope): string {
  const filled = packet.lines.filter(({ value }) => value !== null).map(lineAsText);
  return withoutIsolation([referencesOf(packet, envelope), ...filled].join("\n\n"));
}

export function packetMail(packet: TicketPacket, envelope: PacketEnvelope) {
  const say = wordsIn(packet);
  const { business, reference, since, zone, format, to, tag, theirTicket } = envelope;
  const subject = say(PACKET_WORDS.subject, {
    business,
    reference,
    since: format.date(since, zone),
  });
  const references = [theirTicket && `[${theirTicket}]`, `[${tag}]`].filter(Boolean).join(" ");
  const text = [
    say(PACKET_WORDS.greeting, { to: to || say(PACKET_WORDS.toAnybody) }),
    say(PACKET_WORDS.opening),
    packetPaste(packet, envelope),
    say(PACKET_WORDS.closing),
    `${say(PACKET_WORDS.regards)}\n${envelope.sender}\n${business}`,
  ].join("\n\n");
  return { subject: withoutIsolation(`${subject} ${references}`), text: withoutIsolation(text) };
}

export function packetProps(
  packet: TicketPacket,
  envelope: PacketEnvelope,
  preparedAt: Date,
): TicketPacketProps {
  const say = wordsIn(packet);
  const { reference, business, tag, theirTicket, format, zone } = envelope;
  const short = packet.lines.filter(({ isQuotation, value }) => !isQuotation && value !== null);
  const long = packet.lines.filter(({ isQuotation, value }) => isQuotation && value !== null);
  const row = (label: string, value: string) => ({ label, value });
  return {
    language: packet.language,
    title: say(PACKET_WORDS.title, { reference }),
    author: business,
    preparedAt: preparedAt.toISOString(),
    foot: `${reference} · ${business} · ${say(PACKET_WORDS.prepared, { at: format.instant(preparedAt, zone) })}`,
    opening: say(PACKET_WORDS.opening),
    factsTitle: say(PACKET_WORDS.facts),
    rows: [
      row(say(PACKET_WORDS.ourReference), `${reference} · ${tag}`),
      ...(theirTicket ? [row(say(PACKET_WORDS.yourTicket), theirTicket)] : []),
      ...short.map(({ label, value }) => row(label, value ?? "")),
    ],
    quotations: long.map(({ label, value }) => ({ label, text: value ?? "" })),
  };
}

function referencesOf(packet: TicketPacket, { reference, tag, theirTicket }: PacketEnvelope) {
  const say = wordsIn(packet);
  return [
    `${say(PACKET_WORDS.ourReference)}: ${reference} · ${tag}`,
    ...(theirTicket ? [`${say(PACKET_WORDS.yourTicket)}: ${theirTicket}`] : []),
  ].join("\n");
}

function lineAsText({ label, value, isQuotation }: PacketLine): string {
  const text = value ?? "";
  return isQuotation || text.includes("\n") ? `${label}:\n${text}` : `${label}: ${text}`;
}

const wordsIn =
  ({ language }: TicketPacket) =>
  (words: Bilingual, values: Record<string, string> = {}) =>
    fillWording(words, language, values);
