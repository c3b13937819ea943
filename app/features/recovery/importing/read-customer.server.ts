/**
 * One row of a table of customers. Number, address, name and note are sealed as they are read, so
 * that none of them waits anywhere in the clear.
 */
import { hash } from "node:crypto";
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { RowRead } from "~/features/imports/import-kind.server";
import type { Reading } from "~/features/imports/reading";
import { sealText } from "~/platform/sealed-bytes.server";
import { addressHint, numberHint, shortened } from "~/platform/tables/masked";
import { momentInCell } from "~/platform/tables/moment-cell";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { sealedWords } from "../customers/sealed-words.server";
import { isCurrency, minorUnits } from "../money";
import { channelsIn, harmIn } from "./customer-cells";

const LONGEST = { name: 120, segment: 60, language: 20, reference: 80, note: 500 } as const;
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;
const LONGEST_ADDRESS = 254;
const A_DAY = 86_400_000;

type Cell = (key: string) => string;
type Refusal = Extract<RowRead, { ok: false }>;
type Part<Said> = { ok: true; said: Said } | Refusal;

type Told = Record<"name" | "segment" | "language" | "note" | "currency", string> & {
  lossMinor: string | null;
};
type Choices = { agreedTo: string; agreedAt: string | null; stopped: string };
type Missed = Record<"harm" | "reference" | "happenedAt" | "inboundAt", string | null>;

const NOTHING_MISSED: Part<Missed> = {
  ok: true,
  said: { harm: null, reference: null, happenedAt: null, inboundAt: null },
};

/** @param withRequest whether the row also says what was missed, and when */
export function readCustomer(
  cell: Cell,
  { country, order, zone, constants }: Reading,
  withRequest: boolean,
): RowRead {
  const at = (key: string) => momentOf(cell(key), key, order, zone);
  const person = personIn(cell, country);
  if (!person.ok) return person;
  const told = saidIn(cell, constants.currency ?? "");
  if (!told.ok) return told;
  const choices = choicesIn(cell, at);
  if (!choices.ok) return choices;
  const missed = withRequest ? requestIn(cell, constants.harm ?? "", at) : NOTHING_MISSED;
  if (!missed.ok) return missed;
  const facts = sealedFacts(person, told.said, choices.said, missed.said);
  return {
    ok: true,
    key: keyOf([facts.phoneHash, facts.emailHash], [told.said, choices.said, missed.said]),
    facts,
    shown: {
      person: facts.phoneHint || facts.emailHint,
      ...(withRequest
        ? { harm: facts.harm ?? "", happenedAt: facts.happenedAt ?? "" }
        : { segment: facts.segment, language: facts.language }),
    },
  };
}

type Reached = { ok: true; phone: string; email: string };

function personIn(cell: Cell, country: string): Reached | Refusal {
  const written = cell("phone");
  const phone = written ? phoneInCell(written, country) : null;
  if (phone && !phone.ok) return { ok: false, column: "phone", reason: phone.why };
  const email = cell("email").toLowerCase();
  if (email && (email.length > LONGEST_ADDRESS || !ADDRESS.test(email))) {
    return { ok: false, column: "email", reason: "noAddress" };
  }
  if (!phone && !email) return { ok: false, column: "phone", reason: "noPerson" };
  return { ok: true, phone: phone?.phone ?? "", email };
}

/** Written out, so that a million of them have one shape. */
function sealedFacts({ phone, email }: Reached, told: Told, choices: Choices, missed: Missed) {
  return {
    phoneHash: phone ? contactHash(phone) : null,
    phoneSealed: phone ? sealText("customer phone", phone) : null,
    phoneEnd: phone.slice(-4),
    phoneHint: phone && numberHint(phone),
    emailHash: email ? contactHash(email) : null,
    emailSealed: email ? sealText("customer email", email) : null,
    emailHint: email && addressHint(email),
    nameSealed: sealedWords("customer name", told.name),
    noteSealed: sealedWords("customer note", told.note),
    language: told.language,
    segment: told.segment,
    lossMinor: told.lossMinor,
    currency: told.currency,
    agreedTo: choices.agreedTo,
    agreedAt: choices.agreedAt,
    stopped: choices.stopped,
    harm: missed.harm,
    reference: missed.reference,
    happenedAt: missed.happenedAt,
    inboundAt: missed.inboundAt,
  };
}

function saidIn(cell: Cell, everywhere: string): Part<Told> {
  const told = (key: keyof typeof LONGEST) => shortened(cell(key), LONGEST[key]);
  const currency = (cell("currency") || everywhere).trim().toUpperCase();
  const written = cell("loss");
  if (written && !isCurrency(currency))
    return { ok: false, column: "currency", reason: "noCurrency" };
  const minor = written ? minorUnits(written, currency) : null;
  if (written && minor === null) return { ok: false, column: "loss", reason: "noMoney" };
  return {
    ok: true,
    said: {
      name: told("name"),
      segment: told("segment"),
      language: told("language").toLowerCase(),
      note: told("note"),
      lossMinor: minor === null ? null : String(minor),
      currency: minor === null ? "" : currency,
    },
  };
}

type At = (key: string) => { ok: true; at: string | null } | Refusal;

function choicesIn(cell: Cell, at: At): Part<Choices> {
  const [agreed, stopped] = [channelsIn(cell("optIn")), channelsIn(cell("optOut"))];
  if (!agreed) return { ok: false, column: "optIn", reason: "unknownChannel" };
  if (!stopped) return { ok: false, column: "optOut", reason: "unknownChannel" };
  const agreedAt = at("optInAt");
  if (!agreedAt.ok) return agreedAt;
  return {
    ok: true,
    said: { agreedTo: agreed.join(","), agreedAt: agreedAt.at, stopped: stopped.join(",") },
  };
}

function requestIn(cell: Cell, everywhere: string, at: At): Part<Missed> {
  const harm = harmIn(cell("harm") || everywhere || "other");
  if (!harm) return { ok: false, column: "harm", reason: "unknownHarm" };
  const [happened, inbound] = [at("happenedAt"), at("inboundAt")];
  if (!happened.ok) return happened;
  if (!inbound.ok) return inbound;
  if (!happened.at) return { ok: false, column: "happenedAt", reason: "missing" };
  const reference = shortened(cell("reference"), LONGEST.reference);
  return { ok: true, said: { harm, happenedAt: happened.at, inboundAt: inbound.at, reference } };
}

function momentOf(
  written: string,
  column: string,
  order: Reading["order"],
  zone: string,
): ReturnType<At> {
  if (!written) return { ok: true, at: null };
  const at = momentInCell(written, order, zone);
  if (!at) return { ok: false, column, reason: "noMoment" };
  if (at.getTime() > Date.now() + A_DAY) return { ok: false, column, reason: "inFuture" };
  return { ok: true, at: at.toISOString() };
}

const KEY_BYTES = 16;

/**
 * Rows are the same where they say the same of the same person. The keyed hash in it keeps anybody
 * without the key from trying names and numbers.
 */
function keyOf(person: readonly (Buffer | null)[], said: readonly object[]): Buffer {
  const row = person.map((each) => each?.toString("latin1") ?? "").concat(JSON.stringify(said));
  return hash("sha256", row.join("\0"), "buffer").subarray(0, KEY_BYTES);
}
