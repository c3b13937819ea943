import { describe, expect, it } from "vitest";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { preparePacket } from "~/features/correspondence/packet/prepare-packet.server";
import { savePacket } from "~/features/correspondence/packet/save-packet.server";
import { sendPacket } from "~/features/correspondence/packet/send-packet.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { db } from "~/platform/db.server";
import { allowed, createAppealable } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { createThread } from "~test/factories/thread";
import { filedOutside } from "../appeals/appeal-facts-of-test";

const NOW = new Date("2026-11-23T04:30:00Z");
const WHEN = { clock: "2026-11-23T11:00", zone: "Asia/Jakarta" };

async function aPacket() {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const of = await createAppealable();
  const provider = await createProvider({ name: "YCloud" });
  const { id } = await createThread({
    caseId: of.caseId,
    party: "bsp",
    providerId: provider.id,
    theirTicket: "88213",
  });
  const thread = await requireThread(dewi, { ref: of.reference, threadId: id });
  return { dewi, of, id, thread };
}

const typed = {
  language: "en" as const,
  severity: "" as const,
  description: "",
  use_case: "",
  tenant: "senja-group",
  samples: "to 081299998888",
  impact: "1,240 customers wait",
  ask: "Please look.",
  contact: "Dewi",
};

describe("a ticket packet", () => {
  it("is filled from the case: ids, violation, failures up to the last full hour, Meta's review", async () => {
    const { dewi, of, thread } = await aPacket();
    await recordAppeal(dewi, of.caseId, filedOutside(of.restrictionId), null, NOW);
    await db.failureCount.createMany({
      data: [
        {
          sender: of.waba.externalId ?? "",
          hour: new Date("2026-11-23T03:00Z"),
          code: "368",
          count: 7,
        },
        {
          sender: of.waba.externalId ?? "",
          hour: new Date("2026-11-23T04:00Z"),
          code: "368",
          count: 90,
        },
      ],
    });

    const { paste, mail, packet } = await preparePacket(dewi, thread, NOW);

    expect(paste).toContain(`WhatsApp Business Account ID: ${of.waba.externalId} (Kopi Senja)`);
    expect(paste).toContain("Violation: SPAM");
    expect(paste).toContain("368: 7 times");
    expect(paste).toMatch(/Review by Meta: Round 1, submitted .* reference BSH-1/);
    expect(paste).toContain("Your ticket: 88213");
    expect(mail.text).toMatch(/^Dear YCloud support team,/);
    expect(packet.lines.filter(({ value }) => value === null).map(({ field }) => field)).toContain(
      "notice",
    );
  });

  it("keeps what is typed, and tells the second of two writers", async () => {
    const { dewi, id, thread } = await aPacket();

    allowed(
      await savePacket(
        dewi,
        { threadId: id, caseId: thread.case.id },
        { ...typed, version: 0 },
        NOW,
      ),
    );
    const second = await savePacket(
      dewi,
      { threadId: id, caseId: thread.case.id },
      { ...typed, ask: "Else", version: 0 },
      NOW,
    );

    expect(second).toMatchObject({ refusal: { key: "threads.refusals.packetChanged" } });
    const { values, version, paste } = await preparePacket(dewi, thread, NOW);
    expect({ ...values, version }).toEqual({ ...typed, version: 1 });
    expect(paste).toContain("to [telephone number removed]");
  });

  it("is kept as it was sent: text and sheets, for this case alone, and it is their turn", async () => {
    const { dewi, of, id, thread } = await aPacket();
    allowed(
      await savePacket(
        dewi,
        { threadId: id, caseId: thread.case.id },
        { ...typed, version: 0 },
        NOW,
      ),
    );
    const { textSha256, mail } = await preparePacket(dewi, thread, NOW);

    const sent = allowed(
      await sendPacket(dewi, thread, { channel: "email", textSha256, asOf: NOW, ...WHEN }, NOW),
    );

    expect(
      await db.message.findUnique({
        where: { id: sent.id },
        include: { attachments: { include: { evidence: { include: { file: true } } } } },
      }),
    ).toMatchObject({
      direction: "out",
      purpose: "packet",
      subject: mail.subject,
      text: mail.text,
      caseId: of.caseId,
      attachments: [
        {
          evidence: {
            caseId: of.caseId,
            sealedAt: NOW,
            file: { mediaType: "application/pdf" },
          },
        },
      ],
    });
    expect(await db.thread.findUnique({ where: { id } })).toMatchObject({ state: "waiting_them" });
    expect(await db.auditEvent.count({ where: { kind: "thread.packet_sent" } })).toBe(1);
  });

  it("is not recorded as something that was not on the page", async () => {
    const { dewi, id, thread } = await aPacket();
    const { textSha256 } = await preparePacket(dewi, thread, NOW);
    allowed(
      await savePacket(
        dewi,
        { threadId: id, caseId: thread.case.id },
        { ...typed, version: 0 },
        NOW,
      ),
    );

    expect(
      await sendPacket(dewi, thread, { channel: "email", textSha256, asOf: NOW, ...WHEN }, NOW),
    ).toMatchObject({ refusal: { key: "threads.refusals.packetStale" } });
    expect(await db.message.count()).toBe(0);
  });
});
