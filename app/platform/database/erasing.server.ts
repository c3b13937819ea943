/** Lets one piece of a transaction erase what the database otherwise keeps as it was. */
import type { Tx } from "~/platform/db.server";

/** What stands where words of a person were, for readers of either language. */
export const ERASED_WORDS =
  "[Erased at the request of the person. Dihapus atas permintaan orangnya.]";

export async function erasing<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT set_config('reinstate.erasing', 'on', true)`;
  const done = await work();
  await tx.$executeRaw`SELECT set_config('reinstate.erasing', '', true)`;
  return done;
}
