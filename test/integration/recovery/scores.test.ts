import { describe, expect, it } from "vitest";
import { takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { scoreCustomer } from "~/features/recovery/customers/care/change-customer.server";
import { scoresImport } from "~/features/recovery/customers/scores/scores-import.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { importAll, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

const PEOPLE = [
  "081234567801;siti@contoh.id;Siti;2026-11-20 08:00;pertanyaan;1",
  "081234567802;;Budi;2026-11-20 08:00;pertanyaan;2",
  ";ratna@contoh.id;Ratna;2026-11-20 08:00;pertanyaan;3",
];

const bring = (of: { businessId: string; caseId: string }, ...rows: string[]) =>
  importAll({
    kind: scoresImport,
    ...of,
    text: `no hp;email;skor;tanggal\n${rows.join("\n")}\n`,
  });

const scores = async (caseId: string) => {
  const rows = await db.affectedCustomer.findMany({
    where: { caseId },
    orderBy: [{ score: "asc" }, { id: "asc" }],
    select: { score: true, scoredAt: true },
  });
  return rows.map(({ score, scoredAt }) => [score, scoredAt?.toISOString().slice(0, 10) ?? null]);
};

const scoreOf = ({ caseId }: { caseId: string }, phoneEnd: string) =>
  db.affectedCustomer.findFirstOrThrow({ where: { caseId, customer: { phoneEnd } } });

describe("scores from a table", () => {
  it("find their customers by number or address, and the latest of each counts", async () => {
    const of = await createAffected(0, PEOPLE);

    const id = await bring(
      of,
      "0812 3456 7801;;2;2026-11-24 10:00",
      ";SITI@contoh.id;4;2026-11-25 10:00",
      "+6281234567802;;5;2026-11-24 10:00",
      ";ratna@contoh.id;1;2026-11-23 10:00",
    );

    expect(await standing(id)).toMatchObject({ state: "done", moved: 4, bad: 0 });
    expect(await scores(of.caseId)).toEqual([
      [1, "2026-11-23"],
      [4, "2026-11-25"],
      [5, "2026-11-24"],
    ]);
    const again = await bring(of, "081234567802;;5;2026-11-24 10:00");
    expect(await standing(again)).toMatchObject({ known: 1 });
    expect(await db.affectedCustomer.count({ where: { score: { not: null } } })).toBe(3);
  });

  it("say which rows are of nobody here or are no score", async () => {
    const of = await createAffected(0, PEOPLE);
    const { businessId } = await createAffected(0, [
      "081999999999;;Dewi;2026-11-20 08:00;pertanyaan;9",
    ]);
    expect(businessId).not.toBe(of.businessId);

    const id = await bring(
      of,
      "081234567801;;6;2026-11-24 10:00",
      "081234567801;;4,5;2026-11-24 10:00",
      "081999999999;;4;2026-11-24 10:00",
      ";;4;2026-11-24 10:00",
      "081234567801;;4;perhaps",
      "081234567801;;4;",
      "081234567802;;3;2026-11-24 10:00",
    );

    expect((await problemsOf(id)).first.map(({ column, reason }) => [column, reason])).toEqual([
      ["score", "noScore"],
      ["score", "noScore"],
      ["phone", "unknownCustomer"],
      ["phone", "noPerson"],
      ["at", "noMoment"],
      ["at", "missing"],
    ]);
    expect(await db.customerScore.count()).toBe(1);
  });

  it("are taken back to what was said before", async () => {
    const of = await createAffected(0, PEOPLE);
    const { customerId } = await scoreOf(of, "7801");
    const care = await createPerson({ roles: ["customer_care"] });
    await atMoment(new Date("2026-11-22T03:00:00Z"), async () => {
      allowed(await scoreCustomer(care, { caseId: of.caseId, customerId }, 3));
    });
    const id = await bring(
      of,
      "081234567801;;5;2026-11-24 10:00",
      "081234567802;;5;2026-11-24 10:00",
    );
    expect((await scoreOf(of, "7801")).score).toBe(5);

    allowed(await takeBack(id));
    await workOffImports([scoresImport]);

    expect((await scoreOf(of, "7801")).score).toBe(3);
    expect(await scoreOf(of, "7802")).toMatchObject({ score: null, scoredAt: null });
  });

  it("do not outdo what a person noted later", async () => {
    const of = await createAffected(0, PEOPLE);
    const { customerId } = await scoreOf(of, "7801");
    const care = await createPerson({ roles: ["customer_care"] });
    allowed(await scoreCustomer(care, { caseId: of.caseId, customerId }, 2));

    await bring(of, "081234567801;;5;2026-11-20 10:00");

    expect((await scoreOf(of, "7801")).score).toBe(2);
    expect(await db.customerScore.count({ where: { customerId } })).toBe(2);
  });
});
