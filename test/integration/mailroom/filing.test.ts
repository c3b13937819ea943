import { beforeEach, describe, expect, it } from "vitest";
import { confirmOutbound } from "~/features/correspondence/outbox/deliver-outbound.server";
import { keepBytes, registerFile } from "~/features/evidence/keep-file.server";
import { applySignals } from "~/features/intake/apply-signals.server";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { keepMail } from "~/features/mailroom/receiving/keep-mail.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createMailbox } from "~test/factories/mailbox";
import { createOutboundMail } from "~test/factories/outbound-mail";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";
import { untilSomeoneWaits } from "~test/support/database";
import { ARRIVED, aMail, arrive, arriveAndFile, mailFixture } from "~test/support/mail";

beforeEach(() => createInstallation());

const RINA = "rina@bsp.example";

/** A thread with Rina, on which we wrote `ours-1@toko.example`. */
async function threadWithRina(change: object = {}) {
  const { id: caseId } = await createActiveCase();
  const thread = await createThread({
    caseId,
    token: "abcdef0123456789abcdef0123456789",
    tag: "RT-AB23CD",
    state: "waiting_them",
    participants: { create: [{ name: "Rina", address: RINA }] },
    ...change,
  });
  await db.message.create({
    data: {
      threadId: thread.id,
      kind: "email",
      direction: "out",
      authorName: "Dewi",
      text: "Please help.",
      textSha256: "0".repeat(64),
      happenedAt: new Date("2026-11-19T03:00:00Z"),
      happenedZone: "Asia/Jakarta",
      messageIdHeader: "ours-1@toko.example",
    },
  });
  return { ...thread, caseId };
}

const rowOf = (id: string) => db.inboundMail.findUniqueOrThrow({ where: { id } });
const threadOf = (id: string) => db.thread.findUniqueOrThrow({ where: { id } });
const heard = (threadId: string) =>
  db.message.findMany({ where: { threadId, direction: "in" }, orderBy: { id: "asc" } });

describe("a mail that arrives", () => {
  it("is on disk and in the queue before anything is made of it", async () => {
    const raw = aMail();

    const id = await arrive(raw);

    const { rawSha256, state } = await rowOf(id);
    expect(state).toBe("received");
    const { bytes } = await fileStore().open(rawSha256 ?? "");
    expect(bytes).toBe(raw.length);
    const jobs =
      await db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'file-mail'`;
    expect(jobs).toHaveLength(1);
  });

  it("is one mail however often its bytes come", async () => {
    const raw = aMail();

    const [first, second] = [await arrive(raw), await arrive(raw)];

    expect(second).toBe(first);
    expect(await db.inboundMail.count()).toBe(1);
  });

  it("is refused beyond 25 MB", async () => {
    const kept = await keepMail(new Uint8Array(25 * 1024 * 1024 + 1), {
      arrivedBy: "upload",
      receivedAt: ARRIVED,
    });

    expect(kept).toMatchObject({ ok: false, refusal: { key: "mailroom.refusals.tooLarge" } });
  });

  it("is kept where it cannot be read, and says so", async () => {
    const { id, state } = await arriveAndFile(mailFixture("nested-too-deep.eml"));

    expect(state).toBe("unreadable");
    expect((await rowOf(id)).rawSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a mail on a thread of several businesses", () => {
  async function sharedThread() {
    const { id, caseId } = await threadWithRina();
    const names = ["Toko Melati", "Batik Mawar"];
    const cases: string[] = [];
    for (const name of names) {
      const { id: businessId } = await createBusiness({ name });
      const joined = await createActiveCase({ businessId });
      await db.threadCase.create({ data: { threadId: id, caseId: joined.id } });
      cases.push(joined.id);
    }
    return { id, caseId, cases };
  }
  const answering = (text: string) =>
    aMail({ headers: ["In-Reply-To: <ours-1@toko.example>"], text });

  it("is for everybody where it names nobody, and for one where it names one", async () => {
    const { id, cases } = await sharedThread();

    await arriveAndFile(answering("The incident is over."));
    await arriveAndFile(answering("Toko Melati is open again."));

    expect((await heard(id)).map(({ caseId }) => caseId)).toEqual([null, cases[0]]);
  });

  it("waits for a person where it names several", async () => {
    const { id } = await sharedThread();

    const { state, id: mailId } = await arriveAndFile(
      answering("Toko Melati and Batik Mawar are open again."),
    );

    expect(state).toBe("unmatched");
    expect(await rowOf(mailId)).toMatchObject({ reason: "several_clients" });
    expect(await heard(id)).toEqual([]);
  });
});

describe("where a mail belongs", () => {
  it("is the thread of the mail it answers; then it is our turn", async () => {
    const { id } = await threadWithRina();

    const { state, id: mailId } = await arriveAndFile(
      aMail({
        headers: ["In-Reply-To: <ours-1@toko.example>"],
        text: "It is with Meta.\n\n> Please help.",
      }),
    );

    expect(state).toBe("filed");
    expect(await rowOf(mailId)).toMatchObject({ reason: "reference", isStranger: false });
    expect(await heard(id)).toMatchObject([
      {
        text: "It is with Meta.",
        quoted: "> Please help.",
        counterpart: "Rina",
        rawSha256: expect.any(String),
      },
    ]);
    expect((await threadOf(id)).state).toBe("waiting_us");
  });

  it("is the thread of a filed mail that it answers", async () => {
    const { id } = await threadWithRina();
    await arriveAndFile(
      aMail({ messageId: "r1@bsp.example", headers: ["In-Reply-To: <ours-1@toko.example>"] }),
    );

    await arriveAndFile(aMail({ headers: ["References: <r1@bsp.example>"] }));

    expect(await heard(id)).toHaveLength(2);
  });

  it.each(["To", "Delivered-To", "X-Original-To", "Cc"])(
    "is named by the token in %s",
    async (header) => {
      const { id, token } = await threadWithRina();

      const { state } = await arriveAndFile(
        aMail({ to: "x@y.example", headers: [`${header}: desk+${token}@toko.example`] }),
      );

      expect(state).toBe("filed");
      expect(await heard(id)).toHaveLength(1);
    },
  );

  it("is the thread of the token even for a stranger, who is marked as one", async () => {
    const { id, token } = await threadWithRina();

    const { id: mailId } = await arriveAndFile(
      aMail({ from: "new@elsewhere.example", to: `desk+${token}@toko.example` }),
    );

    expect(await heard(id)).toHaveLength(1);
    expect(await rowOf(mailId)).toMatchObject({ reason: "token", isStranger: true });
  });

  it("is named by the tag in the subject of somebody we know", async () => {
    const { id } = await threadWithRina();

    await arriveAndFile(aMail({ from: RINA, subject: "Re: [rt-ab23cd] Number" }));
    await arriveAndFile(aMail({ from: "boss@bsp.example", subject: "Re: [RT-AB23CD] Number" }));

    expect(await heard(id)).toHaveLength(2);
  });

  it.each([
    ["a stranger", "x@evil.example", "rina@bsp.example"],
    ["somebody at the same public domain", "x@gmail.com", "rina@gmail.com"],
  ])("is not told by the tag of %s", async (_who, from, known) => {
    const { id } = await threadWithRina({
      participants: { create: [{ name: "R", address: known }] },
    });

    const { id: mailId, state } = await arriveAndFile(
      aMail({ from, subject: "[RT-AB23CD] urgent" }),
    );

    expect(state).toBe("unmatched");
    expect((await rowOf(mailId)).reason).toBe("stranger");
    expect(await heard(id)).toEqual([]);
    expect((await threadOf(id)).state).toBe("waiting_them");
  });

  it("is for people to say where nothing tells", async () => {
    await threadWithRina();

    expect((await arriveAndFile(aMail({ from: RINA }))).state).toBe("unmatched");
  });

  it("is where it was taught, the address before its domain", async () => {
    const { id } = await threadWithRina();
    const taughtById = (await createPerson()).id;
    const rule = { taughtById, taughtByName: "Dewi" };
    await db.mailRule.createMany({
      data: [
        { ...rule, sender: "@bsp.example", isUnwanted: true },
        { ...rule, sender: RINA, threadId: id },
      ],
    });

    const states = [
      (await arriveAndFile(aMail({ from: RINA }))).state,
      (await arriveAndFile(aMail({ from: "news@bsp.example" }))).state,
    ];

    expect(states).toEqual(["filed", "discarded"]);
  });

  it("is nobody's thread whose case was merged", async () => {
    const { caseId } = await threadWithRina();
    await db.$executeRaw`UPDATE "Case" SET phase = 'void' WHERE id = ${caseId}::uuid`;

    const { id: mailId, state } = await arriveAndFile(
      aMail({ headers: ["In-Reply-To: <ours-1@toko.example>"] }),
    );

    expect(state).toBe("unmatched");
    expect((await rowOf(mailId)).reason).toBe("thread_over");
  });
});

describe("the files of a mail", () => {
  it("become evidence with custody, and what is not taken is named", async () => {
    const { id, caseId, token } = await threadWithRina();
    const raw = mailFixture("attachments-odd-names.eml")
      .toString("latin1")
      .replace("To: desk@", `To: desk+${token}@`);

    const { id: mailId } = await arriveAndFile(Buffer.from(raw, "latin1"));

    const exhibits = await db.evidence.findMany({ where: { caseId }, orderBy: { id: "asc" } });
    expect(exhibits.map(({ fileName }) => fileName)).toEqual(["bukti láyar.png", "log.txt"]);
    expect(
      await db.custodyEntry.count({ where: { evidenceId: exhibits[0]?.id ?? "" } }),
    ).toBeGreaterThan(1);
    expect((await rowOf(mailId)).files).toEqual([
      { name: "bukti láyar.png", why: null },
      { name: "tagihan.exe", why: "program" },
      { name: "log.txt", why: null },
    ]);
    expect(await heard(id)).toHaveLength(1);
  });
});

describe("mail that machines write", () => {
  it("is kept on its thread and moves neither turn nor clocks", async () => {
    const { id, caseId } = await threadWithRina();
    const before = await threadOf(id);
    const clocks = await db.clock.findMany({ where: { caseId } });

    const { state } = await arriveAndFile(mailFixture("out-of-office-id.eml"));

    expect(state).toBe("automatic");
    expect(await heard(id)).toMatchObject([{ isAutomatic: true }]);
    const { state: standing, firstReplyAt, lastSaidAt, turnSince } = await threadOf(id);
    expect({ standing, firstReplyAt, lastSaidAt, turnSince }).toEqual({
      standing: before.state,
      firstReplyAt: before.firstReplyAt,
      lastSaidAt: before.lastSaidAt,
      turnSince: before.turnSince,
    });
    expect(await db.clock.findMany({ where: { caseId } })).toEqual(clocks);
    expect(
      await db.auditEvent.findMany({ where: { kind: { startsWith: "thread." } } }),
    ).toMatchObject([{ kind: "thread.machine_answered" }]);
  });

  it("waits for nobody where it belongs nowhere", async () => {
    expect((await arriveAndFile(aMail({ subject: "Out of office" }))).state).toBe("automatic");
  });

  it.each(["bounce-dsn.eml", "bounce-plain.eml"])(
    "tells by %s that ours was not delivered",
    async (name) => {
      const { id } = await threadWithRina();

      const { state } = await arriveAndFile(mailFixture(name));

      expect(state).toBe("bounce");
      expect((await threadOf(id)).state).toBe("waiting_them");
      expect(await db.auditEvent.findMany({ where: { kind: "thread.bounced" } })).toMatchObject([
        { detail: { recipient: "rina@ycloud.example", reason: expect.stringContaining("5.1.1") } },
      ]);
      expect(await db.evidence.count()).toBe(0);
    },
  );
});

describe("a thread of a thousand replies", () => {
  it("takes each of them once, in order, by its last reference or a token when the chain is cut", async () => {
    const { id } = await threadWithRina();
    const chain = ["ours-1@toko.example"];
    for (let reply = 0; reply < 1000; reply += 1) {
      const messageId = `reply-${reply}@bsp.example`;
      const answered = reply % 50 === 49 ? [] : chain;
      const { state } = await arriveAndFile(
        aMail({
          messageId,
          from: `Rina <${RINA}>`,
          to:
            answered.length > 0
              ? "desk@toko.example"
              : "desk+abcdef0123456789abcdef0123456789@toko.example",
          headers:
            answered.length > 0
              ? [`References: ${answered.map((each) => `<${each}>`).join("\r\n ")}`]
              : [],
          text: `Reply ${reply}\r\n${"> ".repeat(Math.min(reply, 60))}before`,
        }),
      );
      expect(state, `reply ${reply}`).toBe("filed");
      chain.push(messageId);
    }

    const said = await heard(id);
    expect(said.map(({ messageIdHeader }) => messageIdHeader)).toEqual(chain.slice(1));
    expect((await threadOf(id)).state).toBe("waiting_us");
  }, 240_000);
});

describe("mail of ours whose fate nobody knows", () => {
  const raw = Buffer.from("Subject: Please help\r\n\r\nPlease help.");

  async function unconfirmed() {
    const { id: threadId, caseId } = await threadWithRina();
    const { sha256 } = await keepBytes(raw, "message/rfc822").then(async (file) => {
      await db.$transaction((tx) => registerFile(tx, file));
      return file;
    });
    const { id } = await createOutboundMail({
      threadId,
      caseId,
      state: "unconfirmed",
      messageIdHeader: "lost-1@toko.example",
      rawSha256: sha256,
      subjectAsSent: "Please help",
      handedOverAt: new Date("2026-11-19T23:00:00Z"),
    });
    return { id, threadId, row: () => db.outboundMail.findUniqueOrThrow({ where: { id } }) };
  }

  it("is found by whoever answers it, which shows that it left and says nothing for us", async () => {
    const mail = await unconfirmed();

    const { state } = await arriveAndFile(
      aMail({ headers: ["In-Reply-To: <lost-1@toko.example>"], text: "We look into it." }),
    );

    expect(state).toBe("filed");
    expect(await heard(mail.threadId)).toMatchObject([{ text: "We look into it." }]);
    expect(await mail.row()).toMatchObject({
      state: "unconfirmed",
      messageId: null,
      proof: "answer",
      provenAt: ARRIVED,
    });

    // Noted later, it was still said before it was answered: the turn stays ours.
    expect((await confirmOutbound(mail.id)).ok).toBe(true);
    expect((await threadOf(mail.threadId)).state).toBe("waiting_us");
  });

  it("is found by the report that it came back, and is told as that once a person noted it", async () => {
    const mail = await unconfirmed();
    const report = mailFixture("bounce-dsn.eml")
      .toString("latin1")
      .replaceAll("ours-1@toko.example", "lost-1@toko.example");

    const { state } = await arriveAndFile(Buffer.from(report, "latin1"));

    expect(state).toBe("bounce");
    expect(await mail.row()).toMatchObject({
      state: "unconfirmed",
      proof: "bounce",
      problem: expect.stringContaining("5.1.1"),
    });
    expect((await confirmOutbound(mail.id)).ok).toBe(true);
    expect(
      await db.message.findMany({ where: { messageIdHeader: "lost-1@toko.example" } }),
    ).toMatchObject([{ state: "bounced" }]);
  });

  it("is not taken for news where its own copy comes into a mailbox of ours", async () => {
    const mail = await unconfirmed();
    await createMailbox({ address: "desk@toko.example" });

    const copy = aMail({ from: "Toko <desk@toko.example>", messageId: "lost-1@toko.example" });
    const { state } = await arriveAndFile(copy);

    expect(state).toBe("duplicate");
    expect(await mail.row()).toMatchObject({ state: "unconfirmed", proof: "copy" });
  });
});

describe("the same mail", () => {
  it("is one message, though it came through two mailboxes", async () => {
    const { id } = await threadWithRina();
    const given = {
      messageId: "one@bsp.example",
      headers: ["In-Reply-To: <ours-1@toko.example>"],
      text: "Once.",
    };

    const first = await arriveAndFile(
      aMail({ ...given, above: ["Received: from a by mx1.toko.example"] }),
    );
    const second = await arriveAndFile(
      aMail({ ...given, above: ["Received: from a by mx2.toko.example"] }),
    );

    expect([first.state, second.state]).toEqual(["filed", "duplicate"]);
    expect(await rowOf(second.id)).toMatchObject({ duplicateOfId: first.id });
    expect(await heard(id)).toHaveLength(1);
  });

  it("is one message, though both are read at the same moment", async () => {
    const { id } = await threadWithRina();
    const given = {
      messageId: "two@bsp.example",
      headers: ["In-Reply-To: <ours-1@toko.example>"],
      text: "Once.",
    };
    const [one, two] = [
      await arrive(aMail({ ...given, above: ["Received: from a by mx1.toko.example"] })),
      await arrive(aMail({ ...given, above: ["Received: from a by mx2.toko.example"] })),
    ];

    const attempts = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Thread" WHERE id = ${id}::uuid FOR UPDATE`;
      const both = [fileMail(one), fileMail(two)];
      await untilSomeoneWaits();
      return { both };
    });

    expect((await Promise.all(attempts.both)).toSorted()).toEqual(["duplicate", "filed"]);
    expect(await heard(id)).toHaveLength(1);
  });

  it("is no reason to let another one disappear that only has its name", async () => {
    const first = await arriveAndFile(
      aMail({ messageId: "same@bsp.example", from: RINA, text: "A" }),
    );
    const forged = await arriveAndFile(
      aMail({ messageId: "same@bsp.example", from: "x@evil.example", text: "B" }),
    );

    expect([first.state, forged.state]).toEqual(["unmatched", "unmatched"]);
  });

  it("is ours where it comes back to us, and turns nothing", async () => {
    const { id } = await threadWithRina();
    await createMailbox({ address: "desk@toko.example" });

    const { state } = await arriveAndFile(
      aMail({ from: "desk@toko.example", messageId: "ours-1@toko.example" }),
    );

    expect(state).toBe("duplicate");
    expect(await heard(id)).toEqual([]);
  });

  it("is filed once by two that work on it", async () => {
    const { id } = await threadWithRina();
    const mailId = await arrive(aMail({ headers: ["In-Reply-To: <ours-1@toko.example>"] }));

    const outcomes = await Promise.all([fileMail(mailId), fileMail(mailId)]);

    expect(outcomes.filter(Boolean)).toEqual(["filed"]);
    expect(await heard(id)).toHaveLength(1);
    expect(await fileMail(mailId)).toBeNull();
  });
});

describe("a notice that comes by mail", () => {
  const WABA = "102290129340398";

  async function actOn() {
    await readDeliveries();
    await applySignals();
    return {
      cases: await db.case.count(),
      signals: await db.signal.findMany({ select: { standing: true, kind: true, caseId: true } }),
    };
  }
  const asset = async () => {
    const { id: businessId } = await createBusiness();
    return createAsset({ businessId, kind: "waba", externalId: WABA });
  };

  it("opens a case as a webhook would, where its sender is vouched for", async () => {
    await asset();

    const { id, state } = await arriveAndFile(mailFixture("meta-notice-vouched.eml"));

    expect(state).toBe("notice");
    expect((await rowOf(id)).deliveryId).toEqual(expect.any(String));
    const { cases, signals } = await actOn();
    expect(signals).toMatchObject([{ kind: "disabled", caseId: expect.any(String) }]);
    expect(cases).toBe(1);
  });

  it("also where a colleague forwards it, and both are one event", async () => {
    await asset();
    await createPerson({ email: "sari@toko.example" });

    await arriveAndFile(mailFixture("forward-nested.eml"));

    expect((await actOn()).cases).toBe(1);
  });

  it("waits for a person and changes nothing where it only resembles one", async () => {
    const { id: assetId } = await asset();

    const { id, state } = await arriveAndFile(mailFixture("meta-notice-forged.eml"));

    expect(state).toBe("notice");
    expect((await rowOf(id)).reason).toBe("unproven");
    const { cases, signals } = await actOn();
    expect(cases).toBe(0);
    expect(signals).toMatchObject([{ standing: "needs_person", caseId: null }]);
    expect(await db.restriction.count({ where: { assetId } })).toBe(0);
  });

  it("belongs to its thread where it answers one", async () => {
    const { id } = await threadWithRina();
    const raw = mailFixture("meta-notice-vouched.eml")
      .toString()
      .replace("Content-Type", "In-Reply-To: <ours-1@toko.example>\r\nContent-Type");

    expect((await arriveAndFile(Buffer.from(raw))).state).toBe("filed");
    expect(await heard(id)).toHaveLength(1);
    expect(await db.delivery.count()).toBe(0);
  });
});
