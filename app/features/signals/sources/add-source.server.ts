/** Sets up an address for a provider. Where the secret is ours to make, it is made at once. */
import { randomBytes } from "node:crypto";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { SourceEvent } from "./source-events";
import { needsSecret, replayMinutesOf, SOURCE_PROVIDERS } from "./source-provider";
import type { NewSource } from "./source-schemas";
import { mayTieTo } from "./source-scope";

/** Hours after which a busy source counts as silent, until somebody says otherwise. */
const SILENCE_HOURS = 24;

export const newSecret = (): string => randomBytes(24).toString("base64url");
const newEndpoint = newSecret;

export async function addSource(
  person: Person,
  { provider: key, name, businessId }: NewSource,
): Promise<Verdict<{ id: string }>> {
  if (!mayTieTo(person, businessId)) return refuse("sources.refusals.business");
  const provider = SOURCE_PROVIDERS[key];
  const isOurs = provider.secretIsMadeBy === "us" && needsSecret(provider);

  return db.$transaction(async (tx) => {
    const { id } = await tx.signalSource.create({
      data: {
        provider: key,
        name,
        businessId,
        endpoint: newEndpoint(),
        secret: isOurs ? sealText("source secret", newSecret()) : null,
        verifyToken: provider.shakesHands ? sealText("verify token", newSecret()) : null,
        replayMinutes: replayMinutesOf(key),
        silenceHours: SILENCE_HOURS,
        createdById: person.id,
      },
      select: { id: true },
    });
    const event: SourceEvent = { kind: "source.added", detail: { name, provider: provider.name } };
    await recordEvent(tx, person, { subject: { kind: "source", id }, ...event });
    return allow({ id });
  });
}
