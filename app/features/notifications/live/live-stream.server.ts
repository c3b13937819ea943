/**
 * The stream of a signed-in browser (text/event-stream): that something changed, and how much is
 * unread. Each process has one connection that hears of changes and of sessions that end, while
 * anybody streams. An event's id is the seal it reaches up to: whoever comes back with an older one
 * is told that something may have been missed.
 */
import type { SignedIn } from "~/features/identity/person";
import { standingOfSessions } from "~/features/identity/sessions/session-standing.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { listenTo } from "~/platform/database/listening.server";
import { endWithServer } from "~/platform/http/lasting-answers.server";
import { log } from "~/platform/log.server";
import { processWide } from "~/platform/process-wide.server";
import { livePosition, unreadOf } from "../reading/unread-count.server";
import { LIVE_CHANNEL } from "./announce.server";
import { type Announcement, type LiveNews, newsFor } from "./live-news";

type Stream = {
  personId: string;
  businessIds: readonly string[] | null;
  sessionId: string;
  /** Id of the last event it was sent, or came back with. */
  seen: string | null;
  /** False when nobody reads any more. */
  write: (text: string) => boolean;
  end: () => void;
};

type Hub = { streams: Set<Stream>; heard: { stop(): void }; beat: NodeJS.Timeout };

const ACCESS_CHANNEL = "access";
const HEARTBEAT = 15_000;
/** Chunks that may wait for a slow reader before it is let go. */
const MOST_WAITING = 200;
const RETRY = "retry: 2000\n\n";

const hub = processWide<Hub>("live-hub");

/** @param since id of the last event the browser knows of, if any */
export function liveStream(person: SignedIn, since: string | null): Response {
  const bytes = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const forget = endWithServer(() => stream.end());
      leave = () => {
        if (!isOpen) return;
        isOpen = false;
        forget();
        depart(stream);
      };
      const stream: Stream = {
        personId: person.id,
        businessIds: person.businessIds,
        sessionId: person.sessionId,
        seen: since,
        write(text) {
          if (!isOpen) return false;
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) return false;
          controller.enqueue(bytes.encode(text));
          return true;
        },
        end() {
          if (!isOpen) return;
          leave();
          controller.close();
        },
      };
      stream.write(RETRY);
      join(stream);
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function join(stream: Stream): void {
  hub.value ??= openHub();
  hub.value.streams.add(stream);
  void greet([stream]);
}

function depart(stream: Stream): void {
  const open = hub.value;
  if (!open?.streams.delete(stream) || open.streams.size > 0) return;
  clearInterval(open.beat);
  open.heard.stop();
  hub.value = undefined;
}

function openHub(): Hub {
  const streams = new Set<Stream>();
  const heard = listenTo([LIVE_CHANNEL, ACCESS_CHANNEL], {
    hear(channel, payload) {
      if (channel === LIVE_CHANNEL) void pass([...streams], payload);
      else void recheck([...streams].filter(({ personId }) => personId === payload));
    },
    // Until it listens, at first and after the connection was lost, words pass unheard.
    listens: () => void greet([...streams]),
  });
  const beat = setInterval(() => {
    for (const stream of [...streams]) {
      if (!stream.write(": still here\n\n")) stream.end();
    }
    void recheck([...streams]);
  }, HEARTBEAT);
  beat.unref();
  return { streams, heard, beat };
}

/** Where things stand, and whether anything happened since the browser last heard. */
async function greet(streams: readonly Stream[]): Promise<void> {
  await recheck(streams);
  await orEnd(streams, async () => {
    const position = await livePosition();
    const unread = await unreadOf(streams.map(({ personId }) => personId));
    for (const stream of streams) {
      const missed = stream.seen !== null && stream.seen !== position;
      const news = { cases: missed ? null : [], others: missed };
      send(stream, position, { ...news, unread: unread.get(stream.personId) ?? 0 });
    }
  });
}

async function pass(streams: readonly Stream[], payload: string): Promise<void> {
  await orEnd(streams, async () => {
    const announcement = JSON.parse(payload) as Announcement;
    const { people, position } = announcement;
    const isTold = ({ personId }: Stream) => people === null || people.includes(personId);
    const unread = await unreadOf(streams.filter(isTold).map(({ personId }) => personId));
    for (const stream of streams) {
      const news = newsFor(announcement, stream);
      const concernsNobody = news.cases?.length === 0 && !news.others;
      const count = isTold(stream) ? (unread.get(stream.personId) ?? 0) : null;
      if (concernsNobody && count === null) stream.seen = position ?? stream.seen;
      else send(stream, position, { ...news, unread: count });
    }
  });
}

function send(stream: Stream, position: string | null, news: LiveNews): void {
  stream.seen = position ?? stream.seen;
  const id = stream.seen === null ? "" : `id: ${stream.seen}\n`;
  if (!stream.write(`${id}data: ${JSON.stringify(news)}\n\n`)) stream.end();
}

/** Ends what belongs to a session that is over; what somebody may see by now counts from here on. */
async function recheck(streams: readonly Stream[]): Promise<void> {
  if (streams.length === 0) return;
  await orEnd(streams, async () => {
    const now = new Date();
    const standing = await standingOfSessions(
      streams.map(({ sessionId }) => sessionId),
      now,
    );
    for (const stream of streams) {
      const session = standing.get(stream.sessionId);
      if (!session) {
        stream.end();
        continue;
      }
      stream.businessIds = session.businessIds;
      const left = session.deadAt.getTime() - now.getTime();
      if (left < HEARTBEAT) setTimeout(() => void recheck([stream]), left + 1).unref();
    }
  });
}

/** While the database is away nobody's session can end in it. Anything else is ours: browsers come back. */
async function orEnd(streams: readonly Stream[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDatabaseAway(error)) return;
    log.error({ err: error }, "A live stream failed");
    for (const stream of streams) stream.end();
  }
}
