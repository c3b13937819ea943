import { createReadStream } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { toldBy } from "~/features/signals/keeping/insert-signals.server";
import { failureView } from "~/features/signals/messages/failure-page.server";
import { silentDropsOverTime } from "~/features/signals/messages/failure-queries.server";
import { isSilentDrop } from "~/features/signals/messages/silent-drop";
import { uploadMessages } from "~/features/signals/messages/upload-messages.server";
import { wordsInFile } from "~/features/signals/messages/words-in-file.server";
import { placeChoices } from "~/features/signals/reading/place-choices.server";
import { readClaimed } from "~/features/signals/reading/read-claimed.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { forgetDeliveries } from "~/features/signals/retention/forget-deliveries.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createDelivery } from "~test/factories/delivery";
import { createPerson } from "~test/factories/person";
import { preference, statuses, violation } from "~test/support/webhooks";

const CSV = [
  "Message ID;Status;Error Code;Timestamp;Phone Number ID;To",
  'wamid.1;failed;131026;2026-11-26T10:00:00Z;106540352242922;"+62 812-3456-7890"',
  "wamid.2;delivered;;2026-11-26T10:00:00Z;106540352242922;+6281234567891",
  ";failed;131026;;;",
  "wamid.1;failed;131026;2026-11-26T10:00:00Z;106540352242922;+6281234567890",
].join("\r\n");

const upload = (text: string) => {
  const body = new FormData();
  body.set("file", new File([text], "export.csv"));
  return new Request("http://house.test/", { method: "POST", body });
};

describe("failed messages", () => {
  it("are taken from an export, each message once", async () => {
    const person = await createPerson();
    const { id: businessId } = await createBusiness();

    const first = await uploadMessages(person, businessId, upload(CSV));
    await uploadMessages(person, businessId, upload(CSV));

    expect(first).toEqual({ ok: true, value: { read: 3, skipped: 1 } });
    expect(await db.failureCount.findMany()).toMatchObject([
      { sender: "106540352242922", code: "131026", count: 1, businessId },
    ]);
    expect(await db.auditEvent.findMany({ where: { kind: "messages.uploaded" } })).toHaveLength(2);
  });

  it("warn early as a webhook's do: once per sender, day and code, whoever tells it", async () => {
    const person = await createPerson();
    const { id: numberId, businessId } = await createAsset({
      kind: "phone_number",
      externalId: "106540352242922",
    });
    const limited = CSV.replaceAll("131026", "131048");

    await uploadMessages(person, businessId, upload(limited));
    await uploadMessages(person, businessId, upload(limited));
    const at = Date.parse("2026-11-26T11:00:00Z") / 1000;
    const later = [{ id: "wamid.9", status: "failed", at, code: 131048 }];
    await createDelivery({ says: statuses("102290129340398", "106540352242922", later) });
    await readDeliveries();

    expect(await db.signal.findMany({ include: { assets: true } })).toMatchObject([
      {
        kind: "send_failed",
        happenedAt: new Date("2026-11-26T10:00:00Z"),
        standing: "waiting",
        businessId,
        values: { error_code: { value: "131048" } },
        assets: [{ assetId: numberId }],
      },
    ]);
    expect(await db.delivery.findMany({ where: { arrivedBy: "upload" } })).toMatchObject([
      { state: "read", enteredById: person.id },
    ]);
    expect(JSON.stringify(await db.signal.findMany())).not.toContain("81234567890");
    expect(await db.failureCount.findMany()).toMatchObject([{ count: 1 }, { count: 1 }]);
  });

  it("warn by the word of the rules when they are read again", async () => {
    const person = await createPerson();
    const { id: businessId } = await createBusiness();
    await uploadMessages(person, businessId, upload(CSV.replaceAll("131026", "131048")));
    const [delivery] = await db.delivery.findMany();
    const [signal] = await db.signal.findMany();

    const again = delivery && toldBy(readClaimed({ ...delivery, source: null }));

    expect(again).toHaveLength(1);
    expect(again?.[0]?.key).toEqual(signal?.key);
  });

  it("are refused with a sentence where there is nothing to read", async () => {
    const verdict = await uploadMessages(
      await createPerson(),
      (await createBusiness()).id,
      upload("name,age\nA,1"),
    );

    expect(verdict).toMatchObject({ refusal: { key: "signalPages.upload.errors.nothing" } });
  });

  it("are found wherever the pieces of a file begin and end", async () => {
    const files = [
      CSV,
      JSON.stringify({ data: [{ id: "wamid.1", status: "failed", note: '"{[' }] }),
      `{"id":"wamid.1","status":"failed"}\n{"id":"wamid.2","status":"sent"}`,
    ];
    const read = async (text: string, size: number) => {
      const bytes = Buffer.from(text);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const ids: string[] = [];
      for await (const { messages } of wordsInFile(Readable.from(pieces))) {
        ids.push(...messages.map(({ id, state }) => `${id} ${state}`));
      }
      return ids;
    };
    const path = join(await mkdtemp(join(tmpdir(), "export-")), "file");
    for (const text of files) {
      await writeFile(path, text);
      const whole: string[] = [];
      for await (const { messages } of wordsInFile(createReadStream(path))) {
        whole.push(...messages.map(({ id, state }) => `${id} ${state}`));
      }

      expect(whole.length).toBeGreaterThan(0);
      expect(await read(text, 70)).toEqual(whole);
    }
  });

  it("include those that never arrived, exactly by the rule", async () => {
    const now = new Date("2026-11-27T00:00:00Z");
    const window = { from: new Date("2026-11-20T00:00:00Z"), until: now, graceHours: 24, now };
    const states = ["sent", "failed", "delivered", "read"];
    const outcomes = Array.from({ length: 200 }, (_, index) => ({
      key: Buffer.from([index]),
      sender: "1",
      state: states[index % 4] ?? "sent",
      sentAt: index % 7 === 0 ? null : new Date(now.getTime() - index * 3_600_000),
    }));
    await db.messageOutcome.createMany({ data: outcomes });

    const steps = await silentDropsOverTime({ senders: ["1"], businessId: null }, window, {
      step: "day",
      zone: "Asia/Jakarta",
    });

    const expected = outcomes.filter((each) => isSilentDrop(each as never, window)).length;
    expect(expected).toBeGreaterThan(10);
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
    const person = await createPerson();
    const view = await failureView(
      person,
      { senders: ["1"], businessId: null },
      { days: 7, grace: 24 },
      now,
    );
    expect(view).toMatchObject({ dropped: expected, failed: 0 });
  });
});

describe("what is kept", () => {
  it("is forgotten after its time, and signals stay", async () => {
    const old = new Date("2025-01-01T00:00:00Z");
    await createDelivery({ says: violation("102290129340398"), receivedAt: old });
    await createDelivery({
      says: statuses("102290129340398", "1065403", [{ id: "wamid.1", status: "sent", at: 1 }]),
      receivedAt: old,
    });
    await createDelivery({ says: violation("102290129340398", 1_743_459_999) });
    await readDeliveries();

    await forgetDeliveries(400, new Date(old.getTime() + 401 * 86_400_000));

    const kept = await db.delivery.findMany({ orderBy: { receivedAt: "asc" } });
    expect(kept.map(({ body, forgottenAt }) => [body.length > 0, forgottenAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(await db.signal.count()).toBe(2);
  });

  it("lets a choice find its business once its account is entered", async () => {
    await createDelivery({ says: preference("102290129340398", "16505551234", "stop", 1e9) });
    await readDeliveries();
    const { businessId } = await createAsset({ externalId: "102290129340398" });

    await placeChoices();

    expect(await db.contactChoice.findMany()).toMatchObject([{ businessId, stopped: true }]);
    expect(await db.delivery.findFirst()).toMatchObject({ hasUnplaced: false });
  });
});
