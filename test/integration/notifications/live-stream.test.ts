import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { markRead } from "~/features/notifications/reading/mark-read.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { db, pool } from "~/platform/db.server";
import { type FrontDoor, openFrontDoor } from "~/platform/http/front-door.server";
import { loader } from "~/routes/live";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";

let door: FrontDoor;
const leaving = new Set<AbortController>();

const openDoorHere = () =>
  openFrontDoor({
    port: 0,
    host: "127.0.0.1",
    trustedProxies: 0,
    development: false,
    largestUpload: () => 0,
    files: (_message, _response, pass) => pass(),
    pages: async (request) => {
      try {
        return await loader({ request, params: {}, context: {} });
      } catch (thrown) {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      }
    },
    bare: [],
  });

beforeAll(async () => {
  door = await openDoorHere();
});
afterEach(() => {
  for (const each of leaving) each.abort();
  leaving.clear();
});
afterAll(() => door.close());

type News = { id: string | null; cases: string[] | null; others: boolean; unread: number | null };

/** A browser that listens. `next` is the next event, `ended` resolves when the server ends the stream. */
async function listen(cookies: Record<string, string>, { at = door, since = "" } = {}) {
  const abort = new AbortController();
  leaving.add(abort);
  const answer = await fetch(`http://127.0.0.1:${at.port}/live${since && `?since=${since}`}`, {
    headers: { cookie: `reinstate=${cookies.reinstate}`, "accept-encoding": "gzip" },
    redirect: "manual",
    signal: abort.signal,
  });
  const news: News[] = [];
  const waiting: ((one: News) => void)[] = [];
  const ended = (async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (!data) continue;
        const one = { id: /^id: (.*)$/m.exec(block)?.[1] ?? null, ...JSON.parse(data) };
        const heard = waiting.shift();
        if (heard) heard(one);
        else news.push(one);
      }
    }
    return "ended";
  })().catch(() => "aborted");
  const next = () =>
    new Promise<News>((heard) => {
      const one = news.shift();
      if (one) heard(one);
      else waiting.push(heard);
    });
  /** Until one that says it. */
  const until = async (fits: (one: News) => boolean) => {
    for (;;) {
      const one = await next();
      if (fits(one)) return one;
    }
  };
  return { answer, next, until, ended };
}

async function relapse() {
  const row = await createActiveCase();
  await db.$transaction((tx) =>
    recordEvent(tx, systemActor, {
      subject: { kind: "case", id: row.id },
      caseId: row.id,
      kind: "case.relapsed",
    }),
  );
  await sealEvents();
  await notifyOfEvents();
  return row;
}

/** The connection that listens is there once this is counted. */
const listeners = async () => {
  const { rows } = await pool().query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'reinstate listener' AND datname = current_database() AND query LIKE 'LISTEN%'",
  );
  return rows as { pid: number }[];
};

const listening = () => expect.poll(listeners).not.toEqual([]);

describe("the live stream", () => {
  it("says that a case changed and how much is unread, with an id, uncompressed", async () => {
    await createInstallation();
    const browser = await listen(await cookiesOf(await createPerson()));
    expect(browser.answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(browser.answer.headers.get("content-encoding")).toBeNull();
    expect(browser.answer.headers.get("x-accel-buffering")).toBe("no");
    expect(await browser.next()).toMatchObject({ unread: 0, cases: [] });
    await listening();

    const { reference } = await relapse();

    const news = await browser.until(({ cases }) => cases?.includes(reference) ?? false);
    expect(news).toMatchObject({ unread: 1, id: expect.stringMatching(/^\d+$/) });
  });

  it("names nobody a case of a business they do not work with", async () => {
    await createInstallation();
    const { businessId } = await createActiveCase();
    const browser = await listen(
      await cookiesOf(await createPerson({ businessIds: [businessId ?? ""] })),
    );
    await browser.next();
    await listening();
    const foreign = await relapse();
    const row = await createActiveCase({ businessId });
    await db.$transaction((tx) =>
      recordEvent(tx, systemActor, {
        subject: { kind: "case", id: row.id },
        caseId: row.id,
        kind: "case.edited",
      }),
    );
    await sealEvents();
    await notifyOfEvents();

    for (;;) {
      const { cases } = await browser.next();
      expect(cases).not.toContain(foreign.reference);
      if (cases?.includes(row.reference)) break;
    }
  });

  it("tells who comes back that something was missed, and only then", async () => {
    await createInstallation();
    const cookies = await cookiesOf(await createPerson());
    await relapse();
    const [{ position } = { position: 0n }] = await db.noticeCursor.findMany();

    const late = await listen(cookies, { since: String(position - 1n) });
    expect(await late.next()).toMatchObject({ cases: null, others: true });
    const upToDate = await listen(cookies, { since: String(position) });
    expect(await upToDate.next()).toMatchObject({ cases: [], others: false });
  });

  it("shows in other windows that something was read", async () => {
    await createInstallation();
    const person = await createPerson();
    await relapse();
    const browser = await listen(await cookiesOf(person));
    await browser.until(({ unread }) => unread === 1);
    await listening();

    await markRead(person, "all");

    expect(await browser.until(({ unread }) => unread === 0)).toMatchObject({ cases: [] });
  });

  it.each([
    ["signs out", (id: string) => db.session.deleteMany({ where: { personId: id } })],
    [
      "is deactivated",
      (id: string) => db.person.update({ where: { id }, data: { deactivatedAt: new Date() } }),
    ],
  ])("ends when its person %s", async (_what, end) => {
    await createInstallation();
    const person = await createPerson();
    const browser = await listen(await cookiesOf(person));
    await browser.next();
    await listening();

    await end(person.id);

    expect(await browser.ended).toBe("ended");
  });

  it("ends when its session runs out by itself", async () => {
    await createInstallation();
    const person = await createPerson();
    const cookies = await cookiesOf(person);
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() + 700) } });
    const browser = await listen(cookies);

    expect(await browser.ended).toBe("ended");
  });

  it("is not for strangers", async () => {
    await createInstallation();
    const { answer } = await listen({ reinstate: "x".repeat(43) });

    expect(answer.status).toBe(302);
  });

  it("goes on after the connection that listens was cut", async () => {
    await createInstallation();
    const browser = await listen(await cookiesOf(await createPerson()));
    await browser.next();
    await listening();
    const [first] = await listeners();
    expect(first).toBeDefined();

    await pool().query("SELECT pg_terminate_backend($1)", [first?.pid]);
    const { reference } = await relapse();

    // Heard by the next connection, or made up for when it came.
    const heard = await browser.until(({ cases }) => cases?.includes(reference) ?? true);
    expect(heard.unread).toBe(1);
  });

  it("ends with its server, and leaves no connection behind", async () => {
    await createInstallation();
    const other = await openDoorHere();
    const browser = await listen(await cookiesOf(await createPerson()), { at: other });
    await browser.next();

    await other.close();

    expect(await browser.ended).toBe("ended");
    await expect.poll(listeners).toEqual([]);
  });
});
