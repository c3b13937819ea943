import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import {
  answerOf,
  confirmOutbound,
  deliverOutbound,
} from "~/features/correspondence/outbox/deliver-outbound.server";
import { outboundPage } from "~/features/correspondence/outbox/outbox-view.server";
import {
  askForApproval,
  releaseOutbound,
  repeatOutbound,
  stopOutbound,
} from "~/features/correspondence/outbox/release-outbound.server";
import { saveOutbound } from "~/features/correspondence/outbox/save-outbound.server";
import { setMailApproval } from "~/features/correspondence/outbox/set-approval.server";
import { startOutbound } from "~/features/correspondence/outbox/write-outbound.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import * as mailServers from "~/features/mail/mail-server.server";
import { stoppedMail } from "~/features/recovery/guard/stopped-mail.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createMailbox } from "~test/factories/mailbox";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";
import { openMailServer } from "~test/support/mail-server";

const FROM = "Reinstate <desk@house.test>";
const DAY = 86_400_000;
/** When what was let go has left for sure; letting go looks at the real clock. */
const LATER = new Date(Date.now() + 2 * DAY);
/** Days from then. */
const days = (count: number) => new Date(LATER.getTime() + count * DAY);

let open: Awaited<ReturnType<typeof openMailServer>> | undefined;
beforeEach(async () => {
  await createInstallation();
  vi.spyOn(mailServers, "mailServer").mockReturnValue({ url: "smtp://127.0.0.1:1", from: FROM });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await open?.close();
  open = undefined;
});

async function aServer(refuse?: (address: string) => number) {
  open = await openMailServer(refuse);
  return { server: { url: open.url, from: FROM }, delivered: open.delivered };
}

async function aThread(person: Person) {
  const { id: caseId, reference } = await createActiveCase();
  const { id } = await createThread({
    caseId,
    theirTicket: "360-77",
    state: "waiting_us",
    participants: { create: [{ name: "Jonas", address: "jonas@bsp.test", position: 0 }] },
  });
  return requireThread(person, { ref: reference, threadId: id });
}

const words = {
  to: "jonas@bsp.test",
  cc: "",
  subject: "Number locked",
  text: "Any news?",
  evidenceIds: [],
  isShared: true,
  onlyHere: false,
};

/** Writes these parts of a draft, all opened with one version. */
function write(person: Person, id: string, parts: Partial<typeof words>, version: number) {
  const versions = Object.fromEntries(Object.keys(parts).map((part) => [part, version]));
  return saveOutbound(person, id, { parts, versions });
}

async function aDraft(person: Person, change: Partial<typeof words> = {}) {
  const thread = await aThread(person);
  const begun = await startOutbound(person, thread, "");
  if (!begun.ok) throw new Error(begun.refusal.key);
  const saved = await write(person, begun.value.id, { ...words, ...change }, 1);
  if (!saved.ok) throw new Error(saved.refusal.key);
  return { id: begun.value.id, thread, version: saved.value.version };
}

const now = () => new Date(LATER);
const rowOf = (id: string) => db.outboundMail.findUniqueOrThrow({ where: { id } });
const keyOf = (verdict: { ok: boolean; refusal?: { key: string } }) => verdict.refusal?.key;

async function scheduled(person: Person, change: Partial<typeof words> = {}) {
  const draft = await aDraft(person, change);
  const released = await releaseOutbound(person, draft.id, {
    version: draft.version,
    delay: 30,
    stoppedMail,
  });
  if (!released.ok) throw new Error(released.refusal.key);
  return draft;
}

describe("mail that leaves", () => {
  it("carries ticket, tag, reply address and the chain it answers, and becomes a message of the thread", async () => {
    const person = await createPerson();
    const { server, delivered } = await aServer();
    await createMailbox({ address: "desk@toko.test", name: "Toko", plusAddressing: true });
    const { id, thread } = await scheduled(person);
    await db.message.create({
      data: {
        threadId: thread.id,
        kind: "email",
        direction: "in",
        authorName: "Jonas",
        text: "We look",
        textSha256: "0".repeat(64),
        happenedAt: new Date("2026-11-22T01:00:00Z"),
        happenedZone: "UTC",
        messageIdHeader: "first@bsp.test",
      },
    });

    await deliverOutbound({ stoppedMail, server, now });

    const [mail] = delivered;
    expect(mail?.to).toEqual(["jonas@bsp.test"]);
    expect(mail?.raw).toMatch(
      new RegExp(`^Subject: \\[360-77\\] Number locked \\[${thread.tag}\\]`, "m"),
    );
    expect(mail?.raw).toMatch(/^From: Toko <desk@toko.test>/m);
    expect(mail?.raw).toMatch(/^Reply-To: Toko <desk\+token-\d+@toko.test>/m);
    expect(mail?.raw).toMatch(/^In-Reply-To: <first@bsp.test>/m);
    const row = await rowOf(id);
    expect(mail?.raw).toContain(`Message-ID: <${row.messageIdHeader}>`);
    expect(row.state).toBe("sent");
    const message = await db.message.findUniqueOrThrow({ where: { id: row.messageId ?? "" } });
    expect(message).toMatchObject({
      direction: "out",
      state: "sent",
      messageIdHeader: row.messageIdHeader,
      rawSha256: row.rawSha256,
    });
    expect(await db.thread.findUniqueOrThrow({ where: { id: thread.id } })).toMatchObject({
      state: "waiting_them",
    });
  });

  it("stays until its moment, and can be stopped until then", async () => {
    const person = await createPerson();
    const { server, delivered } = await aServer();
    const { id } = await scheduled(person);
    const { sendAt } = await rowOf(id);

    await deliverOutbound({
      stoppedMail,
      server,
      now: () => new Date((sendAt?.getTime() ?? 0) - 1),
    });
    expect((await stopOutbound(person, id)).ok).toBe(true);
    await deliverOutbound({ stoppedMail, server, now });

    expect(delivered).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "draft", text: "Any news?" });
  });

  it("comes again where the server could not be reached, with the same bytes", async () => {
    const person = await createPerson();
    const { id } = await scheduled(person);

    await deliverOutbound({ stoppedMail, server: { url: "smtp://127.0.0.1:1", from: FROM }, now });
    const waiting = await rowOf(id);
    expect(waiting).toMatchObject({
      state: "scheduled",
      problem: expect.stringContaining("ECONN"),
    });

    const { server, delivered } = await aServer();
    await deliverOutbound({
      stoppedMail,
      server,
      now: () => new Date(LATER.getTime() + 3_600_000),
    });
    expect(delivered).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: "sent", rawSha256: waiting.rawSha256 });
  });

  it("says why where the server refuses it for good, and can be written anew", async () => {
    const person = await createPerson();
    const { server } = await aServer(() => 550);
    const { id } = await scheduled(person);

    await deliverOutbound({ stoppedMail, server, now });

    expect(await rowOf(id)).toMatchObject({ state: "bounced", messageId: null });
    expect(await db.message.count()).toBe(0);
    expect((await stopOutbound(person, id)).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: "draft", messageIdHeader: null });
  });

  it("is nobody's to send again by itself where its fate is not known", async () => {
    const person = await createPerson();
    const { server, delivered } = await aServer();
    const { id } = await scheduled(person);
    await db.outboundMail.update({
      where: { id },
      data: { state: "handed_over", claimedUntil: new Date(LATER.getTime() - 1) },
    });

    await deliverOutbound({ stoppedMail, server, now });
    await deliverOutbound({ stoppedMail, server, now });
    expect(delivered).toEqual([]);
    const lost = await rowOf(id);
    expect(lost.state).toBe("unconfirmed");

    expect((await repeatOutbound(person, id, stoppedMail, LATER)).ok).toBe(true);
    expect(keyOf(await stopOutbound(person, id))).toBe("outbox.refusals.mayHaveLeft");
    await deliverOutbound({ stoppedMail, server, now });
    expect(delivered[0]?.raw).toContain(`Message-ID: <${lost.messageIdHeader}>`);
    expect(await rowOf(id)).toMatchObject({ state: "sent" });
  });

  it("is a message once somebody saw that it arrived, said when it was handed over and under the subject it left with", async () => {
    const person = await createPerson();
    const { id, thread } = await scheduled(person);
    expect(keyOf(await confirmOutbound(id))).toBe("outbox.refusals.state");
    await deliverOutbound({ stoppedMail, server: { url: "smtp://127.0.0.1:1", from: FROM }, now });
    await db.outboundMail.update({
      where: { id },
      data: { state: "handed_over", claimedUntil: new Date(LATER.getTime() + 180_000) },
    });
    await deliverOutbound({
      stoppedMail,
      server: null,
      now: () => new Date(LATER.getTime() + 600_000),
    });
    await db.thread.update({ where: { id: thread.id }, data: { theirTicket: "900-1" } });

    expect((await confirmOutbound(id)).ok).toBe(true);
    expect(await db.message.findMany({ where: { direction: "out", state: "sent" } })).toMatchObject(
      [{ subject: `[360-77] Number locked [${thread.tag}]`, happenedAt: LATER }],
    );
  });

  it("is not sent again once something shows that it left", async () => {
    const person = await createPerson();
    const { id } = await scheduled(person);
    await deliverOutbound({ stoppedMail, server: { url: "smtp://127.0.0.1:1", from: FROM }, now });
    await db.outboundMail.update({
      where: { id },
      data: { state: "unconfirmed", proof: "answer" },
    });

    expect(keyOf(await repeatOutbound(person, id, stoppedMail))).toBe("outbox.refusals.hasLeft");
    expect((await confirmOutbound(id)).ok).toBe(true);
  });

  it("leaves once, however many processes hand it over", async () => {
    const person = await createPerson();
    const { server, delivered } = await aServer();
    await scheduled(person);
    await scheduled(person, { subject: "Another" });

    await Promise.all(
      Array.from({ length: 4 }, () => deliverOutbound({ stoppedMail, server, now })),
    );

    expect(delivered).toHaveLength(2);
  });
});

describe("a second person", () => {
  it("reads mail of a case that asks for it, and has written none of it", async () => {
    const [author, helper, second] = [
      await createPerson(),
      await createPerson(),
      await createPerson(),
    ];
    const { id, thread, version } = await aDraft(author);
    await setMailApproval(author, thread.case.id, true);
    await write(helper, id, { text: "Any news? Thank you." }, version);

    const release = (person: Person, at: number) =>
      releaseOutbound(person, id, { version: at, delay: 30, stoppedMail });
    expect(keyOf(await release(second, version + 1))).toBe("outbox.refusals.needsApproval");
    expect((await askForApproval(author, id, { version: version + 1, stoppedMail })).ok).toBe(true);
    expect(keyOf(await release(author, version + 2))).toBe("outbox.refusals.ownMail");
    expect(keyOf(await release(helper, version + 2))).toBe("outbox.refusals.ownMail");
    expect(keyOf(await release(second, version + 1))).toBe("outbox.refusals.changed");
    const both = await Promise.all([release(second, version + 2), release(second, version + 2)]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: "scheduled", approvedByName: second.name });
  });
});

describe("a draft", () => {
  it("is refused while it has nobody to go to, gaps, or somebody else's words underneath", async () => {
    const person = await createPerson();
    const { id, version } = await aDraft(person, { to: "", text: "Dear [[name]]" });
    const release = (at: number) =>
      releaseOutbound(person, id, { version: at, delay: 30, stoppedMail });

    expect(keyOf(await release(version))).toBe("outbox.refusals.nobody");
    await write(person, id, { to: words.to }, version);
    expect(keyOf(await release(version + 1))).toBe("outbox.refusals.gaps");
  });

  it("takes what two people write in different places, and shows both texts where it is the same one", async () => {
    const [sari, dewi] = [
      await createPerson({ name: "Sari" }),
      await createPerson({ name: "Dewi" }),
    ];
    const { id, version } = await aDraft(sari);

    expect((await write(dewi, id, { subject: "Number blocked" }, version)).ok).toBe(true);
    const hers = await write(sari, id, { text: "Hello,\r\nany news?" }, version);
    expect(hers).toMatchObject({
      value: { version: version + 2, outcomes: { text: { kind: "saved", version: version + 2 } } },
    });
    const late = await write(sari, id, { subject: "Number locked!", cc: "a@b.test" }, version);

    expect(late).toMatchObject({
      value: {
        outcomes: {
          cc: { kind: "saved" },
          subject: {
            kind: "conflict",
            byName: "Dewi",
            isMine: false,
            version: version + 2,
            fields: [["subject", "Number blocked"]],
          },
        },
      },
    });
    expect(await rowOf(id)).toMatchObject({
      subject: "Number blocked",
      text: "Hello,\nany news?",
      cc: "a@b.test",
      writerIds: [sari.id, dewi.id],
      version: version + 3,
    });
  });

  it("makes nobody its writer who changed nothing", async () => {
    const [author, reader] = [await createPerson(), await createPerson()];
    const { id, version } = await aDraft(author);

    expect((await write(reader, id, words, version)).ok).toBe(true);

    expect(await rowOf(id)).toMatchObject({ writerIds: [author.id], version });
  });

  it("stays with whoever keeps it to themselves, and as it is once it was shown as final", async () => {
    const [author, other] = [await createPerson(), await createPerson()];
    const { id, thread, version } = await aDraft(author, { isShared: false });

    expect(keyOf(await write(other, id, { text: "Mine" }, version))).toBe("threads.refusals.gone");
    await setMailApproval(author, thread.case.id, true);
    expect((await askForApproval(author, id, { version, stoppedMail })).ok).toBe(true);
    expect(keyOf(await write(author, id, { text: "Later" }, version + 1))).toBe(
      "outbox.refusals.state",
    );
    expect(await rowOf(id)).toMatchObject({ text: words.text });
  });

  it("leaves no thread of several businesses with the name of one of them", async () => {
    const person = await createPerson();
    const { id, thread, version } = await aDraft(person, { text: "Toko Melati is locked" });
    const { id: businessId } = await createBusiness({ name: "Toko Melati" });
    const other = await createActiveCase({ businessId });
    await db.threadCase.create({ data: { threadId: thread.id, caseId: other.id } });

    expect(keyOf(await releaseOutbound(person, id, { version, delay: 30, stoppedMail }))).toBe(
      "incident.refusals.names",
    );
  });

  it("takes no exhibit that is not of its case", async () => {
    const person = await createPerson();
    const { id, version } = await aDraft(person);

    const evidenceIds = ["00000000-0000-7000-8000-000000000001"] as never[];
    expect(keyOf(await write(person, id, { evidenceIds }, version))).toBe(
      "outbox.refusals.evidence",
    );
  });

  it("begins with a letter that names what is known and leaves the rest to be filled", async () => {
    const person = await createPerson();
    const thread = await aThread(person);

    const begun = await startOutbound(person, thread, "chase_polite");
    const row = await rowOf(begun.ok ? begun.value.id : "");

    expect(row).toMatchObject({ to: "jonas@bsp.test", letter: "chase_polite" });
    expect(row.subject).toContain("360-77");
    expect(row.text).toContain(person.name);
    expect(row.text).toContain("[[the day of our last message]]");
    expect(keyOf(await startOutbound(person, thread, "no such letter"))).toBe(
      "outbox.refusals.letterGone",
    );
  });
});

describe("what a mail server answers", () => {
  it.each([
    [{ code: "ESOCKET" }, false, "again"],
    [{ code: "ETIMEDOUT" }, false, "again"],
    [{ code: "EENVELOPE", responseCode: 450 }, false, "again"],
    [{ code: "EMESSAGE", responseCode: 451 }, true, "again"],
    [{ code: "EAUTH", responseCode: 535 }, false, "again"],
    [{ code: "EENVELOPE", responseCode: 550 }, false, "refused"],
    [{ code: "EMESSAGE", responseCode: 554 }, true, "refused"],
    [{ code: "ETIMEDOUT" }, true, "unknown"],
    [{ code: "ESOCKET" }, true, "unknown"],
    [{}, true, "unknown"],
  ])("%o, all said: %s, means %s", (error, wasSaid, kind) => {
    expect(answerOf(error, wasSaid)).toMatchObject({ kind });
  });
});

describe("mail to somebody who said stop", () => {
  const SITI = "Siti@contoh.id";

  /** A draft to a customer of the business, and what they chose. */
  async function toSiti(person: Person) {
    const draft = await aDraft(person, { to: `jonas@bsp.test\n${SITI}` });
    const { id: businessId } = await createBusiness();
    await db.case.update({ where: { reference: draft.thread.reference }, data: { businessId } });
    const say = (contact: string, stopped: boolean, at: Date) =>
      db.$transaction((tx) =>
        keepChoices(tx, [
          {
            contactHash: contactHash(contact),
            businessId,
            channel: "email",
            category: "all",
            stopped,
            at,
          },
        ]),
      );
    const release = () =>
      releaseOutbound(person, draft.id, { version: draft.version, delay: 30, stoppedMail }, LATER);
    return { ...draft, businessId, say, release };
  }

  const fromSiti = (threadId: string, at: Date) =>
    db.message.create({
      data: {
        threadId,
        kind: "email",
        direction: "in",
        authorName: "Siti",
        counterpart: "siti@contoh.id",
        text: "Where is my order?",
        textSha256: "0".repeat(64),
        happenedAt: at,
        happenedZone: "UTC",
      },
    });

  it("is not let go, whichever of their contacts the stop was told of, and the others get theirs", async () => {
    const person = await createPerson();
    const { say, release, businessId } = await toSiti(person);
    await db.customer.create({
      data: {
        businessId,
        personHash: Buffer.from(contactHash("+6281234567890")),
        emailHash: Buffer.from(contactHash("siti@contoh.id")),
      },
    });
    await say("jonas@bsp.test", false, LATER);
    await say("+6281234567890", true, days(-3));
    expect(await release()).toMatchObject({
      refusal: { key: "outbox.refusals.stopped", params: { addresses: "siti@contoh.id" } },
    });

    await say("+6281234567890", false, days(-2));
    expect((await release()).ok).toBe(true);
  });

  it("leaves where it answers what they wrote, once for what came before the stop", async () => {
    const person = await createPerson();
    const { server } = await aServer();
    const { id, thread, say, release } = await toSiti(person);
    await say("siti@contoh.id", true, days(-3));
    await fromSiti(thread.id, days(-4));
    expect((await release()).ok).toBe(true);
    await deliverOutbound({ stoppedMail, server, now: () => new Date(LATER.getTime() + 60_000) });
    expect((await rowOf(id)).state).toBe("sent");

    const again = await startOutbound(person, thread, "");
    if (!again.ok) throw new Error(again.refusal.key);
    const saved = await write(person, again.value.id, { ...words, to: SITI }, 1);
    if (!saved.ok) throw new Error(saved.refusal.key);
    const second = () =>
      releaseOutbound(person, again.value.id, {
        version: saved.value.version,
        delay: 30,
        stoppedMail,
      });
    expect(keyOf(await second())).toBe("outbox.refusals.stopped");

    await fromSiti(thread.id, days(1));
    expect((await second()).ok).toBe(true);
  });

  it("is kept back when the stop came after it was let go, and is a draft again", async () => {
    const person = await createPerson();
    const { server, delivered } = await aServer();
    const { id, thread, say, release } = await toSiti(person);
    expect((await release()).ok).toBe(true);
    await say("siti@contoh.id", true, new Date(LATER.getTime() + 1_000));

    await deliverOutbound({ stoppedMail, server, now: () => new Date(LATER.getTime() + 60_000) });

    expect(delivered).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "draft", messageIdHeader: null });
    expect(await outboundPage(person, thread, id, stoppedMail)).toMatchObject({
      stopped: ["siti@contoh.id"],
    });
    expect(await db.auditEvent.count({ where: { kind: "thread.mail_kept_back" } })).toBe(1);
  });
});
