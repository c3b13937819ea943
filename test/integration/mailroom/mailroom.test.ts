import { beforeEach, describe, expect, it } from "vitest";
import { renewHandIn } from "~/features/correspondence/mailboxes/change-mailbox.server";
import type { Person } from "~/features/identity/person";
import {
  discardMail,
  fileHere,
  startThreadWith,
  takeBack,
} from "~/features/mailroom/filing/file-by-hand.server";
import { forgetRule, mailRules } from "~/features/mailroom/filing/teach.server";
import { mailList, mailWaiting, requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { suggestThreads } from "~/features/mailroom/inbox/suggest-threads.server";
import { uploadMails } from "~/features/mailroom/receiving/upload-mails.server";
import { mailAsDesigned } from "~/features/mailroom/showing/show-mail.server";
import { db } from "~/platform/db.server";
import { inRequestScope } from "~/platform/http/request-scope.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createMailbox } from "~test/factories/mailbox";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { createThread } from "~test/factories/thread";
import { aMail, arriveAndFile, mailFixture } from "~test/support/mail";
import { openDoor } from "~test/support/open-door";

beforeEach(() => createInstallation());

const RINA = "rina@bsp.example";
const rowOf = (id: string) => db.inboundMail.findUniqueOrThrow({ where: { id } });
const heard = (threadId: string) => db.message.findMany({ where: { threadId } });

async function place(change: object = {}) {
  const { id: caseId, reference } = await createActiveCase();
  const thread = await createThread({ caseId, state: "waiting_them", ...change });
  return { caseId, reference, threadId: thread.id, thread };
}
const unmatched = async (given: Parameters<typeof aMail>[0] = {}) =>
  (await arriveAndFile(aMail({ from: RINA, ...given }))).id;

describe("filing a mail by hand", () => {
  it("puts it into the thread as it is, and turns it", async () => {
    const { threadId, caseId } = await place();
    const mailId = await unmatched({ text: "Here it is." });
    const person = await createPerson();

    const filed = await fileHere(person, mailId, { threadId, caseId });

    expect(filed.ok).toBe(true);
    expect(await heard(threadId)).toMatchObject([{ text: "Here it is.", authorId: person.id }]);
    expect(await rowOf(mailId)).toMatchObject({
      state: "filed",
      reason: "person",
      handledById: person.id,
    });
    expect((await db.thread.findUniqueOrThrow({ where: { id: threadId } })).state).toBe(
      "waiting_us",
    );
  });

  it("is refused to the second of two people", async () => {
    const { threadId, caseId } = await place();
    const mailId = await unmatched();
    const [ana, ben] = [await createPerson(), await createPerson()];

    const outcomes = await Promise.all([
      fileHere(ana, mailId, { threadId, caseId }),
      fileHere(ben, mailId, { threadId, caseId }),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await heard(threadId)).toHaveLength(1);
  });

  it.each([
    ["address_thread", RINA],
    ["domain_thread", "other@bsp.example"],
  ] as const)("teaches with %s where the next one belongs", async (teaching, from) => {
    const { threadId, caseId } = await place();
    await fileHere(await createPerson(), await unmatched(), { threadId, caseId }, teaching);

    const { state } = await arriveAndFile(aMail({ from }));

    expect(state).toBe("filed");
    expect(await heard(threadId)).toHaveLength(2);
  });

  it("teaches the thread that is under way with a provider, and asks where there are two", async () => {
    const { id: providerId } = await createProvider();
    const { threadId, caseId } = await place({ party: "bsp", providerId });
    await fileHere(
      await createPerson(),
      await unmatched(),
      { threadId, caseId },
      "address_provider",
    );

    const first = await arriveAndFile(aMail({ from: RINA }));
    await place({ party: "bsp", providerId });
    const second = await arriveAndFile(aMail({ from: RINA }));

    expect([first.state, second.state]).toEqual(["filed", "unmatched"]);
    expect((await rowOf(second.id)).reason).toBe("ambiguous");
  });

  it("teaches nothing of a domain where anybody has an address, and says so", async () => {
    const { threadId, caseId } = await place();
    const mailId = await unmatched({ from: "x@gmail.com" });

    const filed = await fileHere(
      await createPerson(),
      mailId,
      { threadId, caseId },
      "domain_thread",
    );

    expect(filed).toMatchObject({ refusal: { key: "mailroom.refusals.publicDomain" } });
    expect((await rowOf(mailId)).state).toBe("unmatched");
  });

  it("forgets what was taught", async () => {
    const { threadId, caseId } = await place();
    const person = await createPerson();
    await fileHere(person, await unmatched(), { threadId, caseId }, "address_thread");
    const [rule] = await mailRules(person);

    expect(await forgetRule(person, rule?.id ?? "")).toBe(true);
    expect((await arriveAndFile(aMail({ from: RINA }))).state).toBe("unmatched");
  });

  it("starts a thread with whoever wrote it", async () => {
    const { reference } = await createActiveCase();
    const mailId = await unmatched({ from: "Rina <rina@bsp.example>" });

    const started = await startThreadWith(await createPerson(), mailId, {
      reference,
      title: "Ban",
    });

    expect(started).toMatchObject({ ok: true, value: { reference } });
    expect(await db.threadParticipant.findMany()).toMatchObject([{ name: "Rina", address: RINA }]);
    expect((await rowOf(mailId)).state).toBe("filed");
  });

  it("puts aside what is not for us, with whatever else that sender writes, and takes it back", async () => {
    const person = await createPerson();
    const mailId = await unmatched();

    await discardMail(person, mailId, { always: true });
    const next = await arriveAndFile(aMail({ from: RINA }));

    expect([(await rowOf(mailId)).state, next.state]).toEqual(["discarded", "discarded"]);
    await takeBack(person, mailId);
    expect((await rowOf(mailId)).state).toBe("unmatched");
  });
});

describe("where a mail may belong", () => {
  it("is suggested with the reason, the surest first", async () => {
    const tagged = await place({ tag: "RT-AAAAAA" });
    const ticket = await place({ theirTicket: "#88412" });
    const known = await place({ participants: { create: [{ name: "Rina", address: RINA }] } });
    const colleague = await place({
      participants: { create: [{ name: "Boss", address: "boss@bsp.example" }] },
    });
    const named = await place();
    await place({ theirTicket: "4121" });

    const suggested = await suggestThreads(await createPerson(), {
      fromAddress: RINA,
      subject: "[RT-AAAAAA] ticket #88412",
      text: `About ${named.reference}, phone +628124121000`,
    });

    expect(suggested.map(({ threadId, why }) => [threadId, why]).slice(0, 5)).toEqual([
      [tagged.threadId, "tag"],
      [ticket.threadId, "ticket"],
      [known.threadId, "participant"],
      [named.threadId, "case"],
      [colleague.threadId, "domain"],
    ]);
  });

  it("is never a thread of a business that one does not work with", async () => {
    const { id: mine } = await createBusiness();
    await place({ participants: { create: [{ name: "Rina", address: RINA }] } });
    const limited = { ...(await createPerson()), businessIds: [mine] };

    expect(await suggestThreads(limited, { fromAddress: RINA, subject: "", text: "" })).toEqual([]);
  });
});

describe("who sees mail that waits", () => {
  const limitedTo = async (businessId: string): Promise<Person> => ({
    ...(await createPerson({ roles: ["bsp_liaison"] })),
    businessIds: [businessId],
  });
  const counted = (person: Person) =>
    new Promise<number>((done, failed) => {
      inRequestScope("request", "nonce", () => {
        mailWaiting(person).then(done, failed);
      });
    });

  it("is whoever works with the business whose mailbox it came to", async () => {
    const [mine, other] = [await createBusiness(), await createBusiness()];
    await arriveAndFile(aMail(), { businessId: mine.id });
    const { id: theirs } = await arriveAndFile(aMail(), { businessId: other.id });
    await arriveAndFile(aMail());
    const person = await limitedTo(mine.id);

    expect((await mailList(person, "unmatched", null)).mails).toHaveLength(1);
    expect(await counted(person)).toBe(1);
    expect(await counted(await createPerson())).toBe(3);
    await expect(requireMail(person, theirs)).rejects.toMatchObject({ status: 404 });
  });

  it("is shown as designed only to them, in a page that may do nothing", async () => {
    const [mine, other] = [await createBusiness(), await createBusiness()];
    const { id } = await arriveAndFile(mailFixture("html-only-hostile.eml"), {
      businessId: mine.id,
    });

    const page = await mailAsDesigned(await limitedTo(mine.id), id);

    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/<script|track\.example/);
    await expect(mailAsDesigned(await limitedTo(other.id), id)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("handing mails in as files", () => {
  const request = (...raws: { name: string; raw: Uint8Array }[]) => {
    const form = new FormData();
    for (const { name, raw } of raws) form.append("file", new File([new Uint8Array(raw)], name));
    return new Request("http://house.test/mail/upload", { method: "POST", body: form });
  };

  it("files them in the thread that one looks at, with when they were sent", async () => {
    const { threadId, caseId } = await place();
    const raw = mailFixture("inline-image.eml");

    const taken = await uploadMails(await createPerson(), request({ name: "a.eml", raw }), {
      threadId,
      caseId,
    });

    expect(taken).toMatchObject({ ok: true, value: { again: 0 } });
    expect(await heard(threadId)).toMatchObject([{ happenedAt: new Date("2026-11-20T10:00:00Z") }]);
  });

  it("files what Outlook saved, with its file as evidence", async () => {
    const { threadId, caseId } = await place();
    const raw = mailFixture("outlook-reply.msg");

    await uploadMails(await createPerson(), request({ name: "a.msg", raw }), { threadId, caseId });

    expect(await heard(threadId)).toMatchObject([{ counterpart: "Rina Hartati" }]);
    expect(await db.evidence.findMany({ where: { caseId } })).toMatchObject([
      { fileName: "log.txt" },
    ]);
  });

  it("takes one that waited in the inbox along", async () => {
    const { threadId, caseId } = await place();
    const raw = aMail({ from: RINA });
    const { id } = await arriveAndFile(raw);

    await uploadMails(await createPerson(), request({ name: "a.eml", raw }), { threadId, caseId });

    expect((await rowOf(id)).state).toBe("filed");
    expect(await db.inboundMail.count()).toBe(1);
    expect(await heard(threadId)).toHaveLength(1);
  });

  it("says that it is here already, and doubles nothing", async () => {
    const { threadId, caseId } = await place();
    const person = await createPerson();
    const send = () =>
      uploadMails(person, request({ name: "a.eml", raw: mailFixture("plain-reply.eml") }), {
        threadId,
        caseId,
      });

    await send();

    expect(await send()).toMatchObject({ ok: true, value: { fresh: [], again: 1 } });
    expect(await heard(threadId)).toHaveLength(1);
  });

  it.each([
    ["a picture", "x.png", Buffer.from("89504e470d0a1a0a", "hex"), "mailroom.refusals.notMail"],
    [
      "a broken Outlook file",
      "x.msg",
      Buffer.from("d0cf11e0a1b11ae1ffff", "hex"),
      "mailroom.refusals.notMail",
    ],
  ])("refuses %s by its name and keeps nothing", async (_what, name, raw, key) => {
    const taken = await uploadMails(await createPerson(), request({ name, raw }), null);

    expect(taken).toMatchObject({ ok: false, refusal: { key } });
    expect(await db.inboundMail.count()).toBe(0);
  });
});

describe("the door for mail servers", () => {
  const door = openDoor();

  async function handIn(raw: Uint8Array, secret: string | null, id: string, method = "POST") {
    return fetch(`${door.origin()}/mail/in/${id}`, {
      method,
      headers: {
        "content-type": "message/rfc822",
        ...(secret && { authorization: `Bearer ${secret}` }),
      },
      ...(method === "POST" && { body: new Uint8Array(raw) }),
    });
  }
  async function mailbox() {
    const { id, businessId } = await createMailbox({ businessId: (await createBusiness()).id });
    return { id, businessId, secret: (await renewHandIn(await createPerson(), id)) ?? "" };
  }

  it("keeps a mail and says so once it is durable; the same bytes once", async () => {
    const { id, businessId, secret } = await mailbox();
    const raw = aMail();

    const answers = [await handIn(raw, secret, id), await handIn(raw, secret, id)];

    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await db.inboundMail.findMany()).toMatchObject([
      { arrivedBy: "hand_in", mailboxId: id, businessId },
    ]);
  });

  it.each([
    ["without a secret", null],
    ["with another secret", "guess"],
  ])("refuses %s, and does not tell whether there is such a mailbox", async (_how, secret) => {
    const { id } = await mailbox();

    const statuses = [id, "00000000-0000-7000-8000-000000000000", "nonsense"].map(
      async (each) => (await handIn(aMail(), secret, each)).status,
    );

    expect(await Promise.all(statuses)).toEqual([401, 401, 401]);
    expect(await db.inboundMail.count()).toBe(0);
  });

  it("refuses everybody where no secret was made", async () => {
    const { id } = await createMailbox();

    expect((await handIn(aMail(), "", id)).status).toBe(401);
    expect((await handIn(aMail(), "x", id)).status).toBe(401);
  });

  it("refuses what is larger than 25 MB, what is empty, and what is no POST", async () => {
    const { id, secret } = await mailbox();

    expect((await handIn(Buffer.alloc(25 * 1024 * 1024 + 1, 65), secret, id)).status).toBe(413);
    expect((await handIn(new Uint8Array(), secret, id)).status).toBe(422);
    expect((await handIn(aMail(), secret, id, "GET")).status).toBe(405);
    expect(await db.inboundMail.count()).toBe(0);
  });
});
