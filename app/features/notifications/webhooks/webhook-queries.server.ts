/** Outgoing webhooks as people manage them. Addresses and secrets stay sealed but for whoever sets them up. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { openText } from "~/platform/sealed-bytes.server";

type Reader = Pick<Person, "businessIds">;

/** People with limits manage those of their businesses. */
export const visibleWebhook = ({ businessIds }: Reader) =>
  businessIds ? { businessId: { in: [...businessIds] } } : {};

export const mayTieWebhookTo = ({ businessIds }: Reader, businessId: string | null): boolean =>
  !businessIds || (businessId !== null && businessIds.includes(businessId));

export async function webhookList(reader: Reader) {
  const webhooks = await db.outgoingWebhook.findMany({
    where: visibleWebhook(reader),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      host: true,
      pausedAt: true,
      business: { select: { name: true } },
      calls: { orderBy: { createdAt: "desc" }, take: 1, select: { state: true, createdAt: true } },
    },
  });
  return webhooks.map(({ calls, ...webhook }) => ({ ...webhook, last: calls[0] ?? null }));
}

const RECENT = 30;

export async function webhookView(reader: Reader, id: string) {
  const found = await db.outgoingWebhook.findFirst({
    where: { id, ...visibleWebhook(reader) },
    select: {
      id: true,
      name: true,
      host: true,
      secret: true,
      businessId: true,
      kinds: true,
      leastSeverity: true,
      pausedAt: true,
      version: true,
      calls: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: RECENT,
        select: {
          id: true,
          kind: true,
          eventId: true,
          state: true,
          attempts: true,
          status: true,
          lastError: true,
          createdAt: true,
        },
      },
    },
  });
  if (!found) return null;
  const { secret, ...webhook } = found;
  return { ...webhook, secret: openText("webhook secret", secret) };
}

export function heldWebhook(tx: Tx, reader: Reader, id: string) {
  return tx.outgoingWebhook.findFirst({
    where: { id, ...visibleWebhook(reader) },
    select: { id: true, name: true, pausedAt: true, version: true },
  });
}
