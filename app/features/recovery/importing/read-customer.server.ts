/**
 * One row of a table of customers. Number and address are sealed and hashed as they are read, so
 * that neither waits anywhere in the clear.
 */
import { createHash } from "node:crypto";
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { RowRead } from "~/features/imports/import-kind.server";
import type { Reading } from "~/features/imports/reading";
import { sealText } from "~/platform/sealed-bytes.server";
import { addressHint, numberHint, shortened } from "~/platform/tables/masked";
import { momentInCell } from "~/platform/tables/moment-cell";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { isCurrency, minorUnits } from "../money";
import { channelsIn, harmIn } from "./customer-cells";

const LONGEST = { name: 120, segment: 60, language: 20, reference: 80, note: 500 } as const;
const ADDRESS = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;
const LONGEST_ADDRESS = 254;
const A_DAY = 86_400_000;

type Facts = Record<string, string | null>;
type Cell = (key: string) => string;
type Part = { ok: true; facts: Facts } | Extract<RowRead, { ok: false }>;

/** @param withRequest whether the row also says what was missed, and when */
export function readCustomer(
  cell: Cell,
  { country, order, zone, constants }: Reading,
  withRequest: boolean,
): RowRead {
  const at = (key: string) => momentOf(cell(key), key, order, zone);
  const parts: Part[] = [personIn(cell, country), saidIn(cell, constants.currency ?? "")];
  parts.push(choicesIn(cell, at));
  if (withRequest) parts.push(requestIn(cell, constants.harm ?? "", at));
  const facts: Facts = {};
  for (const part of parts) {
    if (!part.ok) return part;
    Object.assign(facts, part.facts);
  }
  return {
    ok: true,
    key: keyOf(facts),
    facts,
    shown: {
      person: facts.phoneHint || facts.emailHint || "",
      ...(withRequest
        ? { harm: facts.harm ?? "", happenedAt: facts.happenedAt ?? "" }
        : { segment: facts.segment ?? "", language: facts.language ?? "" }),
    },
  };
}

function personIn(cell: Cell, country: string): Part {
  const written = cell("phone");
  const phone = written ? phoneInCell(written, country) : null;
  if (phone && !phone.ok) return { ok: false, column: "phone", reason: phone.why };
  const email = cell("email").toLowerCase();
  if (email && (email.length > LONGEST_ADDRESS || !ADDRESS.test(email))) {
    return { ok: false, column: "email", reason: "noAddress" };
  }
  if (!phone && !email) return { ok: false, column: "phone", reason: "noPerson" };
  return {
    ok: true,
    facts: {
      ...(phone && {
        phoneHash: contactHash(phone.phone).toString("hex"),
        phoneSealed: sealText("customer phone", phone.phone).toString("hex"),
        phoneEnd: phone.phone.slice(-4),
        phoneHint: numberHint(phone.phone),
      }),
      ...(email && {
        emailHash: contactHash(email).toString("hex"),
        emailSealed: sealText("customer email", email).toString("hex"),
        emailHint: addressHint(email),
      }),
    },
  };
}

function saidIn(cell: Cell, everywhere: string): Part {
  const told = (key: keyof typeof LONGEST) => shortened(cell(key), LONGEST[key]);
  const currency = (cell("currency") || everywhere).trim().toUpperCase();
  const written = cell("loss");
  if (written && !isCurrency(currency))
    return { ok: false, column: "currency", reason: "noCurrency" };
  const minor = written ? minorUnits(written, currency) : null;
  if (written && minor === null) return { ok: false, column: "loss", reason: "noMoney" };
  return {
    ok: true,
    facts: {
      name: told("name"),
      segment: told("segment"),
      language: told("language").toLowerCase(),
      note: told("note"),
      lossMinor: minor === null ? null : String(minor),
      currency: minor === null ? "" : currency,
    },
  };
}

type At = (key: string) => { ok: true; at: string | null } | Extract<RowRead, { ok: false }>;

function choicesIn(cell: Cell, at: At): Part {
  const [agreed, stopped] = [channelsIn(cell("optIn")), channelsIn(cell("optOut"))];
  if (!agreed) return { ok: false, column: "optIn", reason: "unknownChannel" };
  if (!stopped) return { ok: false, column: "optOut", reason: "unknownChannel" };
  const agreedAt = at("optInAt");
  if (!agreedAt.ok) return agreedAt;
  return {
    ok: true,
    facts: { agreedTo: agreed.join(","), agreedAt: agreedAt.at, stopped: stopped.join(",") },
  };
}

function requestIn(cell: Cell, everywhere: string, at: At): Part {
  const harm = harmIn(cell("harm") || everywhere || "other");
  if (!harm) return { ok: false, column: "harm", reason: "unknownHarm" };
  const [happened, inbound] = [at("happenedAt"), at("inboundAt")];
  if (!happened.ok) return happened;
  if (!inbound.ok) return inbound;
  if (!happened.at) return { ok: false, column: "happenedAt", reason: "missing" };
  const reference = shortened(cell("reference"), LONGEST.reference);
  return { ok: true, facts: { harm, happenedAt: happened.at, inboundAt: inbound.at, reference } };
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

/** Rows are the same where they say the same of the same person; sealing differs each time. */
function keyOf(facts: Facts): Buffer {
  const { phoneSealed: _phone, emailSealed: _email, ...said } = facts;
  return createHash("sha256").update(JSON.stringify(said)).digest();
}
