import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { IMPORT_KINDS } from "~/features/intake/import-kinds.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";
export const isLong = true;

export default function workOffImportsJob(): Promise<void> {
  return workOffImports(IMPORT_KINDS);
}
