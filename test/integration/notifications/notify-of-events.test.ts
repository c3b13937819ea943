import { afterEach, describe, expect, it, vi } from "vitest";
import { assignSections } from "~/features/appeals/together/assign-sections.server";
import { commentOnSection } from "~/features/appeals/together/comment-on-section.server";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { beginAssignmentRun } from "~/features/cases/queue/assigning/begin-assignment-run.server";
import { addComment } from "~/features/cases/timeline/comment-on-case.server";
import { sendMail } from "~/features/mail/send-mail.server";
import { placeOf } from "~/features/notifications/notice-place";
import { markRead } from "~/features/notifications/reading/mark-read.server";
import { noticeList, placeOfNotice } from "~/features/notifications/reading/notice-list.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { sendDigests, sendHeld } from "~/features/notifications/telling/send-digests.server";
import { settleSignal } from "~/features/signals/standing/settle-signal.server";
import { assignTask } from "~/features/tasks/change-tasks.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { allowed, createDraft } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { hear } from "~test/factories/signal";
import { createTask } from "~test/factories/task";
import { untilSomeoneWaits } from "~test/support/database";
import { openMailServer, wordsOf } from "~test/support/mail-server";

const t = textsFor("en", "Asia/Jakarta");
let open: Awaited<ReturnType<typeof openMailServer>> | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
  Object.assign(env(), { SMTP_URL: undefined, MAIL_FROM: undefined, PUBLIC_URL: undefined });
});

async function mailOn() {
  open = await openMailServer();
  Object.assign(env(), {
    SMTP_URL: open.url,
    MAIL_FROM: "Reinstate <reinstate@example.com>",
    PUBLIC_URL: "https://house.test",
  });
  return open;
}

/** Works off the outbox as the queue would. */
async function post() {
  for (const { id } of await db.outgoingMail.findMany({ where: { state: "queued" } }))
    await sendMail(id);
}

const relapse = (caseId: string) =>
  db.$transaction((tx) =>
    recordEvent(tx, systemActor, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: "case.relapsed",
    }),
  );

async function told(now?: Date) {
  await sealEvents();
  await notifyOfEvents(now);
}

describe("telling people of what was sealed", () => {
  it("tells a lead once of all that was given together, and of a single case by its number", async () => {
    const { id: businessId } = await createBusiness();
    const sari = await createPerson({ name: "Sari" });
    const limited = await createPerson({ businessIds: [businessId] });
    const cases = [];
    for (const severity of ["medium", "critical", "low"] as const) {
      cases.push(await createActiveCase({ businessId, severity }));
    }
    const ids = cases.map(({ id }) => id);
    await beginAssignmentRun(sari, { ids, query: "" }, limited.id);
    await told();
    const single = await createActiveCase({ businessId });
    await beginAssignmentRun(sari, { ids: [single.id], query: "" }, limited.id);
    await told();

    const { notices } = await noticeList(limited, { only: "unread", before: null }, t);
    expect(notices.map(({ said }) => said)).toEqual([
      `Sari gave you ${single.reference}`,
      "3 cases were given to you",
    ]);
    expect(await placeOfNotice(limited, notices[1]?.id ?? "")).toBe("/cases?owner=me");
  });

  it("tells the lead, in words and with a place, and not who did it", async () => {
    const [lead, colleague] = [await createPerson(), await createPerson({ name: "Rina" })];
    const { id: caseId, reference } = await createActiveCase({ ownerId: lead.id });
    const task = await createTask({ caseId });
    await db.$transaction((tx) =>
      assignTask(tx, colleague, task.id, { ownerId: lead.id, ownerName: lead.name }),
    );

    await told();

    const { notices } = await noticeList(lead, { only: "unread", before: null }, t);
    expect(notices).toMatchObject([
      { said: `Rina gave you a task on ${reference}`, severity: "medium", isRead: false },
    ]);
    expect((await noticeList(colleague, { only: "all", before: null }, t)).notices).toEqual([]);
  });

  it("tells whoever is mentioned, and nothing of what was written", async () => {
    const [author, sari] = [await createPerson(), await createPerson({ name: "Sari" })];
    const row = await createActiveCase();
    await db.$transaction((tx) => addComment(tx, author, row, "@Sari call +62 812 3456 7890"));

    await told();

    const kept = await db.notification.findMany();
    expect(kept).toMatchObject([{ personId: sari.id, kind: "mentioned" }]);
    expect(JSON.stringify(kept)).not.toContain("3456");
  });

  it("tells whoever gets a section or is mentioned in an appeal, with the way there", async () => {
    const [dewi, sari] = [await createPerson({ name: "Dewi" }), await createPerson()];
    const draft = await createDraft(dewi);
    const nobody = { dueOn: "", seenPersonId: null, seenDueOn: "" };
    const given = { consent: { personId: sari.id, ...nobody } };
    allowed(await assignSections(dewi, draft.id, given));
    const appeal = await db.appeal.findUniqueOrThrow({
      where: { id: draft.id },
      include: { case: true },
    });
    const remark = { question: "", language: null, passage: "", text: `@${sari.name} look` };
    allowed(await commentOnSection(dewi, appeal, "consent", remark));

    await told();

    const { notices } = await noticeList(sari, { only: "unread", before: null }, t);
    expect(notices.map(({ said }) => said)).toEqual(
      expect.arrayContaining([
        `Dewi gave you the section “Consent method” of the appeal in ${draft.reference}`,
        `Dewi mentioned you in the appeal of ${draft.reference}, at “Consent method”`,
      ]),
    );
    const section = `/cases/${draft.reference}/appeals/1/sections/consent`;
    const kept = await db.notification.findMany({ where: { personId: sari.id } });
    const places = kept.map(({ kind, subjectId, count, params }) =>
      placeOf({ kind, subjectId, count, params: params as object, reference: draft.reference }),
    );
    expect(places.toSorted()).toEqual([section, `${section}/comments`]);
  });

  it("tells each person once, however many workers there are", async () => {
    await createPerson();
    const { id: caseId } = await createActiveCase();
    await relapse(caseId);
    await sealEvents();

    const slower = await db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "NoticeCursor" (id, position) VALUES (1, 0)`;
      const both = [notifyOfEvents(), notifyOfEvents()];
      await untilSomeoneWaits();
      return { both };
    });
    await Promise.all(slower.both);
    await notifyOfEvents();

    expect(await db.notification.count()).toBe(1);
  });

  it("goes on after an event that nobody can be told of", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase({ ownerId: lead.id });
    await db.$transaction((tx) =>
      recordEvent(tx, systemActor, {
        subject: { kind: "task", id: "no id at all" },
        caseId,
        kind: "task.assigned",
      }),
    );
    await relapse(caseId);

    await told();

    expect(await db.notification.findMany()).toMatchObject([{ kind: "case_relapsed" }]);
  });

  it("does not wake anybody with what is long past", async () => {
    await createPerson();
    await relapse((await createActiveCase()).id);

    await told(new Date(Date.now() + 8 * 86_400_000));

    expect(await db.notification.count()).toBe(0);
  });

  it("counts signals that wait instead of repeating itself", async () => {
    const lead = await createPerson();
    const ids = [
      ...(await hear({ hello: "world" })),
      ...(await hear({ hello: "moon" })),
      ...(await hear({ hello: "sun" })),
    ];
    for (const id of ids) await settleSignal(db, id, { standing: "needs_person", reason: "rule" });
    for (const id of ids) await settleSignal(db, id, { standing: "needs_person", reason: "rule" });

    await told();

    const { notices } = await noticeList(lead, { only: "unread", before: null }, t);
    expect(notices.map(({ said }) => said)).toEqual(["3 signals need a person"]);
  });

  it("hides what somebody may no longer see", async () => {
    const { id: caseId, businessId } = await createActiveCase();
    const lead = await createPerson({ businessIds: [businessId ?? ""] });
    await relapse(caseId);
    await told();

    const asked = { only: "all", before: null } as const;
    expect((await noticeList(lead, asked, t)).notices).toHaveLength(1);
    expect((await noticeList({ ...lead, businessIds: [] }, asked, t)).notices).toEqual([]);
  });

  it("marks only one's own as read", async () => {
    const [lead, other] = [await createPerson(), await createPerson()];
    await relapse((await createActiveCase()).id);
    await told();

    await markRead(lead, "all");

    expect(await db.notification.findMany({ where: { readAt: null } })).toMatchObject([
      { personId: other.id },
    ]);
  });
});

describe("mail about what happened", () => {
  it("leaves at once for what is grave, in the reader's language, with the way there", async () => {
    const { delivered } = await mailOn();
    await createPerson({ email: "sari@example.com", language: "id" });
    const { id, reference } = await createActiveCase();
    await relapse(id);

    await told();
    await post();

    expect(delivered).toHaveLength(1);
    const words = wordsOf(delivered[0] ?? { from: "", to: [], raw: "" });
    expect(words).toContain(`${reference} dibatasi lagi`);
    expect(words).toContain(`https://house.test/cases/${reference}`);
  });

  it("waits for the end of quiet hours and leaves in one piece then, unless it is critical", async () => {
    const { delivered } = await mailOn();
    const lead = await createPerson({ timeZone: "UTC" });
    const untilOne = { quietFrom: "11:00", quietUntil: "13:00", digestAt: null };
    await db.noticeHabits.create({ data: { personId: lead.id, ...untilOne } });
    const [one, other] = [await createActiveCase(), await createActiveCase()];
    const noon = new Date();
    noon.setUTCHours(12, 0, 0, 0);
    await relapse(one.id);
    await relapse(other.id);
    await told(noon);
    await post();
    expect(delivered).toEqual([]);

    await db.$transaction((tx) =>
      recordEvent(tx, systemActor, {
        subject: { kind: "clock", id: one.id },
        caseId: one.id,
        kind: "clock.missed",
        detail: { clock: "appeal_window", side: "us", dueAt: noon.toISOString() },
      }),
    );
    await told(noon);
    await post();
    expect(delivered).toHaveLength(1);

    const atOne = new Date(noon.getTime() + 3_600_000);
    expect(await sendHeld(new Date(atOne.getTime() - 1000))).toBe(0);
    expect(await sendHeld(atOne)).toBe(1);
    expect(await sendHeld(atOne)).toBe(0);
    await post();
    expect(delivered).toHaveLength(2);
    const words = wordsOf(delivered[1] ?? { from: "", to: [], raw: "" });
    expect(words).toContain(`${one.reference} is restricted again`);
    expect(words).toContain(`${other.reference} is restricted again`);
  });

  it("held back by quiet hours is not sent any more once it was read", async () => {
    await mailOn();
    const lead = await createPerson({ timeZone: "UTC" });
    const always = { quietFrom: "00:00", quietUntil: "23:59", digestAt: null };
    await db.noticeHabits.create({ data: { personId: lead.id, ...always } });
    await relapse((await createActiveCase({ ownerId: lead.id })).id);
    const noon = new Date();
    noon.setUTCHours(12, 0, 0, 0);
    await told(noon);

    await markRead(lead, "all");
    noon.setUTCHours(23, 59);

    expect(await sendHeld(noon)).toBe(0);
    expect(await db.outgoingMail.count()).toBe(0);
  });

  it("gathers in a digest what is not grave, once a day", async () => {
    const { delivered } = await mailOn();
    const lead = await createPerson({ timeZone: "UTC" });
    await db.noticeHabits.create({ data: { personId: lead.id, digestAt: "06:00" } });
    const { id: caseId } = await createActiveCase({ ownerId: lead.id });
    await db.$transaction((tx) =>
      recordEvent(tx, systemActor, {
        subject: { kind: "case", id: caseId },
        caseId,
        kind: "case.restored",
      }),
    );
    const noon = new Date();
    noon.setUTCHours(12, 0, 0, 0);
    await told(noon);

    expect(await sendDigests(noon)).toBe(1);
    expect(await sendDigests(noon)).toBe(0);
    await post();
    expect(delivered).toHaveLength(1);
  });

  it("puts one digest together, of several workers", async () => {
    await mailOn();
    const lead = await createPerson({ timeZone: "UTC" });
    await db.noticeHabits.create({ data: { personId: lead.id, digestAt: "00:00" } });
    await db.$transaction((tx) =>
      recordEvent(tx, systemActor, {
        subject: { kind: "case", id: lead.id },
        caseId: null,
        kind: "case.restored",
      }),
    );
    await told();

    const sent = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "NoticeHabits" FOR UPDATE`;
      const both = [sendDigests(), sendDigests()];
      await untilSomeoneWaits();
      return { both };
    });

    expect((await Promise.all(sent.both)).toSorted()).toEqual([0, 1]);
    expect(await db.outgoingMail.count({ where: { kind: "digest" } })).toBe(1);
  });

  it("is not sent where somebody chose never", async () => {
    const { delivered } = await mailOn();
    const lead = await createPerson();
    await db.noticeChoice.create({
      data: { personId: lead.id, kind: "case_relapsed", channel: "mail", choice: "never" },
    });
    await relapse((await createActiveCase()).id);

    await told();
    await vi.waitFor(post);

    expect(delivered).toEqual([]);
  });
});
