import { describe, expect, it } from "vitest";
import {
  changeAccess,
  deactivateMember,
  reactivateMember,
} from "~/features/identity/members/change-member.server";
import type { MemberForm } from "~/features/identity/members/member-schemas";
import type { Person } from "~/features/identity/person";
import { findPerson } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { cookiesOf, requestTo } from "~test/support/requests";

const LAST_ADMIN = { ok: false, refusal: { key: "identity.refusals.lastAdmin" } };

const createAdmin = () => createPerson({ roles: ["admin"] });

const access = (change: Partial<MemberForm> = {}): MemberForm => ({
  roles: ["support_lead"],
  sees: "all",
  businessIds: [],
  version: 1,
  ...change,
});

const isSignedIn = async (cookies: Record<string, string>) =>
  (await findPerson(requestTo("/", { cookies }))) !== null;

const activeAdmins = () =>
  db.person.count({ where: { roles: { has: "admin" }, deactivatedAt: null } });

async function invitationBy(inviter: Person) {
  return db.invitation.create({
    data: {
      tokenHash: Buffer.from(inviter.id),
      email: "new@example.com",
      roles: ["viewer"],
      language: "en",
      invitedById: inviter.id,
      expiresAt: new Date("2040-01-01"),
    },
  });
}

describe("deactivating a member", () => {
  it("ends their sessions at once and kills links for them and by them", async () => {
    const admin = await createAdmin();
    const leaving = await createPerson({ roles: ["admin", "viewer"] });
    const cookies = await cookiesOf(leaving);
    await invitationBy(leaving);
    await db.passwordReset.create({
      data: {
        personId: leaving.id,
        tokenHash: Buffer.from("x"),
        expiresAt: new Date("2040-01-01"),
      },
    });

    expect(await deactivateMember(admin, leaving.id)).toMatchObject({ ok: true });

    expect(await isSignedIn(cookies)).toBe(false);
    expect(await db.session.count({ where: { personId: leaving.id } })).toBe(0);
    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(0);
    expect(await db.passwordReset.count({ where: { usedAt: null } })).toBe(0);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "person.deactivated", subjectId: leaving.id, actorId: admin.id },
    ]);
  });

  it("never takes the last active administrator", async () => {
    const admin = await createAdmin();
    await createPerson({ roles: ["admin"], deactivatedAt: new Date() });

    expect(await deactivateMember(admin, admin.id)).toEqual(LAST_ADMIN);
    expect(await activeAdmins()).toBe(1);
  });

  it("does not let people deactivate themselves", async () => {
    const admin = await createAdmin();
    await createAdmin();

    expect(await deactivateMember(admin, admin.id)).toMatchObject({
      refusal: { key: "identity.refusals.deactivateSelf" },
    });
  });

  it("keeps one administrator when two remove each other at the same moment", async () => {
    const [ana, ben] = [await createAdmin(), await createAdmin()];

    const slower = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Person" WHERE 'admin' = ANY (roles) FOR UPDATE`;
      const attempt = deactivateMember(ben, ana.id);
      await untilSomeoneWaits();
      await tx.person.update({ where: { id: ben.id }, data: { deactivatedAt: new Date() } });
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({ ok: false });
    expect(await activeAdmins()).toBe(1);
  });

  it("answers nothing about a member who does not exist", async () => {
    const admin = await createAdmin();

    expect(await deactivateMember(admin, crypto.randomUUID())).toBeNull();
  });

  it("is undone by reactivating", async () => {
    const admin = await createAdmin();
    const { id } = await createPerson({ deactivatedAt: new Date() });

    expect(await reactivateMember(admin, id)).toMatchObject({ ok: true });
    expect(await reactivateMember(admin, id)).toMatchObject({ ok: false });

    expect(await db.person.findUnique({ where: { id } })).toMatchObject({ deactivatedAt: null });
  });
});

describe("changing what a member may do", () => {
  it("ends their sessions when roles change, and says which", async () => {
    const admin = await createAdmin();
    const member = await createPerson({ roles: ["viewer"] });
    const cookies = await cookiesOf(member);

    await changeAccess(admin, member.id, access({ roles: ["support_lead", "bsp_liaison"] }));

    expect(await isSignedIn(cookies)).toBe(false);
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ kind, detail }) => [kind, (detail as { role?: string }).role])).toEqual([
      ["person.role_granted", "support_lead"],
      ["person.role_granted", "bsp_liaison"],
      ["person.role_removed", "viewer"],
    ]);
  });

  it("are limited to businesses that are there", async () => {
    const [admin, member] = [await createAdmin(), await createPerson()];
    const businessIds = ["00000000-0000-7000-8000-00000000dead"];

    const refused = await changeAccess(admin, member.id, access({ sees: "some", businessIds }));

    expect(refused).toMatchObject({ refusal: { key: "identity.refusals.businessGone" } });
  });

  it("ends their sessions when limits change", async () => {
    const admin = await createAdmin();
    const member = await createPerson();
    const cookies = await cookiesOf(member);
    const [one, two] = [await createBusiness(), await createBusiness()];

    const businessIds = [one.id, two.id, one.id];
    await changeAccess(admin, member.id, access({ sees: "some", businessIds }));

    expect(await isSignedIn(cookies)).toBe(false);
    expect(await db.personBusiness.count({ where: { personId: member.id } })).toBe(2);
    expect(await db.auditEvent.findMany()).toMatchObject([{ kind: "person.limited" }]);
  });

  it("lets go of a limit altogether", async () => {
    const admin = await createAdmin();
    const { id } = await createPerson({ businessIds: [(await createBusiness()).id] });

    await changeAccess(admin, id, access());

    expect(
      await db.person.findUnique({ where: { id }, include: { businesses: true } }),
    ).toMatchObject({ seesAllBusinesses: true, businesses: [] });
  });

  it("leaves sessions alone when nothing changed", async () => {
    const admin = await createAdmin();
    const member = await createPerson();
    const cookies = await cookiesOf(member);

    await changeAccess(admin, member.id, access());

    expect(await isSignedIn(cookies)).toBe(true);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("never takes the role from the last administrator", async () => {
    const admin = await createAdmin();

    expect(await changeAccess(admin, admin.id, access())).toEqual(LAST_ADMIN);
    expect(await activeAdmins()).toBe(1);
  });

  it("keeps one administrator when two demote each other at the same moment", async () => {
    const [ana, ben] = [await createAdmin(), await createAdmin()];

    const slower = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Person" WHERE 'admin' = ANY (roles) FOR UPDATE`;
      const attempt = changeAccess(ana, ana.id, access());
      await untilSomeoneWaits();
      await tx.person.update({ where: { id: ben.id }, data: { roles: ["viewer"] } });
      return { attempt };
    });

    expect(await slower.attempt).toEqual(LAST_ADMIN);
    expect(await activeAdmins()).toBe(1);
  });

  it("tells the second of two people who change the same member", async () => {
    const admin = await createAdmin();
    const { id } = await createPerson();
    await changeAccess(admin, id, access({ roles: ["viewer"] }));

    expect(await changeAccess(admin, id, access({ roles: ["bsp_liaison"] }))).toMatchObject({
      refusal: { key: "identity.refusals.memberChanged" },
    });
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({ roles: ["viewer"] });
  });

  it("refuses somebody who stopped being an administrator meanwhile", async () => {
    const admin = await createAdmin();
    const { id } = await createPerson();
    await createAdmin();
    await db.person.update({ where: { id: admin.id }, data: { roles: ["viewer"] } });

    expect(await changeAccess(admin, id, access({ roles: ["admin"] }))).toMatchObject({
      refusal: { key: "identity.refusals.noLongerAdmin" },
    });
  });

  it("takes back what a former administrator handed out", async () => {
    const admin = await createAdmin();
    const former = await createAdmin();
    await invitationBy(former);

    await changeAccess(admin, former.id, access());

    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(0);
  });
});
