/** Failed sends and refused requests, by code and details; titles are about to disappear. */
import { errorCodeRule } from "~templates/rules/error-codes";
import type { AssetRef, ReadValue, Signal } from "../signal";
import { assetById, assetByPhone, recipient } from "./asset-refs";
import { child, deep, items, read, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";
import { readInstant } from "./read-instant";

const ACCOUNT_GONE = /\b(suspended|deleted|disabled)\b|ditangguhkan|dihapus/i;

type Failure = {
  assets: readonly AssetRef[];
  /** The person who was written to. Named only where the code is about that person. */
  to?: Spot | null;
  /** What is kept raw: the status or the answer that the error stands in. */
  whole?: Spot;
  /** A send that failed, whether or not a code says why. */
  isSend?: boolean;
  messageId?: ReadValue | null;
};

/** One error object: `{code, message, error_data: {details}, fbtrace_id}`. */
export function readError(
  error: Spot,
  origin: Origin,
  { assets, to = null, whole = error, isSend = false, messageId = null }: Failure,
): Signal {
  const code = codeIn(read(child(error, "code", "error_code")));
  const details = read(
    deep(error, "error_data", "details") ?? child(error, "details", "error_description"),
  );
  const message = read(child(error, "message", "title"));
  return makeSignal(origin, {
    kind: isSend || code ? "send_failed" : "unknown",
    assets: isAboutRecipient(code) ? [...recipient(to), ...assets] : assets,
    values: {
      code: read(child(error, "code", "error_code")),
      details,
      message,
      message_id: messageId,
      trace: read(child(error, "fbtrace_id")),
      subcode: read(child(error, "error_subcode")),
      seen: because("error_code", code),
      error_code: code,
      payment_details: paymentDetails(code, details ?? message),
    },
    unknowns: [unlisted(code, (value) => errorCodeRule(value) !== null)],
    raw: whole.value,
  });
}

function isAboutRecipient(code: ReadValue | null): boolean {
  const leads = errorCodeRule(code?.value ?? "")?.leads;
  return leads !== undefined && "decide" in leads && leads.decide === "recipient_only";
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

/**
 * Every failed status. A message that was also delivered, on another device, did not fail: what is
 * `delivered` elsewhere in the same delivery is passed in.
 */
export function readStatuses(
  spot: Spot,
  account: Spot | null,
  origin: Origin,
  deliveredElsewhere: ReadonlySet<string> = new Set(),
): Signal[] {
  const statuses = items(child(spot, "statuses"));
  const delivered = new Set([...deliveredElsewhere, ...deliveredIn(spot)]);
  const failed = statuses.filter(
    (status) => word(status, "status") === "failed" && !delivered.has(idOf(status)),
  );
  const assets = businessNumber(spot, account);
  if (failed.length === 0) {
    return [makeSignal(origin, { kind: "informational", assets, raw: spot.value })];
  }
  return failed.flatMap((status) => {
    const happenedAt = readInstant(read(child(status, "timestamp"))?.value) ?? origin.happenedAt;
    const errors = items(child(status, "errors"));
    return (errors.length > 0 ? errors : [status]).map((error) =>
      readError(
        error,
        { ...origin, happenedAt },
        {
          assets,
          to: child(status, "recipient_id"),
          whole: status,
          isSend: true,
          messageId: read(child(status, "id")),
        },
      ),
    );
  });
}

/** The ids of messages that reached somebody. */
export const deliveredIn = (spot: Spot): string[] =>
  items(child(spot, "statuses"))
    .filter((status) => ["delivered", "read", "played"].includes(word(status, "status")))
    .map(idOf)
    .filter((id) => id !== "");

/** Our number that a message went through, and its account. */
export function businessNumber(spot: Spot, account: Spot | null): AssetRef[] {
  const metadata = child(spot, "metadata");
  return [
    ...assetByPhone(child(metadata, "display_phone_number"), child(metadata, "phone_number_id")),
    ...assetById("waba", account),
  ];
}

const word = (spot: Spot, name: string): string =>
  read(child(spot, name))?.value.toLowerCase() ?? "";

const idOf = (status: Spot): string => read(child(status, "id"))?.value ?? "";
