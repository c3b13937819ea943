/** What the pages show of connections that are asked. The token stays sealed. */
import type { Person } from "~/features/identity/person";
import { visibleSource } from "~/features/signals/sources/source-scope";
import { db, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { PollProblem } from "./judge-answer";
import { type PollProviderKey, pollProviderOf } from "./poll-provider";
import type { QuestionKey } from "./poll-questions";

/** They are seen and tied like sources. */
export const visiblePoll = visibleSource;

const STANDING = {
  id: true,
  name: true,
  provider: true,
  target: true,
  triedAt: true,
  answeredAt: true,
  problem: true,
  isSubscribed: true,
  pausedAt: true,
  business: { select: { name: true } },
} as const;

export async function pollList(person: Person) {
  const found = await db.pollConnection.findMany({
    where: visiblePoll(person),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: STANDING,
  });
  return found.map(({ provider, problem, ...poll }) => ({
    ...poll,
    providerName: pollProviderOf(provider)?.name ?? provider,
    problem: problem as PollProblem | null,
  }));
}

const LAST_NEWS = 10;

/** Null for one that this person does not see. */
export async function pollPage(person: Person, id: string) {
  const found = await db.pollConnection.findFirst({
    where: { AND: [visiblePoll(person), { id }] },
    select: {
      ...STANDING,
      businessId: true,
      baseUrl: true,
      everyMinutes: true,
      nextAt: true,
      problemText: true,
      failures: true,
      appId: true,
      maySend: true,
      claimedUntil: true,
      version: true,
    },
  });
  const provider = found && pollProviderOf(found.provider);
  if (!found || !provider) return null;
  const { problem, provider: key, baseUrl, ...poll } = found;
  return {
    ...poll,
    provider: key as PollProviderKey,
    providerName: provider.name,
    problem: problem as PollProblem | null,
    baseUrl,
    isOwnAddress: baseUrl === provider.baseUrl,
    tellsHealth: provider.tellsHealth,
    tellsSubscriptions: provider.tellsSubscriptions,
  };
}

export type PollOnPage = NonNullable<Awaited<ReturnType<typeof pollPage>>>;

/** What was kept of its answers, the newest first. */
export async function lastNews(pollId: string) {
  const found = await db.delivery.findMany({
    where: { arrivedBy: "poll", asked: { path: ["pollId"], equals: pollId } },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: LAST_NEWS,
    select: { id: true, receivedAt: true, asked: true },
  });
  return found.map(({ asked, ...news }) => ({
    ...news,
    question: (asked as { question: QuestionKey }).question,
  }));
}

export const heldPoll = (tx: Tx, person: Person, id: string) =>
  tx.pollConnection.findFirst({
    where: { AND: [visiblePoll(person), { id }] },
    select: { id: true, name: true, provider: true, target: true, pausedAt: true },
  });

/** Whether the address may be asked at all: encrypted, unless the installation names its host. */
export function mayAsk(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || env().WEBHOOK_HOSTS.includes(hostname);
}
