import { describe, expect, it } from "vitest";
import { takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { noteReply } from "~/features/recovery/customers/care/change-customer.server";
import { customerPage } from "~/features/recovery/customers/customer-page.server";
import { repliesImport } from "~/features/recovery/customers/replies/replies-import.server";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { importAll, sendIn, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

const CARE = { roles: ["customer_care"] } as const;
const PEOPLE = [
  "081234567801;siti@contoh.id;Siti;2026-11-20 08:00;pertanyaan;INV-1",
  "081234567802;;Budi;2026-11-20 08:00;pertanyaan;INV-2",
  ";ratna@contoh.id;Ratna;2026-11-20 08:00;pertanyaan;INV-3",
];

type Of = { businessId: string; caseId: string };
const table = (of: Of, ...rows: string[]) => ({
  kind: repliesImport,
  ...of,
  text: `no hp;email;waktu;saluran;balasan;pesanan\n${rows.join("\n")}\n`,
});
const bring = (of: Of, ...rows: string[]) => importAll(table(of, ...rows));

const standings = ({ caseId }: Of) =>
  db.affectedCustomer.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: { state: true, contactedAt: true, respondedAt: true },
  });

const takeOut = async (id: string) => {
  allowed(await takeBack(id));
  await workOffImports([repliesImport]);
};

const who = (of: Of, phoneEnd: string) =>
  db.customer.findFirstOrThrow({ where: { businessId: of.businessId, phoneEnd } });

describe("replies from a table", () => {
  it("are noted as by hand, sealed, and move who answered", async () => {
    const of = await createAffected(0, PEOPLE);

    const id = await bring(
      of,
      "0812 3456 7801;;2026-11-24 10:00;wa;Terima kasih, kata Siti;INV-1",
      ";RATNA@contoh.id;2026-11-23 10:00;e-mail;Masih menunggu;",
      ";;2026-11-22 09:00;telepon;Sudah beres;inv-2",
    );

    expect(await standing(id)).toMatchObject({ state: "done", moved: 3, bad: 0, known: 0 });
    const siti = await who(of, "7801");
    expect(await customerPage(CARE, of.caseId, siti.id)).toMatchObject({
      state: "responded",
      replies: [{ channel: "whatsapp", text: "Terima kasih, kata Siti", reference: "INV-1" }],
    });
    expect(await customerPage(CARE, of.caseId, (await who(of, "7802")).id)).toMatchObject({
      replies: [{ channel: "call", text: "Sudah beres" }],
    });
    expect((await standings(of)).map(({ state }) => state)).toEqual(Array(3).fill("responded"));
    const [raw] = await db.$queryRaw<{ text: string }[]>`
      SELECT string_agg(r::text, ' ') AS text FROM "CustomerReply" r`;
    expect(raw?.text).not.toMatch(/Terima|menunggu|beres/);
  });

  it("say which rows are of nobody here or cannot be read", async () => {
    const of = await createAffected(0, PEOPLE);

    const id = await bring(
      of,
      "081999999999;;2026-11-24 10:00;wa;Halo;",
      ";;2026-11-24 10:00;wa;Halo;INV-9",
      `081234567801;;${new Date(Date.now() + 2 * 86_400_000).toISOString()};wa;Halo;`,
      "081234567801;;2026-11-24 10:00;merpati;Halo;",
      "081234567801;;2026-11-24 10:00;semua;Halo;",
      "081234567801;;2026-11-24 10:00;wa; ;",
    );

    expect((await problemsOf(id)).first.map(({ column, reason }) => [column, reason])).toEqual([
      ["phone", "unknownCustomer"],
      ["phone", "noPerson"],
      ["at", "inFuture"],
      ["channel", "noChannel"],
      ["channel", "noChannel"],
      ["text", "missing"],
    ]);
  });

  it("stop a channel where they say STOP, by hand as from a table, and it stays stopped", async () => {
    const of = await createAffected(0, PEOPLE);
    const person = await createPerson({ timeZone: "Asia/Jakarta" });
    const id = await bring(of, "081234567801;;2026-11-24 10:00;wa;Berhenti!;");
    const ratna = await db.customer.findFirstOrThrow({ where: { phoneSealed: null } });
    const key = { caseId: of.caseId, customerId: ratna.id };
    const input = { channel: "email", at: "2026-11-24T10:00", text: "STOP." } as const;
    allowed(await noteReply(person, key, input));

    const stops = await db.contactChoice.findMany({ where: { stopped: true } });
    const siti = await who(of, "7801");
    expect(stops.map(({ channel, contactHash }) => [channel, contactHash])).toEqual(
      expect.arrayContaining([
        ["whatsapp", siti.personHash],
        ["whatsapp", siti.emailHash],
        ["email", ratna.personHash],
      ]),
    );
    await takeOut(id);
    expect(await customerPage(CARE, of.caseId, siti.id)).toMatchObject({ stopped: ["whatsapp"] });
  });

  it("open the window where they came by WhatsApp", async () => {
    const of = await createAffected(0, PEOPLE);
    const { id: customerId } = await who(of, "7801");
    const wroteAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
    const now = () => channelsNow({ ...of, customerId }, new Date());
    expect(await now()).toMatchObject({ windowUntil: null });

    await bring(of, `081234567801;;${wroteAt.toISOString()};wa;Halo?;`);

    expect(await now()).toMatchObject({ windowUntil: new Date(wroteAt.getTime() + 86_400_000) });
  });

  it("are kept once, however often they are sent in", async () => {
    const of = await createAffected(0, PEOPLE);
    const row = "081234567801;;2026-11-24 10:00;wa;Halo";
    await bring(of, `${row};`);
    const before = await db.customerReply.findMany();

    const id = await sendIn(table(of, `${row};INV-1`, `${row}, masih di sana?;`));
    await workOffImports([repliesImport]);
    expect(await standing(id)).toMatchObject({ state: "ready", good: 2, known: 1 });
    expect(await repliesImport.knownLines?.(db, { importId: id, most: 9 })).toEqual([2]);
    await db.tableImport.update({ where: { id }, data: { state: "importing" } });
    await workOffImports([repliesImport]);

    expect(await db.customerReply.count()).toBe(2);
    await takeOut(id);
    expect(await db.customerReply.findMany()).toMatchObject([{ id: before[0]?.id }]);
  });

  it.each([
    ["the first", [0, 1]],
    ["the second", [1, 0]],
  ] as const)("leave everybody where they stood, with %s taken back first", async (_, order) => {
    const of = await createAffected(0, PEOPLE);
    const before = await standings(of);
    const both = [
      await bring(
        of,
        "081234567801;;2026-11-24 10:00;wa;Halo;",
        "081234567801;;2026-11-23 10:00;wa;Halo halo;",
      ),
      await bring(
        of,
        "081234567801;;2026-11-22 10:00;wa;Ada orang?;",
        "081234567802;;2026-11-22 10:00;wa;Ada orang?;",
      ),
    ];
    expect((await standings(of)).filter(({ state }) => state === "responded")).toHaveLength(2);

    for (const place of order) await takeOut(both[place] ?? "");

    expect(await standings(of)).toEqual(before);
    expect(await db.customerReply.count()).toBe(0);
  });

  it("leave alone whom somebody has worked on since", async () => {
    const of = await createAffected(0, PEOPLE);
    const id = await bring(of, "081234567801;;2026-11-24 10:00;wa;Halo;");
    const { id: customerId } = await who(of, "7801");
    const person = await createPerson({ timeZone: "Asia/Jakarta" });
    const input = { channel: "call", at: "2026-11-25T10:00", text: "Sudah ditelepon" } as const;
    allowed(await noteReply(person, { caseId: of.caseId, customerId }, input));

    await takeOut(id);

    expect(await db.affectedCustomer.findFirst({ where: { customerId } })).toMatchObject({
      state: "responded",
    });
    expect(await db.customerReply.count()).toBe(1);
  });
});
