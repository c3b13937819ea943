/** Everything that can be imported as a table. */
import { consentImport } from "~/features/consent/log/consent-import.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { callResultsImport } from "~/features/recovery/apologies/calls/call-results-import.server";
import { voucherCodesImport } from "~/features/recovery/compensation/vouchers/voucher-import.server";
import { repliesImport } from "~/features/recovery/customers/replies/replies-import.server";
import { scoresImport } from "~/features/recovery/customers/scores/scores-import.server";
import {
  customersImport,
  missedRequestsImport,
} from "~/features/recovery/importing/customer-imports.server";
import { sendLogImport } from "~/features/signals/sending/send-log-import.server";

export const IMPORT_KINDS: readonly ImportKind[] = [
  consentImport,
  sendLogImport,
  customersImport,
  missedRequestsImport,
  voucherCodesImport,
  callResultsImport,
  scoresImport,
  repliesImport,
];

const kindAmong = (kinds: readonly ImportKind[], key: string | null) =>
  kinds.find((kind) => kind.key === key);

export const importKind = (key: string | null): ImportKind | undefined =>
  kindAmong(IMPORT_KINDS, key);

/** Those that are about a business as a whole. */
export const importKindOfBusiness = (key: string | null): ImportKind | undefined =>
  kindAmong([consentImport, sendLogImport], key);

/** Those that are about one case. */
export const importKindOfCase = (key: string | null): ImportKind | undefined =>
  kindAmong(
    [
      customersImport,
      missedRequestsImport,
      voucherCodesImport,
      callResultsImport,
      scoresImport,
      repliesImport,
    ],
    key,
  );
