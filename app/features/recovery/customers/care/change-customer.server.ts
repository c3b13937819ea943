/** What people note about one customer: where they stand, what they answered, how it was for them. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { moment } from "~/platform/moment.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { afterReply, type CustomerMove, decideCustomer } from "./customer-lifecycle";
import type { ReplyInput } from "./customer-schemas";
import { type CustomerKey, holdCustomer, tellOfCustomer } from "./hold-customer.server";

/** @param version the one that was looked at */
export function moveCustomer(
  person: Person,
  key: CustomerKey,
  move: CustomerMove,
  version: number,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key);
    if (!held.ok) return held;
    const { caseId, customerId } = key;
    const next = decideCustomer(move, {
      state: held.value.state,
      waiting: await tx.missedRequest.count({
        where: { caseId, customerId, state: { in: ["open", "in_progress"] } },
      }),
      owed: await tx.grant.count({
        where: { caseId, customerId, state: { in: ["proposed", "approved"] } },
      }),
    });
    if (!next.ok) return next;
    if (held.value.version !== version) return refuse("customer.refusals.changed");
    await change(tx, key, { state: next.value });
    await tellOfCustomer(tx, person, key, {
      kind: "customer.moved",
      detail: { state: next.value },
    });
    return allow();
  });
}

/** @param input with its time on the person's own clock */
export function noteReply(person: Person, key: CustomerKey, input: ReplyInput): Promise<Verdict> {
  const at = instantOf(input.at, person.timeZone);
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key);
    if (!held.ok) return held;
    const now = moment();
    if (at > now) return refuse("customer.refusals.future");
    const { channel, text } = input;
    await tx.customerReply.create({
      data: {
        ...key,
        channel,
        textSealed: sealText("customer reply", text),
        at,
        notedById: person.id,
        notedByName: person.name,
        notedAt: now,
      },
    });
    await change(tx, key, { state: afterReply(held.value.state) });
    await tellOfCustomer(tx, person, key, { kind: "customer.replied", detail: { channel } });
    return allow();
  });
}

/** @param score 1 to 5; the last one counts */
export function scoreCustomer(person: Person, key: CustomerKey, score: number): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key);
    if (!held.ok) return held;
    await change(tx, key, { score, scoredAt: moment() });
    await tellOfCustomer(tx, person, key, { kind: "customer.scored", detail: { score } });
    return allow();
  });
}

type Change = { state?: HeldState; score?: number; scoredAt?: Date };
type HeldState = ReturnType<typeof afterReply>;

const change = (tx: Tx, { caseId, customerId }: CustomerKey, data: Change) =>
  tx.affectedCustomer.update({
    where: { caseId_customerId: { caseId, customerId } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
