/**
 * Asks one connection: what changed since the last time is stored like any other delivery, and how it
 * went is written down. Should the process die in between, the same news are told twice at worst.
 */
import { createHash } from "node:crypto";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { storeDelivery } from "~/features/signals/receiving/store-delivery.server";
import { db, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { openText } from "~/platform/sealed-bytes.server";
import { type Answered, type Asked, askProvider } from "./ask-provider.server";
import { claimPoll, releasePoll } from "./claim-poll.server";
import { endsReached } from "./ends-by-poll.server";
import { HOPELESS } from "./judge-answer";
import { isTold, nextPoll, wasTold } from "./next-poll";
import type { PollEvent } from "./poll-events";
import { type PollProviderKey, pollProviderOf } from "./poll-provider";
import {
  type Changed,
  changedAnswer,
  changedList,
  isSubscribed,
  type Remembered,
} from "./what-changed";

type Circumstances = {
  /** When somebody wanted it asked. */
  wantedAt?: Date;
  now?: Date;
  hosts?: readonly string[];
  /** From 0 up to 1. */
  chance?: number;
};

/** False when there was nothing to do: another process does it, has done it, or nobody may. */
export async function pollConnection(
  id: string,
  {
    now = new Date(),
    wantedAt = now,
    hosts = env().WEBHOOK_HOSTS,
    chance = Math.random(),
  }: Circumstances = {},
): Promise<boolean> {
  const claim = await claimPoll(id, wantedAt, now);
  if (!claim) return false;
  try {
    const connection = await db.pollConnection.findUnique({ where: { id }, select: READ });
    if (!connection || !pollProviderOf(connection.provider)) return false;
    const { token, ...rest } = connection;
    const provider = connection.provider as PollProviderKey;
    const asked = await askProvider({
      ...rest,
      provider,
      token: openText("poll token", token),
      hosts,
    });
    await keepAnswers({ ...rest, provider }, asked, { now, chance });
    return true;
  } finally {
    await releasePoll(claim);
  }
}

const READ = {
  id: true,
  name: true,
  provider: true,
  baseUrl: true,
  target: true,
  token: true,
  businessId: true,
  everyMinutes: true,
  answeredAt: true,
  problem: true,
  failures: true,
  appId: true,
  isSubscribed: true,
  lastAnswers: true,
  endsAnswered: true,
  version: true,
} as const;

type Connection = {
  id: string;
  name: string;
  provider: PollProviderKey;
  target: string;
  businessId: string | null;
  everyMinutes: number;
  answeredAt: Date | null;
  problem: string | null;
  failures: number;
  appId: string | null;
  isSubscribed: boolean | null;
  lastAnswers: unknown;
  endsAnswered: string[];
  version: number;
};

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);

async function keepAnswers(
  connection: Connection,
  { answered, trouble }: Asked,
  { now, chance }: { now: Date; chance: number },
): Promise<void> {
  const ends = await endsReached(db, connection.target, now);
  const isEndOpen = ends.some((id) => !connection.endsAnswered.includes(id));
  let remembered = connection.lastAnswers as Remembered;
  for (const answer of answered.filter(({ question }) => question.about !== "subscriptions")) {
    const changed = changeOf(answer, remembered);
    const news = changed.news ?? (isEndOpen ? healthIn(answer) : null);
    if (news) await store(connection, answer, news, now);
    remembered = withAnswer(remembered, answer, changed);
  }
  const wasHealthTold = answered.some(({ question }) => question.about === "health");
  await db.$transaction((tx) =>
    settle(
      tx,
      connection,
      { answered, trouble },
      {
        now,
        chance,
        remembered,
        endsAnswered: wasHealthTold ? ends : connection.endsAnswered,
      },
    ),
  );
}

/** Once an end is reached it is news that all is as well as before. */
const healthIn = ({ question, told }: Answered): Record<string, unknown> | null =>
  question.about === "health" && told.of === "one" ? told.answer : null;

const errorKey = (key: string): string => `error ${key}`;

function changeOf({ question, told }: Answered, before: Remembered): Changed {
  if (told.of === "many") return changedList(question, told.things, before, hashOf);
  const key = told.of === "error" ? errorKey(question.key) : question.key;
  return changedAnswer({ ...question, key }, told.answer, before, hashOf);
}

/** What was remembered of the same question gives way; an error leaves it as it is. */
function withAnswer(
  before: Remembered,
  { question: { key }, told }: Answered,
  { remembered }: Changed,
): Remembered {
  const isOver = (known: string) =>
    told.of !== "error" &&
    (known === key ||
      known === errorKey(key) ||
      (told.of === "many" && known.startsWith(`${key} `)));
  const others = Object.entries(before).filter(([known]) => !isOver(known));
  return { ...Object.fromEntries(others), ...remembered };
}

async function store(
  { id: pollId, provider, target, businessId, answeredAt }: Connection,
  { question }: Answered,
  news: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const kind = pollProviderOf(provider)?.target;
  await storeDelivery({
    sourceId: null,
    provider,
    arrivedBy: "poll",
    proof: "asked",
    body: Buffer.from(JSON.stringify(news), "utf8"),
    headers: { "content-type": "application/json", asked: question.path },
    asked: {
      about:
        kind === "waba"
          ? { kind, id: target }
          : kind === "number"
            ? { kind: "phone_number", id: target }
            : null,
      since: answeredAt?.toISOString() ?? null,
      businessId,
      pollId,
      question: question.about,
    },
    receivedAt: now,
  });
}

type Outcome = { now: Date; chance: number; remembered: Remembered; endsAnswered: string[] };

async function settle(
  tx: Tx,
  connection: Connection,
  { answered, trouble }: Asked,
  { now, chance, remembered, endsAnswered }: Outcome,
): Promise<void> {
  const { id, name, everyMinutes, version } = connection;
  const problem = trouble?.problem ?? null;
  const failures = problem ? connection.failures + 1 : 0;
  const subscribed = subscription(connection, answered);
  const waitSeconds = trouble?.waitSeconds ?? null;
  const pace = answered.length > 0 && problem && !HOPELESS.includes(problem) ? null : problem;
  const { count } = await tx.pollConnection.updateMany({
    // Somebody gave it another token or target meanwhile: what was asked is no word about that.
    where: { id, version },
    data: {
      triedAt: now,
      ...(answered.length > 0 && { answeredAt: now }),
      problem,
      problemText: trouble?.text ?? "",
      failures,
      isSubscribed: subscribed,
      lastAnswers: remembered,
      endsAnswered,
      nextAt: nextPoll({ everyMinutes, problem: pace, failures, waitSeconds }, now, chance),
    },
  });
  if (count === 0) return;
  const say = (kind: PollEvent["kind"]) =>
    recordEvent(tx, systemActor, { subject: { kind: "poll", id }, kind, detail: { name } });
  if (problem && isTold(problem, failures, connection.problem)) {
    await say(problem === "token" ? "poll.token_dead" : "poll.not_answering");
  }
  if (!problem && wasTold(connection.problem, connection.failures)) await say("poll.answers_again");
  if (subscribed === false && connection.isSubscribed !== false) {
    await say("poll.subscription_missing");
  }
  if (subscribed && connection.isSubscribed === false) await say("poll.subscription_back");
}

function subscription({ appId, isSubscribed: before }: Connection, answered: Asked["answered"]) {
  const told = answered.find(({ question }) => question.about === "subscriptions")?.told;
  return told?.of === "one" ? isSubscribed(told.answer, appId) : before;
}
