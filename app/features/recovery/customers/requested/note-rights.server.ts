/** Notes what a customer asks of their data, and sets the clock of the law going; and ends both. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { meetClock } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { moment } from "~/platform/moment.server";
import { openText, sealText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { CLOCKS } from "~templates/rules/clocks";
import { reportRecovery } from "../../report-recovery.server";
import { type CustomerKey, holdCasesOf, holdCustomer } from "../care/hold-customer.server";
import type { RightsEvent } from "./rights-events";
import { type Right, rightsDueAt } from "./rights-request";
import type { RightsAnswerInput, RightsInput } from "./rights-schemas";

/** What the law gives somebody it gives them when the case is long closed, too. */
export function noteRights(
  person: Person,
  key: CustomerKey,
  { what, channel, note, ...input }: RightsInput,
): Promise<Verdict> {
  const zone = person.timeZone;
  const arrivedAt = instantOf(input.arrivedAt, zone);
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key, { evenClosed: true });
    if (!held.ok) return held;
    const now = moment();
    if (arrivedAt > now) return refuse("rights.refusals.future");
    const { source, certainty, side, checkedOn } = CLOCKS.data_rights;
    const clockId = await startClock(tx, person, {
      caseId: key.caseId,
      kind: "data_rights",
      side,
      startsAt: arrivedAt,
      dueAt: rightsDueAt(arrivedAt),
      source,
      certainty,
      checkedOn: new Date(checkedOn),
    });
    await tx.rightsRequest.create({
      data: {
        ...key,
        what,
        channel,
        arrivedAt,
        arrivedZone: zone,
        noteSealed: sealed(note),
        clockId,
        notedById: person.id,
        notedByName: person.name,
        notedAt: now,
      },
    });
    await tell(tx, person, key, {
      kind: "customer.rights_noted",
      detail: { what, channel },
      happened: { at: arrivedAt, zone },
    });
    await reportRecovery(tx, key.caseId, now);
    return allow();
  });
}

/** Ends one by saying what they were answered. */
export function answerRights(
  person: Person,
  key: CustomerKey,
  id: string,
  { version, answer }: RightsAnswerInput,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCustomer(tx, key, { evenClosed: true });
    if (!held.ok) return held;
    const found = await tx.rightsRequest.findFirst({ where: { id, ...key } });
    if (!found) return refuse("customer.refusals.gone");
    if (found.state !== "open") return howItEnded(person, found);
    if (found.version !== version) return refuse("customer.refusals.changed");
    await end(tx, person, [{ ...found, answerSealed: sealText("rights answer", answer) }]);
    return allow();
  });
}

/** It is answered once: whoever is second reads what stands, if they may see who it is. */
function howItEnded(
  reader: Person,
  {
    answerSealed,
    endedAt,
    endedByName,
  }: {
    answerSealed: Uint8Array<ArrayBuffer> | null;
    endedAt: Date | null;
    endedByName: string | null;
  },
): Verdict {
  if (!answerSealed || !can(reader, "customer:reveal")) return refuse("rights.refusals.ended");
  return refuse("rights.refusals.answeredMeanwhile", {
    by: endedByName,
    at: endedAt,
    answer: openText("rights answer", answerSealed),
  });
}

/** They have everything about them: what they asked for is done. */
export function copyHandedOver(person: Person, { customerId }: CustomerKey): Promise<void> {
  return db.$transaction(async (tx) => {
    await holdCasesOf(tx, customerId);
    await rightsDone(tx, person, customerId, ["copy"]);
  });
}

/**
 * Ends what was asked for by its having been done: every open request of the customer for one of
 * these, in whatever case it was noted. Whoever calls this holds those cases.
 */
export async function rightsDone(
  tx: Tx,
  actor: Actor,
  customerId: string,
  what: readonly Right[],
): Promise<void> {
  const open = await tx.rightsRequest.findMany({
    where: { customerId, state: "open", what: { in: [...what] } },
  });
  await end(
    tx,
    actor,
    open.map((request) => ({ ...request, answerSealed: null })),
  );
}

type Ended = {
  id: string;
  caseId: string;
  customerId: string;
  clockId: string;
  what: string;
  answerSealed: Buffer<ArrayBuffer> | null;
};

async function end(tx: Tx, actor: Actor, requests: readonly Ended[]): Promise<void> {
  const now = moment();
  for (const { id, caseId, customerId, clockId, what, answerSealed } of requests) {
    const isDone = answerSealed === null;
    await tx.rightsRequest.update({
      where: { id },
      data: {
        state: isDone ? "done" : "answered",
        answerSealed,
        endedAt: now,
        endedByName: actor.name,
        version: { increment: 1 },
      },
    });
    await meetClock(tx, actor, clockId, { isToldElsewhere: true }, now);
    await tell(
      tx,
      actor,
      { caseId, customerId },
      { kind: isDone ? "customer.rights_done" : "customer.rights_answered", detail: { what } },
    );
    await reportRecovery(tx, caseId, now);
  }
}

const sealed = (text: string) => (text === "" ? null : sealText("rights note", text));

const tell = (tx: Tx, actor: Actor, { caseId, customerId }: CustomerKey, event: RightsEvent) =>
  recordEvent(tx, actor, { subject: { kind: "customer", id: customerId }, caseId, ...event });
