/** What people note about one customer: where they stand, what they answered, how it was for them. */
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { moment } from "~/platform/moment.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { wantsNothing } from "~templates/rules/stop-words";
import { reportRecovery } from "../../report-recovery.server";
import { choicesOfReply, textHashOf } from "../replies/reply-words.server";
import { settleScores } from "../scores/settle-scores.server";
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
    await change(tx, key, {
      state: next.value,
      madeWholeAt: next.value === "made_whole" ? moment() : null,
    });
    await tellOfCustomer(tx, person, key, {
      kind: "customer.moved",
      detail: { state: next.value },
    });
    await reportRecovery(tx, caseId, moment());
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
        textHash: textHashOf(text),
        at,
        notedById: person.id,
        notedByName: person.name,
        notedAt: now,
      },
    });
    await keepChoices(
      tx,
      choicesOfReply({ ...held.value, channel, stopped: wantsNothing(text), at }),
    );
    const { state, contactedAt, respondedAt } = held.value;
    await change(tx, key, {
      state: afterReply(state),
      respondedAt: earlier(respondedAt, at),
      contactedAt: contactedAt ?? at,
    });
    await tellOfCustomer(tx, person, key, { kind: "customer.replied", detail: { channel } });
    await reportRecovery(tx, key.caseId, now);
    return allow();
  });
}

const earlier = (one: Date | null, other: Date): Date => (one && one < other ? one : other);

/** @param score 1 to 5; the last one counts */
export function scoreCustomer(person: Person, key: CustomerKey, score: number): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key);
    if (!held.ok) return held;
    const now = moment();
    await tx.customerScore.create({
      data: { ...key, score, at: now, notedAt: now, notedByName: person.name },
    });
    await settleScores(tx, key.caseId, [key.customerId]);
    await tellOfCustomer(tx, person, key, { kind: "customer.scored", detail: { score } });
    return allow();
  });
}

type Change = {
  state?: HeldState;
  contactedAt?: Date;
  respondedAt?: Date;
  madeWholeAt?: Date | null;
};
type HeldState = ReturnType<typeof afterReply>;

const change = (tx: Tx, { caseId, customerId }: CustomerKey, data: Change) =>
  tx.affectedCustomer.update({
    where: { caseId_customerId: { caseId, customerId } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
