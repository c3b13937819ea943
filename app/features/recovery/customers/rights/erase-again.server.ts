/** Takes out again whom a restored backup brought back: everybody on the list who was there before they were erased. */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { type Erasure, notedErasures } from "~/platform/erasure-list.server";
import { log } from "~/platform/log.server";
import type { CustomerEvent } from "../care/customer-events";
import { rightsDone } from "../requested/note-rights.server";
import { RIGHTS } from "../requested/rights-request";
import { forgetCustomer } from "./forget-customer.server";

const AT_ONCE = 1_000;

/** Before anything is served. Finds nobody at once where no backup was restored. */
export async function eraseAgain(): Promise<void> {
  const noted = await notedErasures();
  let count = 0;
  for (let from = 0; from < noted.length; from += AT_ONCE) {
    for (const { id } of await broughtBack(noted.slice(from, from + AT_ONCE))) {
      await eraseOne(id);
      count += 1;
    }
  }
  if (count > 0) log.warn({ count }, "Customers that a backup brought back are erased again");
}

const broughtBack = (noted: readonly Erasure[]) => db.$queryRaw<{ id: string }[]>`
  SELECT c.id FROM jsonb_to_recordset(${JSON.stringify(noted)}::jsonb)
    AS n("businessId" uuid, "personHash" text, at timestamptz)
  JOIN "Customer" c ON c."businessId" = n."businessId"
    AND c."personHash" = decode(n."personHash", 'hex')
    AND c."erasedAt" IS NULL AND c."createdAt" <= n.at`;

const eraseOne = (id: string): Promise<void> =>
  db.$transaction(async (tx) => {
    const forgotten = await forgetCustomer(tx, { id });
    if (!forgotten) return;
    await rightsDone(tx, systemActor, id, RIGHTS);
    const { requests, grants } = forgotten;
    const fact: CustomerEvent = { kind: "customer.erased_again", detail: { requests, grants } };
    await recordEvent(tx, systemActor, { subject: { kind: "customer", id }, ...fact });
  });
