/** Everything that happened to one customer of a business, for the page about them. */
import { CONTACT_CHANNELS, type ContactChannel } from "~/features/contacts/contact-choice";
import { can, type Role } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { openText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import type { Harm } from "../harm";
import { alsoAs } from "./same-person.server";
import { openWords } from "./sealed-words.server";
import { shownName } from "./shown-name.server";

const MOST_SHOWN = 100;

type Reader = { roles: readonly Role[] };

export type CustomerOnPage = NonNullable<Awaited<ReturnType<typeof customerPage>>>;

/** Null where the case has no such customer. Names, notes and replies only for those who may see them. */
export async function customerPage(reader: Reader, caseId: string, customerId: string) {
  const found = await db.customer.findFirst({
    where: { id: customerId, affected: { some: { caseId } } },
    select: ON_PAGE,
  });
  if (!found) return null;
  const { affected, told, requests, replies, apologies, grants, ...customer } = found;
  const standing = affected.find((each) => each.caseId === caseId);
  if (!standing) return null;
  const seesWho = can(reader, "customer:reveal");
  return {
    id: customer.id,
    erasedAt: customer.erasedAt,
    name: shownName(reader, told.find(({ nameSealed }) => nameSealed)?.nameSealed ?? null),
    contact: [customer.phoneHint, customer.emailHint].filter(Boolean).join(" · "),
    segment: told.find((row) => row.segment !== "")?.segment ?? "",
    language: told.find((row) => row.language !== "")?.language ?? "",
    state: standing.state,
    score: standing.score,
    scoredAt: standing.scoredAt,
    version: standing.version,
    otherCases: affected
      .filter((each) => each.caseId !== caseId)
      .map(({ case: of, state }) => ({ reference: of.reference, state })),
    alsoAs: await alsoInCase(caseId, customer.id),
    stopped: await stoppedChannels(found),
    agreedTo: CONTACT_CHANNELS.filter((channel) =>
      told.some(({ agreedTo }) => agreedTo.includes(channel)),
    ),
    told: told.map((row) => ({
      key: `${row.importId} ${row.line}`,
      toldAt: row.toldAt,
      name: shownName(reader, row.nameSealed),
      note: seesWho ? openWords("customer note", row.noteSealed) : "",
      lossMinor: row.lossMinor === null ? null : Number(row.lossMinor),
      currency: row.currency,
    })),
    requests: requests.map(({ case: of, harm, ...request }) => ({
      ...request,
      harm: harm as Harm,
      caseReference: of.reference,
    })),
    replies: replies.map(({ textSealed, channel, ...reply }) => ({
      ...reply,
      channel: channel as ContactChannel,
      text: seesWho ? openText("customer reply", textSealed) : null,
    })),
    apologies: apologies.map(({ campaign, ...apology }) => ({
      ...apology,
      campaign: campaign.name,
      campaignId: campaign.id,
      caseReference: campaign.case.reference,
    })),
    grants: grants.map(({ case: of, amountMinor, ...grant }) => ({
      ...grant,
      amountMinor: Number(amountMinor),
      caseReference: of.reference,
    })),
  };
}

const REFERENCE = { select: { reference: true } } satisfies Prisma.CaseDefaultArgs;

const ON_PAGE = {
  id: true,
  businessId: true,
  personHash: true,
  phoneHint: true,
  emailHash: true,
  emailHint: true,
  erasedAt: true,
  affected: {
    select: {
      caseId: true,
      state: true,
      score: true,
      scoredAt: true,
      version: true,
      case: REFERENCE,
    },
  },
  told: {
    orderBy: [{ toldAt: "desc" }, { line: "desc" }],
    take: MOST_SHOWN,
    select: {
      importId: true,
      line: true,
      nameSealed: true,
      language: true,
      segment: true,
      lossMinor: true,
      currency: true,
      noteSealed: true,
      agreedTo: true,
      toldAt: true,
    },
  },
  requests: {
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: {
      id: true,
      harm: true,
      reference: true,
      happenedAt: true,
      state: true,
      answeredAt: true,
      case: REFERENCE,
    },
  },
  replies: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: {
      id: true,
      channel: true,
      textSealed: true,
      reference: true,
      at: true,
      notedByName: true,
    },
  },
  apologies: {
    orderBy: { id: "desc" },
    take: MOST_SHOWN,
    select: {
      id: true,
      harm: true,
      state: true,
      reason: true,
      handedOverAt: true,
      campaign: { select: { id: true, name: true, case: REFERENCE } },
    },
  },
  grants: {
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
    select: {
      id: true,
      number: true,
      kind: true,
      amountMinor: true,
      currency: true,
      points: true,
      state: true,
      proposedAt: true,
      case: REFERENCE,
    },
  },
} satisfies Prisma.CustomerSelect;

/** The same person as the case has them once more. */
async function alsoInCase(caseId: string, customerId: string) {
  const others = (await alsoAs(db, [customerId])).get(customerId) ?? [];
  const found = await db.customer.findMany({
    where: { id: { in: others }, affected: { some: { caseId } } },
    select: { id: true, phoneHint: true, emailHint: true },
  });
  return found.map(({ id, phoneHint, emailHint }) => ({ id, contact: phoneHint || emailHint }));
}

/** Channels on which they want to hear nothing at all. */
async function stoppedChannels(of: {
  businessId: string;
  personHash: Uint8Array<ArrayBuffer>;
  emailHash: Uint8Array<ArrayBuffer> | null;
}): Promise<ContactChannel[]> {
  const rows = await db.contactChoice.findMany({
    where: {
      businessId: of.businessId,
      contactHash: { in: [of.personHash, ...(of.emailHash ? [of.emailHash] : [])] },
      category: "all",
      stopped: true,
    },
    select: { channel: true },
  });
  return CONTACT_CHANNELS.filter((each) => rows.some(({ channel }) => channel === each));
}
