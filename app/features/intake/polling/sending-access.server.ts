/** Which numbers of a business can send over an access that is stored for asking, and that access itself. */
import {
  SENDING_PROVIDERS,
  type SenderChoice,
  type SendingProvider,
  type WhatsappLine,
} from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { shownPhone } from "~/platform/phone-number.server";
import { openText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { POLL_PROVIDERS, type PollProvider } from "./poll-provider";

/** An access that is refused sends nothing either. */
const USABLE: Prisma.PollConnectionWhereInput = {
  provider: { in: [...SENDING_PROVIDERS] },
  maySend: true,
  pausedAt: null,
  OR: [{ problem: null }, { problem: { notIn: ["token", "permission"] } }],
};

/** Numbers below the account that a connection is about; without one, none can be told to be its own. */
export async function sendersOf(businessId: string): Promise<SenderChoice[]> {
  const connections = await db.pollConnection.findMany({
    where: { AND: [USABLE, { OR: [{ businessId }, { businessId: null }] }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, provider: true, target: true },
  });
  const numbers = await db.asset.findMany({
    where: {
      businessId,
      kind: "phone_number",
      archivedAt: null,
      parent: { externalId: { in: connections.map(({ target }) => target) } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: NUMBER,
  });
  return connections.flatMap(({ id, name, provider, target }) =>
    numbers
      .filter((number) => number.parent?.externalId === target)
      .filter((number) => calledBy(provider as SendingProvider, number) !== null)
      .map((number) => ({
        connectionId: id,
        assetId: number.id,
        provider: provider as SendingProvider,
        number: number.phone ? shownPhone(number.phone) : number.name,
        connection: name,
      })),
  );
}

const NUMBER = {
  id: true,
  name: true,
  phone: true,
  externalId: true,
  parent: { select: { externalId: true } },
} as const;

/** As the provider calls a number; null where that is not known of it. */
const calledBy = (
  provider: SendingProvider,
  { phone, externalId }: { phone: string | null; externalId: string | null },
): string | null => (provider === "meta" ? externalId : phone);

/** Null where it is gone, paused, refused or no longer meant for sending. */
export async function lineOf({
  connectionId,
  senderId,
}: {
  connectionId: string;
  senderId: string;
}): Promise<WhatsappLine | null> {
  const [connection, sender] = await Promise.all([
    db.pollConnection.findFirst({
      where: { AND: [USABLE, { id: connectionId }] },
      select: { provider: true, baseUrl: true, target: true, token: true },
    }),
    db.asset.findFirst({ where: { id: senderId, archivedAt: null }, select: NUMBER }),
  ]);
  if (!connection || sender?.parent?.externalId !== connection.target) return null;
  const provider = connection.provider as SendingProvider;
  const { auth }: PollProvider = POLL_PROVIDERS[provider];
  const number = calledBy(provider, sender);
  const secret = openText("poll token", connection.token);
  return number
    ? {
        provider,
        number,
        secret,
        baseUrl: connection.baseUrl,
        headers: auth(secret, connection.target),
        hosts: env().WEBHOOK_HOSTS,
      }
    : null;
}
