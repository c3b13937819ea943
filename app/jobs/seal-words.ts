import { sealOldWords } from "~/features/recovery/customers/seal-words.server";

/** Finds nothing at once where everything is sealed; a backup from before brings unsealed words back. */
export const schedule = "* * * * *";

export default function sealWordsJob(): Promise<void> {
  return sealOldWords();
}
