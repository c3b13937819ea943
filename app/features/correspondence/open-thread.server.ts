/** Starts a thread for a case, or corrects what is known about it. */
import { randomBytes } from "node:crypto";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { holdThread, PATIENCE } from "./hold-thread.server";
import { namesOthers } from "./incident/names-others.server";
import { readParticipants } from "./participants";
import { recordThreadEvent } from "./record-thread-event.server";
import { reportThreads } from "./report-threads.server";
import type { NewThread, ThreadEdit } from "./thread-schemas";
import { writeThread } from "./write-thread.server";

export function openThread(
  person: Person,
  caseId: string,
  { participants, ...about }: NewThread,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("threads.refusals.gone");
    if (held.phase === "merged" || held.phase === "void") {
      return refuse("threads.refusals.caseOver", { phase: held.phase });
    }
    const providerId = about.party === "bsp" ? about.providerId : null;
    if (!(await isProvider(tx, providerId))) return refuse("threads.refusals.providerGone");

    const { id } = await tx.thread.create({
      data: {
        ...about,
        providerId,
        token: randomBytes(16).toString("hex"),
        tag: tagFrom(randomBytes(6)),
        openedForId: caseId,
        turnSince: now,
        createdById: person.id,
        createdAt: now,
        updatedAt: now,
        cases: { create: { caseId, linkedAt: now } },
        participants: { create: inOrder(participants) },
      },
      select: { id: true },
    });
    const thread = await holdThread(tx, id);
    if (!thread) throw new Error("A thread vanished while it was opened.");
    const detail = { title: about.title };
    await recordThreadEvent(tx, person, thread, { kind: "thread.opened", detail });
    await reportThreads(tx, [caseId], now);
    return allow({ id });
  });
}

export function editThread(
  person: Person,
  threadId: string,
  { participants, version, ...about }: ThreadEdit,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const thread = await holdThread(tx, threadId);
    if (!thread) return refuse("threads.refusals.gone");
    if (thread.version !== version) return refuse("threads.refusals.changedMeanwhile");
    const providerId = about.party === "bsp" ? about.providerId : null;
    if (!(await isProvider(tx, providerId))) return refuse("threads.refusals.providerGone");

    const named = await namesOthers(tx, person, thread, `${about.title}\n${participants}`);
    if (named) return refuse("incident.refusals.titleNames", named);

    await tx.threadParticipant.deleteMany({ where: { threadId } });
    await tx.thread.update({
      where: { id: threadId },
      data: { ...about, providerId, participants: { create: inOrder(participants) } },
      select: { id: true },
    });
    const changed = await holdThread(tx, threadId);
    if (!changed) throw new Error("A thread vanished while it was corrected.");
    await writeThread(tx, person, changed, {}, now);
    const detail = { title: about.title };
    await recordThreadEvent(tx, person, changed, { kind: "thread.edited", detail });
    if (about.theirTicket && about.theirTicket !== thread.theirTicket) {
      const ticket = { ticket: about.theirTicket };
      await recordThreadEvent(tx, person, changed, { kind: "thread.ticket_noted", detail: ticket });
    }
    return allow();
  }, PATIENCE);
}

const inOrder = (typed: string) =>
  readParticipants(typed).map((participant, position) => ({ ...participant, position }));

async function isProvider(tx: Tx, id: string | null): Promise<boolean> {
  return id === null || (await tx.provider.count({ where: { id } })) === 1;
}

/** Letters and digits that are not mistaken for each other, as it is read aloud on the phone. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const tagFrom = (bytes: Uint8Array): string =>
  `RT-${Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join("")}`;
