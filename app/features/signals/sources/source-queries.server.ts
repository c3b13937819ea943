/** What the pages about sources show. Secrets stay closed, but for those who set a source up. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { openText } from "~/platform/sealed-bytes.server";
import { type CountedVerdict, isRefusal } from "../receiving/refusal-verdict";
import { needsSecret, providerOf } from "./source-provider";
import { visibleSource } from "./source-scope";

const DAY = 24 * 3_600_000;
const LAST_DELIVERIES = 10;

/** All sources by name, each with what it sent in the last 24 hours. */
export async function sourceList(person: Person, now: Date, tx: Tx = db) {
  const found = await tx.signalSource.findMany({
    where: visibleSource(person),
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      provider: true,
      archivedAt: true,
      silentSince: true,
      secret: true,
      business: { select: { name: true } },
      counts: {
        where: { hour: { gt: new Date(now.getTime() - DAY) } },
        select: { verdict: true, count: true },
      },
    },
  });
  const heard = await lastHeard(
    found.map(({ id }) => id),
    tx,
  );
  return found.map(({ counts, secret, provider, archivedAt, ...source }) => ({
    ...source,
    providerName: providerName(provider),
    isArchived: archivedAt !== null,
    needsSecret: secret === null && isSigned(provider),
    lastHeardAt: heard.get(source.id) ?? null,
    taken: sum(counts.filter(({ verdict }) => verdict === "accepted" || verdict === "repeated")),
    refused: sum(counts.filter(({ verdict }) => isRefusal(verdict))),
  }));
}

const sum = (counts: readonly { count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

export const providerName = (key: string): string => providerOf(key)?.name ?? key;

function isSigned(key: string): boolean {
  const provider = providerOf(key);
  return provider !== null && needsSecret(provider);
}

/** When each source last told us something, repetitions included and our own tests left out. */
async function lastHeard(sourceIds: readonly string[], tx: Tx): Promise<Map<string, Date>> {
  const newest = await tx.deliveryCount.groupBy({
    by: ["sourceId"],
    where: { sourceId: { in: [...sourceIds] }, verdict: { in: ["accepted", "repeated"] } },
    _max: { lastAt: true },
  });
  return new Map(
    newest.flatMap(({ sourceId, _max }) => (_max.lastAt ? [[sourceId, _max.lastAt]] : [])),
  );
}

export type SourceOnPage = NonNullable<Awaited<ReturnType<typeof sourcePage>>>;

/** Everything about one source but its secret. */
export async function sourcePage(person: Person, id: string, tx: Tx = db) {
  const found = await tx.signalSource.findFirst({
    where: { AND: [visibleSource(person), { id }] },
    select: {
      id: true,
      name: true,
      provider: true,
      endpoint: true,
      businessId: true,
      secret: true,
      previousUntil: true,
      previousSecret: true,
      verifyToken: true,
      replayMinutes: true,
      silenceHours: true,
      silentSince: true,
      archivedAt: true,
      version: true,
      business: { select: { id: true, name: true } },
    },
  });
  if (!found) return null;
  const { secret, previousSecret, previousUntil, verifyToken, ...source } = found;
  return {
    ...source,
    hasSecret: secret !== null,
    previousUntil: previousSecret && previousUntil,
    verifyToken: verifyToken && openText("verify token", verifyToken),
    lastHeardAt: (await lastHeard([id], tx)).get(id) ?? null,
  };
}

/** The secret of a source, for those who carry it to the provider. */
export async function secretOfSource(
  person: Person,
  id: string,
  tx: Tx = db,
): Promise<string | null> {
  const found = await tx.signalSource.findFirst({
    where: { AND: [visibleSource(person), { id }] },
    select: { secret: true },
  });
  return found?.secret ? openText("source secret", found.secret) : null;
}

export type HourOfSource = { hour: Date; taken: number; refused: number };

/** The last 24 hours, each with what was taken and what was refused. The newest is last. */
export async function hoursOfSource(
  sourceId: string,
  now: Date,
  tx: Tx = db,
): Promise<HourOfSource[]> {
  const thisHour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;
  const counts = await tx.deliveryCount.findMany({
    where: { sourceId, hour: { gt: new Date(thisHour - DAY) } },
    select: { hour: true, verdict: true, count: true },
  });
  return Array.from({ length: 24 }, (_, index) => {
    const hour = new Date(thisHour - (23 - index) * 3_600_000);
    const ofHour = counts.filter((each) => each.hour.getTime() === hour.getTime());
    return {
      hour,
      taken: sum(ofHour.filter(({ verdict }) => verdict === "accepted" || verdict === "repeated")),
      refused: sum(ofHour.filter(({ verdict }) => isRefusal(verdict))),
    };
  });
}

/** How often each thing happened to deliveries of the last 24 hours. */
export async function verdictsOfSource(sourceId: string, now: Date, tx: Tx = db) {
  const counts = await tx.deliveryCount.groupBy({
    by: ["verdict"],
    where: { sourceId, hour: { gt: new Date(now.getTime() - DAY) } },
    orderBy: { verdict: "asc" },
    _sum: { count: true },
    _max: { lastAt: true },
  });
  return counts.map(({ verdict, _sum, _max }) => ({
    verdict: verdict as CountedVerdict,
    count: _sum.count ?? 0,
    lastAt: _max.lastAt,
  }));
}

export function lastDeliveries(sourceId: string, tx: Tx = db) {
  return tx.delivery.findMany({
    where: { sourceId },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: LAST_DELIVERIES,
    select: { id: true, receivedAt: true, arrivedBy: true, state: true },
  });
}

export function lastRefused(sourceId: string, tx: Tx = db) {
  return tx.refusedDelivery.findMany({
    where: { sourceId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, at: true, verdict: true },
  });
}
