/** Asks for the message templates of an account with their words, for whoever wants to send one. */
import {
  keepTemplates,
  templatesAskedAt,
} from "~/features/recovery/apologies/whatsapp/keep-templates.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { openText } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { askQuestion } from "./ask-provider.server";
import type { PollProviderKey } from "./poll-provider";
import { templateQuestion } from "./poll-questions";

/** Says how many of them a campaign can send. */
export async function fetchTemplates(
  connectionId: string,
  { now = new Date(), hosts = env().WEBHOOK_HOSTS } = {},
): Promise<Verdict<number>> {
  const connection = await db.pollConnection.findFirst({
    where: { id: connectionId, maySend: true },
    select: { provider: true, baseUrl: true, target: true, token: true },
  });
  const provider = connection?.provider as PollProviderKey | undefined;
  const question = connection && provider && templateQuestion(provider, connection.target);
  if (!question) return refuse("campaigns.refusals.noSender");
  const token = openText("poll token", connection.token);
  const told = await askQuestion({ ...connection, provider, token, hosts }, question);
  if ("problem" in told) return refuse(`polls.problems.${told.problem}`);
  if (told.of !== "many") return refuse("polls.problems.refused");
  const listed = told.things.map(({ value }) => value);
  return allow(await keepTemplates(connectionId, listed, now));
}

const FRESH_MS = 15 * 60_000;

/** Where the provider does not answer, what it listed last goes on to count. */
export async function freshTemplates(
  connectionId: string,
  choice: { now?: Date; hosts?: string[] } = {},
): Promise<void> {
  const now = choice.now ?? new Date();
  const askedAt = await templatesAskedAt(connectionId);
  if (askedAt && now.getTime() - askedAt.getTime() < FRESH_MS) return;
  await fetchTemplates(connectionId, { ...choice, now });
}
