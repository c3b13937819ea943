/** Everything that can be imported as a table. */
import { consentImport } from "~/features/consent/log/consent-import.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { sendLogImport } from "~/features/signals/sending/send-log-import.server";

export const IMPORT_KINDS: readonly ImportKind[] = [consentImport, sendLogImport];

export const importKind = (key: string | null): ImportKind | undefined =>
  IMPORT_KINDS.find((kind) => kind.key === key);
