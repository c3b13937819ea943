/** The list of signals: one page, newest first. Pages begin after a row and not at a number. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { signalInList, signalsOfAsset } from "../signal-queries.server";
import { withinSignals } from "../signal-scope";
import type { SignalCursor, SignalFilter } from "./signal-filter";

type Reader = Pick<Person, "id" | "businessIds">;

const PAGE_ROWS = 50;

/** By arrival; of one asset by when it happened. `next` is where the following page begins. */
export async function signalList(
  person: Reader,
  filter: SignalFilter,
  after: SignalCursor | null,
  tx: Tx = db,
) {
  const { assetId, kind, source, standing, businessId } = filter;
  const where = {
    ...(kind && { kind }),
    ...(source && { source }),
    ...(standing && { standing }),
    ...(businessId && { businessId }),
  };
  const found = assetId
    ? await signalsOfAsset(
        person,
        assetId,
        {
          where,
          take: PAGE_ROWS + 1,
          ...(after && { before: { happenedAt: after.at, id: after.id } }),
        },
        tx,
      )
    : await tx.signal.findMany({
        where: { ...where, AND: [withinSignals(person), after ? earlierThan(after) : {}] },
        orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
        take: PAGE_ROWS + 1,
        select: signalInList,
      });
  const signals = found.slice(0, PAGE_ROWS);
  const last = found.length > PAGE_ROWS ? signals.at(-1) : undefined;
  const next: SignalCursor | null = last
    ? { at: assetId ? last.happenedAt : last.receivedAt, id: last.id }
    : null;
  return { signals, next };
}

const earlierThan = ({ at, id }: SignalCursor) => ({
  OR: [{ receivedAt: { lt: at } }, { receivedAt: at, id: { lt: id } }],
});
