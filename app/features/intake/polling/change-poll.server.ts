/** Sets up, changes, pauses and removes connections that are asked regularly. */
import type { Checked, Saved } from "~/features/assets/edit-result";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { mayTieTo } from "~/features/signals/sources/source-scope";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { allow, type Refusal, refuse } from "~/platform/verdict";
import type { PollEvent } from "./poll-events";
import { POLL_PROVIDERS, type PollProviderKey } from "./poll-provider";
import { heldPoll, mayAsk, visiblePoll } from "./poll-queries.server";
import { type NewPoll, type PollAccess, type PollEdit, readTarget } from "./poll-schemas";

const no = (field: string, { refusal }: { refusal: Refusal }) =>
  ({ ok: false, field, refusal }) as const;

const canSend = (provider: PollProviderKey): boolean => POLL_PROVIDERS[provider].takesMessages;

const addressOf = (provider: PollProviderKey, typed: string): string =>
  (typed || POLL_PROVIDERS[provider].baseUrl).replace(/\/+$/, "");

export async function addPoll(
  person: Person,
  {
    provider,
    name,
    businessId,
    target: typed,
    appId,
    everyMinutes,
    maySend,
    baseUrl,
    secret,
  }: NewPoll,
): Promise<Checked<{ id: string }>> {
  if (!mayTieTo(person, businessId)) return no("businessId", refuse("polls.refusals.business"));
  const target = readTarget(provider, typed);
  if (!target) return no("target", refuse(`polls.wrongTarget.${POLL_PROVIDERS[provider].target}`));
  const address = addressOf(provider, baseUrl);
  if (!mayAsk(address)) return no("baseUrl", refuse("polls.refusals.plainHttp"));

  return db.$transaction(async (tx) => {
    const { id } = await tx.pollConnection.create({
      data: {
        provider,
        name,
        businessId,
        target,
        everyMinutes,
        maySend: maySend && canSend(provider),
        appId: appId || null,
        baseUrl: address,
        token: sealText("poll token", secret),
        nextAt: moment(),
        createdById: person.id,
      },
      select: { id: true },
    });
    const detail = { name, provider: POLL_PROVIDERS[provider].name };
    await record(tx, person, id, { kind: "poll.added", detail });
    if (maySend && canSend(provider)) await recordSending(tx, person, id, true, name);
    return allow({ id });
  });
}

/** Another target is another story: nothing is remembered of the one before. */
const FORGETTING = {
  lastAnswers: {},
  endsAnswered: [],
  isSubscribed: null,
  answeredAt: null,
  triedAt: null,
};
const ANEW = { problem: null, problemText: "", failures: 0 };

export function editPoll(
  person: Person,
  id: string,
  { version, name, businessId, target: typed, appId, everyMinutes, maySend }: PollEdit,
): Promise<Saved> {
  return db.$transaction(async (tx): Promise<Saved> => {
    const held = await tx.pollConnection.findFirstOrThrow({
      where: { AND: [visiblePoll(person), { id }] },
      select: { provider: true, target: true, appId: true, maySend: true },
    });
    const provider = held.provider as PollProviderKey;
    if (!mayTieTo(person, businessId)) return no("businessId", refuse("polls.refusals.business"));
    const target = readTarget(provider, typed);
    if (!target)
      return no("target", refuse(`polls.wrongTarget.${POLL_PROVIDERS[provider].target}`));

    const isOther = target !== held.target;
    const isOtherApp = (appId || null) !== held.appId;
    const { count } = await tx.pollConnection.updateMany({
      where: { id, version },
      data: {
        name,
        businessId,
        target,
        everyMinutes,
        maySend: maySend && canSend(provider),
        appId: appId || null,
        ...(isOther && { ...FORGETTING, ...ANEW }),
        ...((isOther || isOtherApp) && { nextAt: moment() }),
        version: { increment: 1 },
      },
    });
    if (count === 0) return { ok: false, theirs: await theirsOf(tx, id) };
    await record(tx, person, id, { kind: "poll.edited", detail: { name } });
    const sends = maySend && canSend(provider);
    if (sends !== held.maySend) await recordSending(tx, person, id, sends, name);
    return allow();
  });
}

async function theirsOf(tx: Tx, id: string) {
  const { version, name, target, appId, everyMinutes, business } =
    await tx.pollConnection.findUniqueOrThrow({
      where: { id },
      select: {
        version: true,
        name: true,
        target: true,
        appId: true,
        everyMinutes: true,
        business: { select: { name: true } },
      },
    });
  return {
    version,
    values: {
      name,
      businessId: business?.name ?? "",
      target,
      appId: appId ?? "",
      everyMinutes: String(everyMinutes),
    },
  };
}

/** Another token, and with it perhaps another address: a token is never sent where it was not typed for. */
export function changeAccess(
  person: Person,
  id: string,
  { baseUrl, secret }: PollAccess,
): Promise<Checked> {
  return db.$transaction(async (tx): Promise<Checked> => {
    const { name, provider } = await tx.pollConnection.findFirstOrThrow({
      where: { AND: [visiblePoll(person), { id }] },
      select: { name: true, provider: true },
    });
    const address = addressOf(provider as PollProviderKey, baseUrl);
    if (!mayAsk(address)) return no("baseUrl", refuse("polls.refusals.plainHttp"));
    await tx.pollConnection.update({
      where: { id },
      data: {
        baseUrl: address,
        token: sealText("poll token", secret),
        ...ANEW,
        nextAt: moment(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, person, id, { kind: "poll.token_changed", detail: { name } });
    return allow();
  });
}

/** Stops it, or lets it go on at once. False: there is none. */
export function setPollPaused(person: Person, id: string, now = moment()): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await heldPoll(tx, person, id);
    if (!held) return false;
    const pausedAt = held.pausedAt ? null : now;
    await tx.pollConnection.update({
      where: { id },
      data: { pausedAt, ...(!pausedAt && { nextAt: now }) },
      select: { id: true },
    });
    const kind = pausedAt ? "poll.paused" : "poll.resumed";
    await record(tx, person, id, { kind, detail: { name: held.name } });
    return true;
  });
}

/** Takes it away with its token. What it told stays. False: there is none. */
export function removePoll(person: Person, id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const held = await heldPoll(tx, person, id);
    if (!held) return false;
    await tx.pollConnection.delete({ where: { id }, select: { id: true } });
    await record(tx, person, id, { kind: "poll.removed", detail: { name: held.name } });
    return true;
  });
}

const recordSending = (tx: Tx, person: Person, id: string, sends: boolean, name: string) =>
  record(tx, person, id, {
    kind: sends ? "poll.may_send" : "poll.sends_no_more",
    detail: { name },
  });

const record = (tx: Tx, person: Person, id: string, event: PollEvent) =>
  recordEvent(tx, person, { subject: { kind: "poll", id }, ...event });
