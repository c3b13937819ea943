/** Gives a source another secret, and for a while believes the old one beside it; or another verify token. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import { readPublicKey } from "../receiving/prove-sender.server";
import { newSecret } from "./add-source.server";
import type { SourceEvent } from "./source-events";
import { providerOf, type SourceProvider } from "./source-provider";
import type { SecretChange } from "./source-schemas";
import { visibleSource } from "./source-scope";

type Changed = Verdict | { ok: false; refusal: Refusal; field?: string };

const HOUR = 3_600_000;

export function changeSecret(person: Person, id: string, given: SecretChange): Promise<Changed> {
  return db.$transaction(async (tx): Promise<Changed> => {
    const source = await tx.signalSource.findFirstOrThrow({
      where: { AND: [visibleSource(person), { id }] },
      select: { name: true, provider: true, secret: true },
    });
    const { name } = source;
    const provider = providerOf(source.provider);
    if (!provider) return refuse("sources.refusals.unknownProvider");
    if (provider.proving.way === "sent_secret" && given.withoutSecret) {
      await write(tx, id, { secret: null, previousSecret: null, previousUntil: null });
      await record(tx, person, id, { kind: "source.secret_removed", detail: { name } });
      return allow();
    }

    const theirs = provider.secretIsMadeBy === "them";
    const refusal = theirs ? problemOf(provider, given.secret) : null;
    if (refusal) return { ok: false, refusal, field: "secret" };
    const keptHours = source.secret ? given.keepHours : 0;
    await write(tx, id, {
      secret: sealText("source secret", theirs ? given.secret : newSecret()),
      previousSecret: keptHours > 0 ? source.secret : null,
      previousUntil: keptHours > 0 ? new Date(moment().getTime() + keptHours * HOUR) : null,
    });
    await record(
      tx,
      person,
      id,
      keptHours > 0
        ? { kind: "source.secret_rotated", detail: { name, keptHours } }
        : { kind: "source.secret_set", detail: { name } },
    );
    return allow();
  });
}

/** Meta's question is answered with the new one from now on; what it subscribed to goes on. */
export function changeVerifyToken(person: Person, id: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { name } = await tx.signalSource.findFirstOrThrow({
      where: { AND: [visibleSource(person), { id }] },
      select: { name: true },
    });
    await write(tx, id, { verifyToken: sealText("verify token", newSecret()) });
    await record(tx, person, id, { kind: "source.token_changed", detail: { name } });
  });
}

function problemOf({ proving }: SourceProvider, secret: string): Refusal | null {
  if (secret === "") return refuse("sources.errors.secret").refusal;
  if (proving.way === "key_signature" && !readPublicKey(secret)) {
    return refuse("sources.errors.publicKey").refusal;
  }
  return null;
}

type Secrets = Partial<
  Record<"secret" | "previousSecret" | "verifyToken", Uint8Array<ArrayBuffer> | null>
> & {
  previousUntil?: Date | null;
};

const write = (tx: Tx, id: string, data: Secrets) =>
  tx.signalSource.update({ where: { id }, data: { ...data, version: { increment: 1 } } });

const record = (tx: Tx, person: Person, id: string, event: SourceEvent) =>
  recordEvent(tx, person, { subject: { kind: "source", id }, ...event });
