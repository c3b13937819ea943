/**
 * Saves a draft as it is typed, part by part. Each carries the version of the mail it was opened with:
 * it is written where nobody else wrote that part since, and else both texts are for a person to settle.
 */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Outcome } from "~/ui/autosave/autosave-reply";
import { stillOpen } from "./hold-outbound.server";
import {
  isSamePart,
  MAIL_PARTS,
  type MailPart,
  type MailParts,
  namedPart,
  type PartVersions,
  type WrittenParts,
  withPlainNewlines,
} from "./mail-parts";
import { mayBeWritten } from "./outbound-lifecycle";
import { sendableEvidence } from "./sendable-evidence.server";

/** What was written, and the version each part of it was opened with; parts without one stay as they are. */
export type MailEdit = { parts: Partial<MailParts>; versions: PartVersions };

export type SavedMail = { version: number; outcomes: Partial<Record<MailPart, Outcome>> };

export function saveOutbound(
  person: Person,
  id: string,
  { parts, versions }: MailEdit,
  now = new Date(),
): Promise<Verdict<SavedMail>> {
  return db.$transaction(async (tx): Promise<Verdict<SavedMail>> => {
    const mail = await draftInHand(tx, id);
    if (!mail || (!mail.isShared && mail.authorId !== person.id)) {
      return refuse("threads.refusals.gone");
    }
    const open = stillOpen({ cases: [mail.case] }, mail.caseId);
    if (!open.ok) return open;
    if (!mayBeWritten(mail.state)) return refuse("outbox.refusals.state", { state: mail.state });

    const known = mail.writtenParts as WrittenParts;
    const outcomes: SavedMail["outcomes"] = {};
    const change: Partial<MailParts> = {};
    for (const part of MAIL_PARTS) {
      const given = parts[part];
      const openedWith = versions[part];
      if (given === undefined || openedWith === undefined) continue;
      // Only whoever began it keeps it to themselves.
      if (part === "isShared" && person.id !== mail.authorId) continue;
      const before = known[part];
      const isNews = !isSamePart(given, mail[part]);
      const isBehind = (before?.version ?? 1) > openedWith;
      if (isNews && !isBehind) Object.assign(change, { [part]: asKept(given) });
      outcomes[part] = {
        kind: isNews && isBehind ? "conflict" : "saved",
        fields: namedPart(part, isNews && !isBehind ? asKept(given) : mail[part]),
        version: mail.version,
        byName: before?.byName ?? mail.authorName,
        isMine: (before?.byId ?? mail.authorId) === person.id,
        at: before?.at ?? mail.createdAt.toISOString(),
        isEmpty: namedPart(part, mail[part]).every(([, value]) => value === ""),
      };
    }
    const changed = MAIL_PARTS.filter((part) => part in change);
    if (changed.length === 0) return allow({ version: mail.version, outcomes });
    if (change.evidenceIds && !(await maySend(tx, mail.caseId, change.evidenceIds))) {
      return refuse("outbox.refusals.evidence");
    }

    const byMe = { version: mail.version + 1, byName: person.name, at: now.toISOString() };
    const written = { ...byMe, byId: person.id };
    await tx.outboundMail.update({
      where: { id },
      data: {
        ...change,
        writtenParts: { ...known, ...Object.fromEntries(changed.map((part) => [part, written])) },
        writerIds: [...new Set([...mail.writerIds, person.id])],
        approvedById: null,
        approvedByName: "",
        version: byMe.version,
        updatedAt: now,
      },
      select: { id: true },
    });
    for (const part of changed) {
      const outcome = outcomes[part];
      if (outcome) outcomes[part] = { ...outcome, ...byMe, isMine: true };
    }
    return allow({ version: byMe.version, outcomes });
  });
}

/** The draft alone: saving it while somebody types keeps nobody on its thread waiting. */
async function draftInHand(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "OutboundMail" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.outboundMail.findUnique({
    where: { id },
    include: { case: { select: { id: true, phase: true } } },
  });
}

const asKept = (value: MailParts[MailPart]): MailParts[MailPart] =>
  typeof value === "string" ? withPlainNewlines(value) : value;

async function maySend(tx: Tx, caseId: string, evidenceIds: readonly string[]): Promise<boolean> {
  const allowed = await sendableEvidence(caseId, tx);
  return evidenceIds.every((one) => allowed.some(({ id }) => id === one));
}
