/** Sets up, changes, pauses and removes mailboxes. */
import { createHash, randomBytes } from "node:crypto";
import type { Checked, Saved } from "~/features/assets/edit-result";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { mayTieTo } from "~/features/signals/sources/source-scope";
import { db, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { moment } from "~/platform/moment.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, type Refusal, refuse } from "~/platform/verdict";
import type { MailboxEvent } from "./mailbox-events";
import type { MailboxEdit, NewMailbox } from "./mailbox-schemas";
import { visibleMailbox } from "./mailbox-scope";

const no = (field: string, { refusal }: { refusal: Refusal }) =>
  ({ ok: false, field, refusal }) as const;

/** Whether a password may be sent there at all: encrypted, unless the installation names the host. */
const mayReach = ({ access, host, security }: Pick<NewMailbox, "access" | "host" | "security">) =>
  access === "none" || security !== "none" || env().WEBHOOK_HOSTS.includes(host);

export async function addMailbox(
  person: Person,
  { secret, ...typed }: NewMailbox,
): Promise<Checked<{ id: string }>> {
  if (!mayReach(typed)) return no("security", refuse("mailboxes.refusals.plain"));
  if (typed.access !== "none" && !secret) return no("secret", refuse("mailboxes.refusals.secret"));
  return db.$transaction(async (tx): Promise<Checked<{ id: string }>> => {
    if (await isTaken(tx, typed.address, null)) {
      return no("address", refuse("mailboxes.refusals.taken"));
    }
    if (!(await isBusinessOf(person, tx, typed.businessId))) {
      return no("businessId", refuse("mailboxes.refusals.business"));
    }
    const { id } = await tx.mailbox.create({
      data: {
        ...typed,
        secret: typed.access === "none" ? null : sealText("mailbox secret", secret),
        nextAt: moment(),
        createdById: person.id,
      },
      select: { id: true },
    });
    await record(tx, person, id, "mailbox.added", typed.address);
    return allow({ id });
  });
}

/** Where a mailbox is reached. What it proves itself with is never sent where it was not typed for. */
const WHERE = ["access", "host", "port", "security", "username"] as const;
/** Another folder is counted anew. */
const ANEW = { problem: null, problemText: "", failures: 0 };

export function editMailbox(
  person: Person,
  id: string,
  { version, secret, ...typed }: MailboxEdit,
): Promise<Saved> {
  return db.$transaction(async (tx): Promise<Saved> => {
    await tx.$executeRaw`SELECT 1 FROM "Mailbox" WHERE id = ${id}::uuid FOR UPDATE`;
    const held = await tx.mailbox.findFirstOrThrow({
      where: { AND: [visibleMailbox(person), { id }] },
    });
    if (held.version !== version) return { ok: false, theirs: theirsOf(held) };
    if (!mayReach(typed)) return no("security", refuse("mailboxes.refusals.plain"));
    const isElsewhere = WHERE.some((field) => held[field] !== typed[field]);
    if (typed.access !== "none" && isElsewhere && !secret) {
      return no("secret", refuse("mailboxes.refusals.secretAgain"));
    }
    if (await isTaken(tx, typed.address, id)) {
      return no("address", refuse("mailboxes.refusals.taken"));
    }
    if (!(await isBusinessOf(person, tx, typed.businessId))) {
      return no("businessId", refuse("mailboxes.refusals.business"));
    }
    const isOtherFolder =
      held.host !== typed.host || held.username !== typed.username || held.folder !== typed.folder;
    await tx.mailbox.update({
      where: { id },
      data: {
        ...typed,
        ...(typed.access === "none"
          ? { secret: null }
          : secret && { secret: sealText("mailbox secret", secret) }),
        // Whoever reads it just now loses it, and with it the place where it was.
        ...(isOtherFolder && { uidValidity: null, lastUid: 0 }),
        claimedUntil: null,
        ...((isElsewhere || isOtherFolder || secret) && { ...ANEW, nextAt: moment() }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const kind = secret || isElsewhere ? "mailbox.access_changed" : "mailbox.edited";
    await record(tx, person, id, kind, typed.address);
    return allow();
  });
}

type Stored = Omit<MailboxEdit, "secret" | "security"> & { security: string };

const theirsOf = (held: Stored) => ({
  version: held.version,
  values: {
    address: held.address,
    name: held.name,
    host: held.host,
    port: String(held.port),
    username: held.username,
    folder: held.folder,
  },
});

const isTaken = async (tx: Tx, address: string, but: string | null): Promise<boolean> =>
  (await tx.mailbox.count({ where: { address, ...(but && { NOT: { id: but } }) } })) > 0;

/** One that somebody does not work with is none for them. */
const isBusinessOf = async (person: Person, tx: Tx, id: string | null): Promise<boolean> =>
  mayTieTo(person, id) && (id === null || (await tx.business.count({ where: { id } })) === 1);

/** Stops reading it, or lets it go on at once. False: there is none. */
export function setMailboxPaused(person: Person, id: string, now = moment()): Promise<boolean> {
  return withMailbox(person, id, async (tx, { address, pausedAt: before }) => {
    const pausedAt = before ? null : now;
    await tx.mailbox.update({
      where: { id },
      data: { pausedAt, ...(!pausedAt && { nextAt: now }) },
      select: { id: true },
    });
    await record(tx, person, id, pausedAt ? "mailbox.paused" : "mailbox.resumed", address);
  });
}

/** Takes it away with what it proved itself with. What it brought stays. False: there is none. */
export function removeMailbox(person: Person, id: string): Promise<boolean> {
  return withMailbox(person, id, async (tx, { address }) => {
    await tx.mailbox.delete({ where: { id }, select: { id: true } });
    await record(tx, person, id, "mailbox.removed", address);
  });
}

/** A new secret for mail servers that hand mail in, to be shown once. Null: there is no such mailbox. */
export async function renewHandIn(person: Person, id: string): Promise<string | null> {
  const secret = randomBytes(32).toString("base64url");
  const done = await withMailbox(person, id, async (tx, { address }) => {
    await tx.mailbox.update({
      where: { id },
      data: { handInSha256: handInHash(secret).toString("hex") },
      select: { id: true },
    });
    await record(tx, person, id, "mailbox.hand_in_renewed", address);
  });
  return done ? secret : null;
}

/** Nothing is handed in any more. False: there is no such mailbox. */
export function endHandIn(person: Person, id: string): Promise<boolean> {
  return withMailbox(person, id, async (tx, { address }) => {
    await tx.mailbox.update({
      where: { id },
      data: { handInSha256: null },
      select: { id: true },
    });
    await record(tx, person, id, "mailbox.hand_in_ended", address);
  });
}

export const handInHash = (secret: string): Buffer => createHash("sha256").update(secret).digest();

type Held = { address: string; pausedAt: Date | null };

function withMailbox(
  person: Person,
  id: string,
  change: (tx: Tx, held: Held) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Mailbox" WHERE id = ${id}::uuid FOR UPDATE`;
    const held = await tx.mailbox.findFirst({
      where: { AND: [visibleMailbox(person), { id }] },
      select: { address: true, pausedAt: true },
    });
    if (!held) return false;
    await change(tx, held);
    return true;
  });
}

const record = (tx: Tx, person: Person, id: string, kind: MailboxEvent["kind"], address: string) =>
  recordEvent(tx, person, { subject: { kind: "mailbox", id }, kind, detail: { address } });
