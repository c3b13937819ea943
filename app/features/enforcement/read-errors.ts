/** Failed sends and refused requests, by code and details; titles are about to disappear. */
import { CLASSES } from "~templates/rules/classes";
import { errorCodeRule } from "~templates/rules/error-codes";
import { assetById, assetByPhone } from "./asset-refs";
import { child, deep, items, read, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readInstant } from "./read-instant";
import type { AssetRef, ReadValue, Signal } from "./signal";

const ACCOUNT_GONE = /\b(suspended|deleted|disabled)\b|ditangguhkan|dihapus/i;

/** One error object: `{code, message, error_data: {details}, fbtrace_id}`. */
export function readError(
  error: Spot,
  origin: Origin,
  assets: readonly AssetRef[] = [],
  whole: Spot = error,
): Signal {
  const code = read(child(error, "code", "error_code", "errorCode"));
  const details = read(
    deep(error, "error_data", "details") ?? child(error, "details", "error_description"),
  );
  const found = codeIn(code);
  const message = read(child(error, "message", "title"));
  return makeSignal(origin, {
    kind: found ? "send_failed" : "unknown",
    severity: severityOf(found),
    assets,
    values: {
      code,
      details,
      message,
      trace: read(child(error, "fbtrace_id")),
      subcode: read(child(error, "error_subcode")),
      seen: because("error_code", found),
      error_code: found,
      payment_details: paymentDetails(found, details ?? message),
    },
    raw: whole.value,
  });
}

const codeIn = (code: ReadValue | null): ReadValue | null =>
  code && /^\d{1,7}$/.test(code.value) ? code : null;

/** 131042 is about payment unless its details name an account that is gone. */
function paymentDetails(code: ReadValue | null, details: ReadValue | null): ReadValue | null {
  if (code?.value !== "131042" || !details) return null;
  if (ACCOUNT_GONE.test(details.value)) return because("suspended_or_deleted", details);
  const isPayment = /payment|credit|currency|billing|pembayaran|kredit/i.test(details.value);
  return isPayment ? because("payment", details) : null;
}

function severityOf(code: ReadValue | null): Signal["severity"] {
  const rule = errorCodeRule(code?.value ?? "");
  if (!rule) return "info";
  return "decide" in rule.leads ? CLASSES[rule.leads.decide].severity : "warning";
}

/** Every failed status. A message that was also delivered, on another device, did not fail. */
export function readStatuses(spot: Spot, account: Spot | null, origin: Origin): Signal[] {
  const statuses = items(child(spot, "statuses"));
  const delivered = new Set(
    statuses
      .filter((status) => ["delivered", "read"].includes(word(status, "status")))
      .map((status) => word(status, "id")),
  );
  const failed = statuses.filter(
    (status) => word(status, "status") === "failed" && !delivered.has(word(status, "id")),
  );
  if (failed.length === 0) {
    return [makeSignal(origin, { kind: "informational", raw: spot.value })];
  }
  const metadata = child(spot, "metadata");
  const assets = [
    ...assetByPhone(child(metadata, "display_phone_number"), child(metadata, "phone_number_id")),
    ...assetById("waba", account),
  ];
  return failed.flatMap((status) => {
    const happenedAt = readInstant(read(child(status, "timestamp"))?.value) ?? origin.happenedAt;
    const errors = items(child(status, "errors"));
    return (errors.length > 0 ? errors : [status]).map((error) =>
      readError(error, { ...origin, happenedAt }, assets, status),
    );
  });
}

const word = (spot: Spot, name: string): string => read(child(spot, name))?.value ?? "";
