import { beforeEach, describe, expect, it } from "vitest";
import { recordEvent } from "~/features/audit/record-event.server";
import { sealEvents } from "~/features/audit/seal-events.server";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { identityFact } from "~/features/identity/identity-events";
import { db } from "~/platform/db.server";
import { createPerson } from "~test/factories/person";

const REFUSED = /are never changed or deleted/;

let ids: string[];

beforeEach(async () => {
  const person = await createPerson();
  for (const name of ["one", "two", "three", "four"]) {
    const fact = identityFact("person.profile_changed", person.id, { person: name });
    await db.$transaction((tx) => recordEvent(tx, person, fact));
  }
  while ((await sealEvents()) > 0);
  ids = (await db.auditSeal.findMany({ orderBy: { position: "asc" } })).map((seal) => seal.eventId);
});

/** What only somebody can do who owns the database: its triggers are off meanwhile. */
const tamper = (sql: string) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRawUnsafe(sql);
  });

describe("the audit chain", () => {
  it("holds over everything that is sealed", async () => {
    expect(await verifyChain()).toEqual({ checked: ids.length, unsealed: 0, broken: null });
  });

  it.each([
    [
      "changed",
      (id: string) => `UPDATE "AuditEvent" SET "actorName" = 'Nobody' WHERE id = '${id}'`,
    ],
    [
      "changed",
      (id: string) =>
        `UPDATE "AuditEvent" SET at = at - interval '1 millisecond' WHERE id = '${id}'`,
    ],
    ["missing", (id: string) => `DELETE FROM "AuditEvent" WHERE id = '${id}'`],
    ["gap", (id: string) => `DELETE FROM "AuditSeal" WHERE "eventId" = '${id}'`],
    ["loose", (id: string) => `DELETE FROM "AuditSeal" WHERE "eventId" >= '${id}'`],
  ])("names the first link that does not hold: %s", async (why, change) => {
    const [, second = "", third = ""] = ids;
    await tamper(change(second));
    const { broken, checked } = await verifyChain();
    expect(checked).toBe(1);
    expect(broken).toEqual(
      why === "gap"
        ? { position: "3", eventId: third, why }
        : { position: "2", eventId: second, why },
    );
  });

  it.each(["AuditEvent", "AuditSeal"])("%s takes no change and no deletion", async (table) => {
    const column = table === "AuditEvent" ? "id" : '"eventId"';
    const where = `WHERE ${column} = '${ids[0]}'`;
    await expect(
      db.$executeRawUnsafe(`UPDATE "${table}" SET ${column} = ${column} ${where}`),
    ).rejects.toThrow(REFUSED);
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}" ${where}`)).rejects.toThrow(REFUSED);
    expect((await verifyChain()).broken).toBeNull();
  });
});
