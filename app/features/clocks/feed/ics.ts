/**
 * Clocks as an iCalendar stream (RFC 5545): each deadline is an event at one instant in UTC, with
 * an alarm for every reminder. Lines end in CRLF and are folded at 75 octets; text is escaped.
 */

export type FeedEvent = {
  id: string;
  dueAt: Date;
  /** When it was last revised, and how often before. */
  changedAt: Date;
  revision: number;
  summary: string;
  description: string;
  url: string;
  /** Hours before the end at which the calendar program calls. */
  alarms: readonly number[];
};

type Feed = { name: string; description: string; language: string; events: readonly FeedEvent[] };

const PRODUCT = "-//Reinstate//Clocks//EN";
/** How often programs are asked to look again. */
const REFRESH = "PT1H";

export function icsOf({ name, description, language, events }: Feed): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    `NAME;LANGUAGE=${language}:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-CALDESC:${text(description)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.flatMap((event) => eventLines(event, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines(event: FeedEvent, language: string): string[] {
  const { id, dueAt, changedAt, revision, summary, description, url, alarms } = event;
  return [
    "BEGIN:VEVENT",
    `UID:clock-${id}@reinstate`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${revision}`,
    `DTSTART:${instant(dueAt)}`,
    `SUMMARY;LANGUAGE=${language}:${text(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${text(description)}`,
    `URL:${url}`,
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "CLASS:CONFIDENTIAL",
    ...alarms.flatMap((hours) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION;LANGUAGE=${language}:${text(summary)}`,
      `TRIGGER:-${hours % 24 === 0 ? `P${hours / 24}D` : `PT${hours}H`}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** `20261220T040000Z` */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** Backslash, semicolon, comma and line breaks are escaped; other control characters are not allowed. */
function text(value: string): string {
  return (
    value
      .replaceAll(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they end lines or break parsers
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
      .replaceAll("\n", "\\n")
  );
}

const OCTETS = 75;
const encoder = new TextEncoder();

/** Lines of at most 75 octets, cut between characters; what goes on begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let room = OCTETS;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      parts.push(part);
      part = "";
      room = OCTETS - 1;
    }
    part += character;
    room -= size;
  }
  return [...parts, part].join("\r\n ");
}
