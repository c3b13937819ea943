import { consentImport } from "~/features/consent/log/consent-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { sendLogImport } from "~/features/signals/sending/send-log-import.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";

export default function workOffImportsJob(): Promise<void> {
  return workOffImports([consentImport, sendLogImport]);
}
