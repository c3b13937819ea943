/**
 * The ticket packet: what this provider asks for, filled from the case, as finished lines in one
 * language. What is missing is a gap with a place to fill it. Personal data is taken out of
 * everything that people wrote or pasted.
 */
import { ownIdentifiers } from "~/features/appeals/checks/own-identifiers";
import { redactText } from "~/features/appeals/coach/redact-text";
import { fillWording } from "~/features/appeals/document/fill-wording";
import type { Format } from "~/platform/i18n/format";
import type { Bilingual, Language } from "~templates/bilingual";
import { PACKET_WORDS } from "~templates/letters/packet-words";
import { PACKET_FIELDS, type PacketField } from "~templates/rules/packet-fields";
import type { ProviderRule } from "~templates/rules/providers";
import type { PacketAsset, PacketFacts } from "./packet-facts";
import type { PacketValues } from "./packet-schemas";

export type PacketLine = {
  field: PacketField;
  label: string;
  /** Null for a gap. */
  value: string | null;
  /** Longer pieces, word for word. */
  isQuotation: boolean;
  /** Where a gap is filled, below the case's address; null on the packet's own page. */
  place: string | null;
};

export type TicketPacket = {
  language: Language;
  lines: readonly PacketLine[];
  note: string | null;
};

export type Wording = {
  language: Language;
  /** In the zone of the case. */
  format: Format;
  /** States of an appeal and its outcomes, in words. */
  reviewState: (review: NonNullable<PacketFacts["review"]>) => string;
};

const QUOTED: readonly PacketField[] = [
  "notice",
  "samples",
  "impact",
  "ask",
  "description",
  "use_case",
];
/** Whatever is written here is meant to be read by the provider as it is. */
const AS_IT_IS: readonly PacketField[] = ["contact", "website", "tenant", "portfolio", "waba"];

export function ticketPacket(
  asks: ProviderRule["asks"],
  facts: PacketFacts,
  values: PacketValues,
  wording: Wording,
): TicketPacket {
  const { language } = wording;
  const own = ownIdentifiers(facts);
  const lines = asks.fields.map((field): PacketLine => {
    const rule = PACKET_FIELDS[field];
    const value = packetValue(field, facts, values, wording);
    const isFree = QUOTED.includes(field) && !AS_IT_IS.includes(field);
    return {
      field,
      label: rule.name[language],
      value:
        value && isFree
          ? redactText({ question: field, language, text: value }, own).text
          : value || null,
      isQuotation: QUOTED.includes(field),
      place: rule.from === "case" ? rule.place : null,
    };
  });
  return { language, lines, note: asks.note?.[language] ?? null };
}

export const gapsOf = ({ lines }: TicketPacket) => lines.filter(({ value }) => value === null);

function packetValue(
  field: PacketField,
  facts: PacketFacts,
  values: PacketValues,
  wording: Wording,
): string | null {
  const { language, format } = wording;
  const say = (words: Bilingual, params: Record<string, string | number>) =>
    fillWording(words, language, params);
  switch (field) {
    case "business":
      return facts.business && (facts.business.legalName ?? facts.business.name);
    case "website":
      return facts.business?.website ?? null;
    case "portfolio":
      return idsOf(facts.assets, "portfolio");
    case "waba":
      return idsOf(facts.assets, "waba", "messaging_account", "waac");
    case "number":
      return joined(facts.assets.filter(isNumber).map(numberWords));
    case "template":
      return joined(facts.assets.filter(({ kind }) => kind === "template").map(namedWords));
    case "first_seen":
      return twice(facts.firstSeen.at, facts.firstSeen.zone, format);
    case "notice":
      return facts.notice;
    case "violation":
      return joined(facts.violations);
    case "restrictions":
      return joined(
        facts.restrictions.map(({ type, expiresAt }) =>
          expiresAt
            ? say(PACKET_WORDS.until, { type, at: format.instant(expiresAt, "UTC") })
            : say(PACKET_WORDS.openEnd, { type }),
        ),
      );
    case "errors":
      return joined(
        facts.errors.map(({ code, count, firstAt, lastAt }) =>
          say(PACKET_WORDS.counted, {
            code,
            count: format.number(count),
            first: format.instant(firstAt, "UTC"),
            last: format.instant(lastAt, "UTC"),
          }),
        ),
      );
    case "health":
      return joined(
        facts.readings.map(({ asset, what, value, at }) =>
          say(PACKET_WORDS.reading, { asset, what, value, at: format.instant(at, "UTC") }),
        ),
      );
    case "still_works":
      return joined(facts.stillWorks.map((words) => words[language]));
    case "meta_review":
      return reviewWords(facts.review, wording);
    default:
      return values[field] || null;
  }
}

function reviewWords(review: PacketFacts["review"], { language, format, reviewState }: Wording) {
  if (!review) return PACKET_WORDS.notAppealed[language];
  const said = fillWording(PACKET_WORDS.reviewed, language, {
    round: review.round,
    at: twice(review.submittedAt, review.submittedZone, format),
    state: reviewState(review),
  });
  if (!review.reference) return said;
  const { reference } = review;
  return `${said}; ${fillWording(PACKET_WORDS.reviewReference, language, { reference })}`;
}

/** In UTC, and as the clock on the spot showed it. */
function twice(at: Date, zone: string, format: Format): string {
  const utc = format.instant(at, "UTC");
  const local = format.instant(at, zone);
  return utc === local ? utc : `${utc} (${local}, ${zone})`;
}

const isNumber = ({ kind }: PacketAsset) => kind === "phone_number" || kind === "app_number";

const numberWords = ({ phone, name, externalId }: PacketAsset) =>
  [phone ?? name, externalId && `ID ${externalId}`].filter(Boolean).join(", ");

const namedWords = ({ name, externalId }: PacketAsset) =>
  [name, externalId && `ID ${externalId}`].filter(Boolean).join(", ");

const idsOf = (assets: readonly PacketAsset[], ...kinds: string[]) =>
  joined(
    assets
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ externalId, name }) =>
        externalId ? [name ? `${externalId} (${name})` : externalId] : [],
      ),
  );

const joined = (parts: readonly string[]) => (parts.length > 0 ? parts.join("\n") : null);
