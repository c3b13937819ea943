/**
 * The account event, whoever passes it on. One event name covers restrictions, warnings and endings,
 * so what the event carries decides, not what it is called.
 */
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import type { AssetRef, ReadValue, Signal, StatedRestriction } from "../signal";
import { readEvent } from "./account-event";
import { answersOf } from "./account-event-answers";
import { kindOf, unknownsOf } from "./account-event-kind";
import { assetById, assetByPhone } from "./asset-refs";
import { child, isRecord, items, read, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";

/** For these events Meta's envelope names the partner's portfolio, not the account. */
const ABOUT_A_PARTNER = /^(PARTNER_|AD_ACCOUNT_LINKED|MM_LITE_TERMS_SIGNED)/;

/** `account` is the id the envelope gives for the account. */
export function readAccountEvent(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const told = readEvent(spot);
  const kind = kindOf(told);
  const { event, violation, banState, banDate, reason, initiatedBy } = told;

  return makeSignal(origin, {
    kind,
    assets: assetsOf(spot, account, event?.value ?? "", origin),
    restrictions: told.restrictions,
    violationType: violation?.value ?? null,
    remediation: remediationOf(spot, told.restrictions),
    values: {
      event,
      violation_type: violation,
      ban_state: banState,
      ban_date: banDate,
      reason,
      initiated_by: initiatedBy,
      cause: causeOf(violation),
      ...answersOf(kind, told, spot),
    },
    unknowns: unknownsOf(kind, told),
    raw: spot.value,
  });
}

/** A policy type names its cause; an unknown one is left to people. */
function causeOf(violation: ReadValue | null): ReadValue | null {
  const cause = VIOLATION_TYPES[violation?.value ?? ""]?.cause;
  return cause ? because(cause, violation) : null;
}

/** Word for word; entries that advise the same thing say it once. */
function remediationOf(spot: Spot, restrictions: readonly StatedRestriction[]): string | null {
  const violation = child(spot, "violation_info", "violation");
  const said = read(child(violation, "remediation") ?? child(spot, "remediation"))?.value;
  const all = [said, ...restrictions.map(({ remediation }) => remediation)];
  const distinct = [...new Set(all.filter((text) => typeof text === "string"))];
  return distinct.length > 0 ? distinct.join("\n") : null;
}

function assetsOf(spot: Spot, account: Spot | null, event: string, { source }: Origin): AssetRef[] {
  const info = child(spot, "waba_info");
  const named = child(info, "waba_id") ?? child(spot, "waba_id");
  const client = child(spot, "partner_client_certification_info");
  const isPassedOn = source === "meta" || source === "gupshup";
  const isPartner = isPassedOn && ABOUT_A_PARTNER.test(event);
  return [
    ...assetById("waba", named ?? (isPartner ? null : account)),
    ...assetById("portfolio", child(info, "owner_business_id")),
    ...assetById("portfolio", child(client, "client_business_id")),
    ...assetById("messaging_account", child(spot, "messaging_account_id")),
    ...assetById("waac", child(spot, "waac_id")),
    ...assetByPhone(
      child(spot, "phone_number", "display_phone_number"),
      child(spot, "phone_number_id"),
    ),
    ...items(child(spot, "phone_numbers")).flatMap((phone) =>
      isRecord(phone.value)
        ? assetByPhone(child(phone, "display_phone_number", "phone_number"), child(phone, "id"))
        : assetByPhone(phone),
    ),
  ];
}
