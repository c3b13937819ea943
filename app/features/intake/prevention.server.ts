/**
 * The four measures that prevent a restriction, each with what is known of it (null: nothing feeds it)
 * and with what the cases of the business change for it.
 */
import { sendersOfBusiness } from "~/features/assets/asset-queries.server";
import { assetLabel } from "~/features/assets/asset-tree";
import { optOutsOf } from "~/features/contacts/opt-outs.server";
import type { Person } from "~/features/identity/person";
import { failuresByCode } from "~/features/signals/messages/failure-queries.server";
import type { Measure } from "~/features/tasks/measure";
import { openChangesOf } from "~/features/tasks/task-queries.server";
import { db, type Tx } from "~/platform/db.server";

const DAYS = 7;
const DAY = 86_400_000;

/** What the platform holds back because somebody got too much, or too many complained (M-ERR). */
const HELD_BACK = ["131048", "131049", "130472"];

export type Prevention = Awaited<ReturnType<typeof preventionOf>>;

/** Of a business that the reader may see. */
export async function preventionOf(
  reader: Pick<Person, "language">,
  businessId: string,
  now: Date,
  tx: Tx = db,
) {
  const since = new Date(now.getTime() - DAYS * DAY);
  const [optOuts, templates, health, failures, changes] = await Promise.all([
    optOutsOf(businessId, since, tx),
    templatesOf(businessId, tx),
    healthOf(businessId, tx),
    failuresOf(businessId, since, now, tx),
    changesOf(reader, businessId, tx),
  ]);
  return {
    consent: optOuts.known > 0 ? { stopped: optOuts.stopped, recent: optOuts.recent } : null,
    templates,
    health,
    frequency: failures,
    changes,
  };
}

async function changesOf({ language }: Pick<Person, "language">, businessId: string, tx: Tx) {
  const changes = await openChangesOf(businessId, tx);
  return changes.map(({ id, measure, titleEn, titleId, dueAt, case: { reference } }) => ({
    id,
    measure: measure as Measure,
    title: language === "id" ? titleId : titleEn,
    dueAt,
    reference,
  }));
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

/**
 * The newest rating that was told of each number, and since when its quality is said to be low: flags
 * and notices say that without any rating. Null while neither was told.
 */
async function healthOf(businessId: string, tx: Tx) {
  const isLow = { class: "quality_low", liftedAt: null } as const;
  const assets = await tx.asset.findMany({
    where: {
      businessId,
      archivedAt: null,
      OR: [
        { kind: "phone_number", readings: { some: { what: "quality" } } },
        { restrictions: { some: isLow } },
      ],
    },
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
      restrictions: {
        where: isLow,
        orderBy: { startedAt: "desc" },
        take: 1,
        select: { startedAt: true },
      },
    },
  });
  const told = assets.map(({ id, readings: [rating = null], restrictions: [low], ...asset }) => ({
    id,
    label: asset.phone ?? assetLabel(asset),
    rating,
    /** Where the rating says so itself, or more, nothing is added to it. */
    lowSince: low && (!rating || rating.at < low.startedAt) ? low.startedAt : null,
  }));
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
