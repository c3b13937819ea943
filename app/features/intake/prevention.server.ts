/** The four measures that prevent a restriction, each with what is known of it. Null: nothing feeds it. */
import { sendersOfBusiness } from "~/features/assets/asset-queries.server";
import { assetLabel } from "~/features/assets/asset-tree";
import { optOutsOf } from "~/features/contacts/opt-outs.server";
import { failuresByCode } from "~/features/signals/messages/failure-queries.server";
import { db, type Tx } from "~/platform/db.server";

const DAYS = 7;
const DAY = 86_400_000;

/** What the platform holds back because somebody got too much, or too many complained (M-ERR). */
const HELD_BACK = ["131048", "131049", "130472"];

export type Prevention = Awaited<ReturnType<typeof preventionOf>>;

/** Of a business that the reader may see. */
export async function preventionOf(businessId: string, now: Date, tx: Tx = db) {
  const since = new Date(now.getTime() - DAYS * DAY);
  const [optOuts, templates, health, failures] = await Promise.all([
    optOutsOf(businessId, since, tx),
    templatesOf(businessId, tx),
    healthOf(businessId, tx),
    failuresOf(businessId, since, now, tx),
  ]);
  return {
    consent: optOuts.known > 0 ? { stopped: optOuts.stopped, recent: optOuts.recent } : null,
    templates,
    health,
    frequency: failures,
  };
}

/** Null while no signal ever spoke of a template. */
async function templatesOf(businessId: string, tx: Tx) {
  const ofBusiness = { businessId, kind: "template", archivedAt: null } as const;
  const heard = await tx.signalAsset.findFirst({
    where: { isSubject: true, asset: ofBusiness },
    select: { assetId: true },
  });
  if (!heard) return null;
  const [all, held] = await Promise.all([
    tx.asset.count({ where: ofBusiness }),
    tx.asset.count({ where: { ...ofBusiness, restrictions: { some: { liftedAt: null } } } }),
  ]);
  return { all, held };
}

/** The newest quality that was told of each number. Null while none was. */
async function healthOf(businessId: string, tx: Tx) {
  const numbers = await tx.asset.findMany({
    where: { businessId, kind: "phone_number", archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      name: true,
      phone: true,
      externalId: true,
      readings: {
        where: { what: "quality" },
        orderBy: { at: "desc" },
        take: 1,
        select: { value: true, at: true },
      },
    },
  });
  const told = numbers.flatMap(({ readings: [newest], id, ...number }) =>
    newest ? [{ id, label: number.phone ?? assetLabel(number), ...newest }] : [],
  );
  return told.length > 0 ? told : null;
}

/** Null while no status of a message was ever heard. */
async function failuresOf(businessId: string, since: Date, now: Date, tx: Tx) {
  const senders = await sendersOfBusiness(businessId);
  const outcome = await tx.messageOutcome.findFirst({
    where: { sender: { in: senders } },
    select: { sender: true },
  });
  const codes = await failuresByCode({ senders, businessId }, since, now, tx);
  if (!outcome && codes.length === 0) return null;
  const sum = (counts: readonly { count: number }[]) =>
    counts.reduce((total, { count }) => total + count, 0);
  return {
    failed: sum(codes),
    heldBack: sum(codes.filter(({ code }) => HELD_BACK.includes(code))),
  };
}
