import { describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { proposeFor } from "~/features/recovery/compensation/grants/propose-grants.server";
import {
  moveCustomer,
  noteReply,
  scoreCustomer,
} from "~/features/recovery/customers/care/change-customer.server";
import { keepChoice } from "~/features/recovery/customers/care/keep-choice.server";
import { customerPage } from "~/features/recovery/customers/customer-page.server";
import { eraseAgain } from "~/features/recovery/customers/rights/erase-again.server";
import { eraseCustomer } from "~/features/recovery/customers/rights/erase-customer.server";
import { exportCustomer } from "~/features/recovery/customers/rights/export-customer.server";
import { revealContact } from "~/features/recovery/customers/rights/reveal-contact.server";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import {
  customersImport,
  missedRequestsImport,
} from "~/features/recovery/importing/customer-imports.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";
import { createPolicy } from "~test/factories/compensation";
import { importAll } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";

const SEES = { roles: ["customer_care"] } as const;
const VIEWS = { roles: ["viewer"] } as const;

async function siti() {
  const found = await createAffected(0, [
    "081234567890;siti@contoh.id;Siti Aminah;2026-11-20 08:00;pertanyaan;INV-77",
  ]);
  const { id: customerId } = await db.customer.findFirstOrThrow({
    where: { businessId: found.businessId },
  });
  const person = await createPerson({ roles: ["support_lead"], timeZone: "Asia/Jakarta" });
  return { ...found, person, key: { caseId: found.caseId, customerId } };
}

/** A table that names the person once more, after they were erased. */
async function bringBackToday(businessId: string): Promise<void> {
  const { id: caseId } = await createActiveCase({ businessId });
  const text = "no hp;nama\n081234567890;Siti Aminah\n";
  await importAll({ kind: customersImport, businessId, caseId, text });
}

const REPLY = {
  channel: "whatsapp",
  at: "2026-11-20T09:00",
  text: "Terima kasih, kata Siti",
} as const;

/** Every row of every table as text. */
async function everythingStored(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ text: string | null }[]>(
        `SELECT string_agg(x::text, ' ') AS text FROM "${name}" x`,
      ),
    ),
  );
  return rows.flatMap(([row]) => row?.text ?? []).join(" ");
}

describe("one customer", () => {
  it("is shown with who it is only to those who may see it", async () => {
    const { caseId, key, person } = await siti();
    allowed(await noteReply(person, key, REPLY));

    expect(await customerPage(SEES, caseId, key.customerId)).toMatchObject({
      name: "Siti Aminah",
      state: "responded",
      replies: [{ text: REPLY.text, at: new Date("2026-11-20T02:00:00Z") }],
      requests: [{ harm: "question", reference: "INV-77" }],
    });
    const masked = await customerPage(VIEWS, caseId, key.customerId);
    expect(masked).toMatchObject({ name: "S••• A•••", replies: [{ text: null }] });
    expect(JSON.stringify(masked)).not.toMatch(/Siti|Aminah|Terima|1234567|siti@/);
  });

  it("is revealed with a trace of who looked, and what was answered is sealed", async () => {
    const { key, person } = await siti();
    allowed(await noteReply(person, key, REPLY));

    expect(await revealContact(person, key)).toEqual({
      phone: "+62 812 3456 7890",
      email: "siti@contoh.id",
    });
    expect(await db.auditEvent.findMany({ where: { kind: "customer.revealed" } })).toMatchObject([
      { actorId: person.id, subjectId: key.customerId, caseId: key.caseId },
    ]);
    const stored = await everythingStored();
    expect(stored).not.toContain(REPLY.text);
    expect(stored).not.toContain(Buffer.from(REPLY.text).toString("hex"));
  });

  it("stops everything with one word, over every channel, and may allow it again", async () => {
    const { key, person, businessId } = await siti();
    const stopped = async () => {
      const now = await channelsNow({ ...key, businessId }, new Date("2026-11-27T05:00:00Z"));
      return now?.channels.filter(
        ({ verdict }) =>
          !verdict.allowed && verdict.reasons.some((reason) => reason.key === "opted_out"),
      ).length;
    };
    expect(await stopped()).toBe(0);

    allowed(await keepChoice(person, key, { channel: "all", word: "stop" }));
    expect(await stopped()).toBe(5);

    allowed(await keepChoice(person, key, { channel: "email", word: "allow" }));
    expect(await stopped()).toBe(4);
  });

  it("may stop everything when the case is long closed", async () => {
    const { key, person } = await siti();
    await db.case.update({ where: { id: key.caseId }, data: { phase: "closed" } });

    expect(await keepChoice(person, key, { channel: "all", word: "stop" })).toMatchObject({
      ok: true,
    });
    expect(await scoreCustomer(person, key, 3)).toMatchObject({ ok: false });
  });

  it("is not written to with templates while anything of the business is restricted", async () => {
    const { key, businessId } = await siti();
    const restrictedNow = async () => {
      const now = await channelsNow({ ...key, businessId }, new Date("2026-11-27T05:00:00Z"));
      return now?.channels.flatMap(({ channel, kind, verdict }) =>
        verdict.allowed || !verdict.reasons.some((reason) => reason.key === "restricted")
          ? []
          : [`${channel} ${kind}`],
      );
    };
    expect(await restrictedNow()).toEqual([]);
    const { id: caseId } = await createActiveCase({ businessId });
    const { id } = await createRestriction({ caseId, class: "restricted_timed" });
    expect(await restrictedNow()).toEqual(["whatsapp utility"]);

    await db.restriction.update({ where: { id }, data: { types: ["RESTRICTED_SOMETHING_NEW"] } });
    expect(await restrictedNow()).toEqual(["whatsapp reply", "whatsapp utility"]);
  });

  it("opens their window by what they wrote on WhatsApp", async () => {
    const { key, person, businessId } = await siti();
    allowed(await noteReply(person, key, REPLY));

    const at = new Date("2026-11-20T03:00:00Z");
    expect(await channelsNow({ ...key, businessId }, at)).toMatchObject({
      windowUntil: new Date("2026-11-21T02:00:00Z"),
    });
  });

  it("is made whole only when nothing waits and nothing is owed", async () => {
    const { key, person, caseId } = await siti();
    const whole = async () => {
      const { version } = await db.affectedCustomer.findFirstOrThrow({ where: { caseId } });
      return moveCustomer(person, key, "make_whole", version);
    };
    expect(await whole()).toMatchObject({ refusal: { key: "customer.refusals.waiting" } });
    await db.missedRequest.updateMany({ where: { caseId }, data: { state: "fulfilled" } });
    expect(await moveCustomer(person, key, "make_whole", 99)).toMatchObject({
      refusal: { key: "customer.refusals.changed" },
    });

    allowed(await whole());
    allowed(await scoreCustomer(person, key, 4));
    expect(await db.affectedCustomer.findFirst({ where: { caseId } })).toMatchObject({
      state: "made_whole",
      score: 4,
    });
  });

  it.each(["declined", "unreachable"] as const)(
    "may be made whole though they were noted as %s",
    async (state) => {
      const { key, person, caseId } = await siti();
      await db.missedRequest.updateMany({ where: { caseId }, data: { state: "fulfilled" } });
      await db.affectedCustomer.updateMany({ where: { caseId }, data: { state } });

      expect(await moveCustomer(person, key, "make_whole", 1)).toMatchObject({ ok: true });
    },
  );

  it("is no longer made whole once something of theirs waits again", async () => {
    const { key, person, caseId, businessId } = await siti();
    const wholeAgain = async () => {
      await db.missedRequest.updateMany({ where: { caseId }, data: { state: "fulfilled" } });
      await db.affectedCustomer.updateMany({
        where: { caseId },
        data: { state: "made_whole", contactedAt: new Date("2026-11-21T02:00:00Z") },
      });
    };
    const standing = () =>
      db.affectedCustomer.findFirstOrThrow({
        where: { caseId, customerId: key.customerId },
        select: { state: true, madeWholeAt: true },
      });
    await wholeAgain();
    const { id: requestId, version } = await db.missedRequest.findFirstOrThrow();
    const again = { version, channel: "", reason: "" } as const;
    allowed(await moveRequest(person, { caseId, requestId }, "reopen", again));
    const afterReopening = await standing();

    await wholeAgain();
    const text = "no hp;tanggal;jenis\n081234567890;2026-11-25 08:00;keluhan\n";
    await importAll({ kind: missedRequestsImport, businessId, caseId, text });

    expect([afterReopening, await standing()]).toMatchObject([
      { state: "contacted", madeWholeAt: null },
      { state: "contacted", madeWholeAt: null },
    ]);
    expect(
      await db.auditEvent.findMany({
        where: { kind: "customer.no_longer_whole" },
        orderBy: { id: "asc" },
      }),
    ).toMatchObject([
      { subjectId: key.customerId, caseId, detail: { state: "contacted" }, actorId: person.id },
      { subjectId: key.customerId, caseId },
    ]);
  });

  it("takes everything about themselves with them", async () => {
    const { key, person } = await siti();
    allowed(await noteReply(person, key, REPLY));
    allowed(await keepChoice(person, key, { channel: "sms", word: "stop" }));

    expect(await exportCustomer(person, key)).toMatchObject({
      phone: "+6281234567890",
      email: "siti@contoh.id",
      told: [{ name: "Siti Aminah" }],
      requests: [{ reference: "INV-77", harm: "question" }],
      replies: [{ text: REPLY.text }],
      choices: [
        { channel: "sms", stopped: true },
        { channel: "sms", stopped: true },
      ],
    });
    expect(await db.auditEvent.count({ where: { kind: "customer.exported" } })).toBe(1);
  });
});

describe("a customer who is erased", () => {
  it("is found nowhere any more, while what was counted stays", async () => {
    const { key, person, caseId, businessId } = await siti();
    const number = Buffer.from(contactHash("+6281234567890"));
    allowed(await noteReply(person, key, REPLY));
    allowed(await keepChoice(person, key, { channel: "all", word: "stop" }));
    await db.messageOutcome.create({
      data: {
        key: Buffer.from("message"),
        sender: "1",
        businessId,
        recipientHash: number,
        state: "failed",
      },
    });

    allowed(await eraseCustomer(person, key, "Asked by the person"));

    const stored = await everythingStored();
    expect(stored).not.toMatch(/Siti|Aminah|siti@|contoh\.id|81234567890|INV-77/);
    // By themselves: the hexadecimal digits of some key may hold the same four.
    expect(stored).not.toMatch(/(?<![\w-])7890(?![\w-])/);
    const kept = stored.split(number.toString("hex")).length - 1;
    expect(kept).toBe(await db.contactChoice.count({ where: { contactHash: number } }));
    expect(await db.missedRequest.count({ where: { caseId } })).toBe(1);
    expect(await db.affectedCustomer.count({ where: { caseId } })).toBe(1);
    expect(await db.messageOutcome.count()).toBe(1);
    expect(await customerPage(SEES, caseId, key.customerId)).toMatchObject({
      name: "",
      contact: "",
      replies: [],
    });
  });

  it("is not contacted, nor written to by a table that names them again", async () => {
    const { key, person, businessId } = await siti();
    allowed(await keepChoice(person, key, { channel: "all", word: "stop" }));
    allowed(await eraseCustomer(person, key, "Asked by the person"));

    const now = await channelsNow({ ...key, businessId }, new Date("2026-11-27T05:00:00Z"));
    expect(now?.channels.every(({ verdict }) => !verdict.allowed)).toBe(true);
    expect(
      await db.contactChoice.count({
        where: { contactHash: Buffer.from(contactHash("+6281234567890")), stopped: true },
      }),
    ).toBeGreaterThan(0);
    expect(await eraseCustomer(person, key, "Again")).toMatchObject({
      refusal: { key: "customer.refusals.gone" },
    });
    expect(await scoreCustomer(person, key, 3)).toMatchObject({ ok: false });
  });

  it("is erased again where a backup brings them back, and not where they come back themselves", async () => {
    const { key, person, businessId, caseId } = await siti();
    const { erasedAt: _, ...before } = await db.customer.findUniqueOrThrow({
      where: { id: key.customerId },
    });
    const told = await db.customerTold.findFirstOrThrow({ where: { customerId: key.customerId } });
    allowed(await eraseCustomer(person, key, "Asked by the person"));
    const came = await createAffected(0, ["081234567890;;Siti again;2026-11-25 08:00;pertanyaan;"]);
    await db.customer.update({ where: { id: before.id }, data: { ...before, erasedAt: null } });
    await db.customerTold.updateMany({
      where: { customerId: before.id },
      data: { nameSealed: told.nameSealed },
    });

    await eraseAgain();
    await eraseAgain();

    expect(await customerPage(SEES, caseId, before.id)).toMatchObject({ name: "", contact: "" });
    expect(await db.customer.findFirst({ where: { businessId: came.businessId } })).toMatchObject({
      erasedAt: null,
    });
    expect(await db.auditEvent.findMany({ where: { kind: "customer.erased_again" } })).toHaveLength(
      1,
    );
    await bringBackToday(businessId);
    await eraseAgain();
    expect(await db.customer.count({ where: { businessId, erasedAt: null } })).toBe(1);
  });

  it("keeps the sums of what was given to them", async () => {
    const { key, person, caseId, businessId } = await siti();
    await createPolicy(businessId);
    allowed(
      await proposeFor(person, { id: caseId, businessId, phase: "active" }, [key.customerId]),
    );
    const sums = () =>
      db.grant.groupBy({
        by: ["state", "currency"],
        where: { caseId },
        _sum: { amountMinor: true },
      });
    const before = await sums();

    allowed(await eraseCustomer(person, key, "Asked by the person"));

    expect(before).toHaveLength(1);
    expect(await sums()).toEqual(before);
  });
});
