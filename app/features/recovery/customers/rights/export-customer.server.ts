/** Everything that is kept about one customer of a business, in the clear, for them to have. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { openText } from "~/platform/sealed-bytes.server";
import { type CustomerKey, tellOfCustomer } from "../care/hold-customer.server";
import { openContact } from "../customer-queries.server";
import { otherRecord } from "../same-person.server";
import { openWords } from "../sealed-words.server";

const CASE = { case: { select: { reference: true } } } as const;

/**
 * Null where the case has no such customer. Money is in minor units of its currency. Who is on record
 * twice has both.
 */
export function exportCustomer(person: Person, key: CustomerKey) {
  const { caseId, customerId } = key;
  return db.$transaction(
    async (tx) => {
      const within = { id: customerId, affected: { some: { caseId } } };
      if ((await tx.customer.count({ where: within })) === 0) return null;
      const other = await otherRecord(tx, customerId);
      const alsoOnRecord = other === null ? null : await keptOf(tx, other);
      await tellOfCustomer(tx, person, key, { kind: "customer.exported", detail: {} });
      return { exportedAt: moment(), ...(await keptOf(tx, customerId)), alsoOnRecord };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

async function keptOf(tx: Tx, id: string) {
  const found = await tx.customer.findUniqueOrThrow({
    where: { id },
    include: {
      business: { select: { name: true } },
      affected: { include: CASE, orderBy: { createdAt: "asc" } },
      told: { orderBy: { toldAt: "asc" } },
      requests: {
        include: { ...CASE, answers: { orderBy: { writtenAt: "asc" } } },
        orderBy: { happenedAt: "asc" },
      },
      replies: { include: CASE, orderBy: { at: "asc" } },
      apologies: { include: { campaign: { select: { name: true, channel: true } } } },
      rights: { include: CASE, orderBy: { arrivedAt: "asc" } },
      grants: { include: CASE, orderBy: { proposedAt: "asc" } },
    },
  });
  const { businessId, personHash, emailHash } = found;
  const hashes = [personHash, ...(emailHash ? [emailHash] : [])];
  const mine = { businessId, contactHash: { in: hashes } };
  const choices = await tx.contactChoice.findMany({ where: mine, orderBy: { at: "asc" } });
  const consents = await tx.consentRecord.findMany({
    where: mine,
    include: { source: { select: { name: true, method: true, channel: true } } },
    orderBy: { givenAt: "asc" },
  });
  const messages = await tx.messageOutcome.findMany({
    where: { businessId, recipientHash: { in: hashes } },
    orderBy: { sentAt: "asc" },
  });
  return {
    business: found.business.name,
    since: found.createdAt,
    ...openContact(found),
    cases: found.affected.map(({ case: of, state, score, scoredAt }) => ({
      case: of.reference,
      state,
      score,
      scoredAt,
    })),
    told: found.told.map(({ nameSealed, language, segment, lossMinor, currency, ...told }) => ({
      name: openWords("customer name", nameSealed),
      language,
      segment,
      loss: money(lossMinor, currency),
      note: openWords("customer note", told.noteSealed),
      agreedTo: told.agreedTo,
      agreedAt: told.agreedAt,
      toldAt: told.toldAt,
    })),
    requests: found.requests.map(({ case: of, lossMinor, currency, ...request }) => ({
      case: of.reference,
      harm: request.harm,
      reference: request.reference,
      loss: money(lossMinor, currency),
      note: openWords("customer note", request.noteSealed),
      happenedAt: request.happenedAt,
      wroteAt: request.inboundAt,
      state: request.state,
      answeredBy: request.answeredBy,
      answers: request.answers.map(({ textSealed, state, writtenAt, sentAt }) => ({
        text: openWords("customer note", textSealed),
        state,
        writtenAt,
        sentAt,
      })),
      answeredAt: request.answeredAt,
      endedAt: request.endedAt,
      reason: request.reason,
    })),
    replies: found.replies.map(({ case: of, channel, at, reference, textSealed }) => ({
      case: of.reference,
      channel,
      at,
      reference,
      text: openText("customer reply", textSealed),
    })),
    asked: found.rights.map(({ case: of, noteSealed, answerSealed, ...asked }) => ({
      case: of.reference,
      what: asked.what,
      channel: asked.channel,
      arrivedAt: asked.arrivedAt,
      note: noteSealed ? openText("rights note", noteSealed) : "",
      state: asked.state,
      answer: answerSealed ? openText("rights answer", answerSealed) : "",
      endedAt: asked.endedAt,
    })),
    apologies: found.apologies.map(({ campaign, harm, state, reason, sentAt }) => ({
      campaign: campaign.name,
      channel: campaign.channel,
      harm,
      state,
      reason,
      sentAt,
    })),
    compensation: found.grants.map(({ case: of, amountMinor, currency, ...grant }) => ({
      case: of.reference,
      number: grant.number,
      kind: grant.kind,
      amount: money(amountMinor, currency),
      points: grant.points,
      reference: grant.reference,
      note: grant.note,
      reason: grant.reason,
      state: grant.state,
      proposedAt: grant.proposedAt,
      issuedAt: grant.issuedAt,
      expiresAt: grant.expiresAt,
    })),
    choices: choices.map(({ channel, category, stopped, at }) => ({
      channel,
      category,
      stopped,
      at,
    })),
    consents: consents.map(({ source, givenAt, confirmedAt, withdrawnAt }) => ({
      source: source.name,
      method: source.method,
      channel: source.channel,
      givenAt,
      confirmedAt,
      withdrawnAt,
    })),
    messages: messages.map(({ state, code, sentAt, deliveredAt, failedAt }) => ({
      state,
      code,
      sentAt,
      deliveredAt,
      failedAt,
    })),
  };
}

const money = (minor: bigint | null, currency: string) =>
  minor === null ? null : { minor: minor.toString(), currency };
