/** Where a mail may belong, each with the reason, the surest first. Only threads that the reader sees. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { byTag } from "~/features/mailroom/filing/find-thread.server";
import { isPublicDomain } from "~/features/mailroom/reading/public-domains";
import { domainOf } from "~/features/mailroom/reading/vouched";
import { db } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

export type SuggestionWhy = "chosen" | "tag" | "ticket" | "participant" | "domain" | "case";

export type Suggestion = {
  threadId: string;
  title: string;
  state: string;
  reference: string;
  providerName: string | null;
  theirTicket: string;
  why: SuggestionWhy;
};

type Facts = { fromAddress: string; subject: string; text: string };

const MOST = 6;
const LEAST_TICKET = 4;
const READ = 5000;

/** @param chosen the reference of a case whose threads somebody asked for; empty for none */
export async function suggestThreads(
  person: Person,
  mail: Facts,
  chosen = "",
): Promise<Suggestion[]> {
  const words = `${mail.subject}\n${mail.text.slice(0, READ)}`;
  const found: { id: string; why: SuggestionWhy }[] = [];
  const add = (why: SuggestionWhy, ids: readonly string[]) => {
    for (const id of ids) if (!found.some((each) => each.id === id)) found.push({ id, why });
  };
  add("chosen", await byCase(chosen));
  const tagged = await byTag(mail.subject);
  add("tag", tagged ? [tagged] : []);
  add("ticket", await byTicket(words));
  add("participant", await bySender(Prisma.sql`lower(p.address) = ${mail.fromAddress}`, mail));
  add("case", await byCase(words));
  const domain = domainOf(mail.fromAddress);
  if (domain && !isPublicDomain(domain)) {
    const of = `%@${domain.replace(/[\\%_]/g, "\\$&")}`;
    add("domain", await bySender(Prisma.sql`lower(p.address) LIKE ${of}`, mail));
    add("domain", await byProvider(of));
  }
  return described(person, found);
}

/** Their number, as a word of its own: a number within a longer one is another. */
async function byTicket(words: string): Promise<string[]> {
  const parts = [...new Set(words.match(/[\p{L}\p{N}][\p{L}\p{N}_/-]{3,60}/gu) ?? [])].slice(
    0,
    400,
  );
  if (parts.length === 0) return [];
  const threads = await db.thread.findMany({
    where: { theirTicket: { in: parts.flatMap((part) => [part, `#${part}`]) } },
    orderBy: { updatedAt: "desc" },
    take: MOST,
    select: { id: true, theirTicket: true },
  });
  return threads
    .filter(({ theirTicket }) => theirTicket.length >= LEAST_TICKET)
    .map(({ id }) => id);
}

async function bySender(fits: Prisma.Sql, { fromAddress }: Facts): Promise<string[]> {
  if (!fromAddress) return [];
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Thread" t
    WHERE EXISTS (SELECT 1 FROM "ThreadParticipant" p WHERE p."threadId" = t.id AND ${fits})
    ORDER BY t.state IN ('resolved', 'closed'), t."updatedAt" DESC LIMIT ${MOST}`;
  return found.map(({ id }) => id);
}

async function byProvider(like: string): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Thread" t
    WHERE t."providerId" IN (
      SELECT v.id FROM "Provider" v WHERE lower(v."supportEmail") LIKE ${like}
      UNION SELECT c."providerId" FROM "ProviderContact" c WHERE lower(c.email) LIKE ${like})
    ORDER BY t.state IN ('resolved', 'closed'), t."updatedAt" DESC LIMIT ${MOST}`;
  return found.map(({ id }) => id);
}

async function byCase(words: string): Promise<string[]> {
  const references = [...new Set(words.toUpperCase().match(/\bC-\d{4}-\d{4,}\b/g) ?? [])];
  if (references.length === 0) return [];
  const found = await db.thread.findMany({
    where: { cases: { some: { case: { reference: { in: references } } } } },
    orderBy: { updatedAt: "desc" },
    take: MOST,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

async function described(
  person: Person,
  found: readonly { id: string; why: SuggestionWhy }[],
): Promise<Suggestion[]> {
  const threads = await db.thread.findMany({
    where: {
      id: { in: found.map(({ id }) => id) },
      cases: { some: { case: { ...withinCases(person), phase: { notIn: ["merged", "void"] } } } },
    },
    select: {
      id: true,
      title: true,
      state: true,
      theirTicket: true,
      provider: { select: { name: true } },
      cases: {
        where: { case: { ...withinCases(person), phase: { notIn: ["merged", "void"] } } },
        orderBy: { linkedAt: "asc" },
        take: 1,
        select: { case: { select: { reference: true } } },
      },
    },
  });
  return found
    .flatMap(({ id, why }) => {
      const thread = threads.find((each) => each.id === id);
      const reference = thread?.cases[0]?.case.reference;
      if (!thread || !reference) return [];
      const { title, state, theirTicket, provider } = thread;
      const providerName = provider?.name ?? null;
      return [{ threadId: id, title, state, reference, providerName, theirTicket, why }];
    })
    .slice(0, MOST);
}
