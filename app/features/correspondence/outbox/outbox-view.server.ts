/** What a reader sees of mail that has not left yet, and where it may go on from there. */
import { rungAfter } from "~/features/correspondence/clocks/chase";
import { termsOf } from "~/features/correspondence/clocks/terms.server";
import { replyIdentity } from "~/features/correspondence/mailboxes/reply-identity.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { captionOf, exhibitTitle } from "~/features/evidence/caption";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { mailServer } from "~/features/mail/mail-server.server";
import { db, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http/http.server";
import { DESK_LETTERS, LETTER_KEYS } from "~templates/letters/desk-letters";
import { sendableEvidence } from "./sendable-evidence.server";
import { type StoppedMail, stoppedRecipients } from "./stopped-recipients.server";
import { needsApproval } from "./write-outbound.server";

type Place = { threadId: string; caseId: string };

/** Drafts that a colleague keeps to themselves are nobody else's; nor is what another case may see. */
const visibleTo = (person: Person, { threadId, caseId }: Place) => ({
  threadId,
  AND: [
    { OR: [{ onlyHere: false }, { caseId }] },
    { OR: [{ isShared: true }, { authorId: person.id }, { NOT: { state: "draft" as const } }] },
  ],
});

export type OutboundInList = Awaited<ReturnType<typeof outboxOf>>[number];

export function outboxOf(person: Person, place: Place, tx: Tx = db) {
  return tx.outboundMail.findMany({
    where: { ...visibleTo(person, place), state: { notIn: ["sent", "cancelled"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      state: true,
      subject: true,
      to: true,
      authorName: true,
      approvedByName: true,
      sendAt: true,
      attempts: true,
      problem: true,
      proof: true,
      provenAt: true,
      version: true,
    },
  });
}

/** What a mail may begin with; the next step of chasing first. */
export async function letterChoices(thread: ThreadOnPage, person: Person) {
  const { ladder } = await termsOf(thread);
  const next = thread.state === "waiting_them" ? rungAfter(ladder, thread.chased).letter : null;
  const named = LETTER_KEYS.map((key) => ({
    key,
    name: DESK_LETTERS[key].name[person.language],
    isNext: key === next,
  }));
  return named.toSorted((one, other) => Number(other.isNext) - Number(one.isNext));
}

export async function threadOutbox(person: Person, thread: ThreadOnPage) {
  const place = { threadId: thread.id, caseId: thread.case.id };
  const [mails, letters] = await Promise.all([
    outboxOf(person, place),
    letterChoices(thread, person),
  ]);
  return {
    mails,
    letters,
    mayOpen: can(person, "correspondence:log"),
    maySend: can(person, "correspondence:send"),
  };
}

export type OutboundPage = Awaited<ReturnType<typeof outboundPage>>;

/** One mail, for whoever may see it; else a 404. */
export async function requireOutbound(person: Person, thread: ThreadOnPage, mailId: string) {
  const place = { threadId: thread.id, caseId: thread.case.id };
  const mail = await db.outboundMail.findFirst({
    where: { id: mailId, caseId: thread.case.id, ...visibleTo(person, place) },
  });
  if (!mail) throw notFound();
  return mail;
}

export async function outboundPage(
  person: Person,
  thread: ThreadOnPage,
  mailId: string,
  stoppedMail: StoppedMail,
) {
  const mail = await requireOutbound(person, thread, mailId);
  const [stopped, identity, exhibits, isSecond] = await Promise.all([
    mail.state === "sent" ? [] : stoppedRecipients(mail, stoppedMail),
    replyIdentity(thread),
    sendableEvidence(thread.case.id),
    needsApproval(thread.case.id),
  ]);
  const server = mailServer();
  const own = identity.from ? `${identity.from.name} <${identity.from.address}>` : server?.from;
  return {
    mail: {
      id: mail.id,
      state: mail.state,
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      text: mail.text,
      evidenceIds: mail.evidenceIds,
      isShared: mail.isShared,
      onlyHere: mail.onlyHere,
      authorName: mail.authorName,
      approvedByName: mail.approvedByName,
      sendAt: mail.sendAt,
      attempts: mail.attempts,
      problem: mail.problem,
      proof: mail.proof,
      provenAt: mail.provenAt,
      subjectAsSent: mail.subjectAsSent,
      version: mail.version,
    },
    /** Who of those it goes to said stop, so that it cannot leave. */
    stopped,
    isAuthor: mail.authorId === person.id,
    mayApprove: can(person, "correspondence:send") && !mail.writerIds.includes(person.id),
    quoted: { theirTicket: thread.theirTicket, tag: thread.tag },
    exhibits: exhibits.map((exhibit) => ({
      id: exhibit.id,
      name: exhibitTitle({ ...exhibit, caption: captionOf(exhibit) }, person.language),
    })),
    needsApproval: isSecond,
    from: own ?? null,
    replyTo: identity.replyTo ?? identity.from?.address ?? null,
    isRead: identity.from !== null,
  };
}
