import { describe, expect, it } from "vitest";
import {
  acceptInvitation,
  openInvitation,
} from "~/features/identity/members/accept-invitation.server";
import {
  inviteMember,
  renewInvitation,
  revokeInvitation,
} from "~/features/identity/members/invite.server";
import type { InvitationForm } from "~/features/identity/members/member-schemas";
import { findPerson } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { requestTo } from "~test/support/requests";

const DEAD = { ok: false, refusal: { key: "identity.refusals.invitationLink" } };

const wish = (change: Partial<InvitationForm> = {}): InvitationForm => ({
  email: "dewi@example.com",
  roles: ["bsp_liaison"],
  sees: "all",
  businessIds: [],
  language: "id",
  ...change,
});

const linkTo = (path: string) => `https://house.test${path}`;

const tokenIn = (link: string) => new URL(link).pathname.split("/").at(-1) ?? "";

async function invite(form = wish()) {
  await db.installation.findFirst().then((found) => found ?? createInstallation());
  const admin = await createPerson({ roles: ["admin"] });
  const verdict = await inviteMember(admin, form, linkTo);
  if (!verdict.ok) throw new Error(verdict.refusal.key);
  const { id } = await db.invitation.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { admin, id, ...verdict.value, token: tokenIn(verdict.value.link) };
}

const join = {
  name: "Dewi Lestari",
  password: "correct horse battery",
  language: "id",
  timeZone: "Asia/Makassar",
} as const;

const accept = (token: string) => acceptInvitation(requestTo("/", { form: {} }), token, join);

describe("an invitation", () => {
  it("makes a member with exactly its roles and businesses, signed in", async () => {
    const business = await createBusiness();
    const { token } = await invite(wish({ sees: "some", businessIds: [business.id] }));

    const verdict = await accept(token);

    const session = verdict.ok ? verdict.value.token : "";
    expect(await findPerson(requestTo("/", { cookies: { reinstate: session } }))).toMatchObject({
      email: "dewi@example.com",
      name: "Dewi Lestari",
      roles: ["bsp_liaison"],
      businessIds: [business.id],
      timeZone: "Asia/Makassar",
    });
    expect(await db.auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "invitation.made" },
      { kind: "person.joined" },
    ]);
  });

  it("carries a link that opens in the language of the invited, kept as a hash only", async () => {
    const { link, token } = await invite();

    expect(link).toBe(`https://house.test/invitation/${token}?language=id`);
    const { tokenHash } = await db.invitation.findFirstOrThrow();
    expect(Buffer.from(tokenHash).toString("base64url")).not.toBe(token);
  });

  it("shows its link, and writes no message, where no mail goes out", async () => {
    const { isMailed } = await invite();

    expect(isMailed).toBe(false);
    expect(await db.outgoingMail.count()).toBe(0);
  });

  it("works once", async () => {
    const { token } = await invite();
    await accept(token);

    expect(await accept(token)).toEqual(DEAD);
    expect(await db.person.count({ where: { email: "dewi@example.com" } })).toBe(1);
  });

  it("lets one of two simultaneous uses win", async () => {
    const { token, id } = await invite();

    const slower = await db.$transaction(async (tx) => {
      await tx.invitation.update({ where: { id }, data: { acceptedAt: new Date() } });
      const attempt = accept(token);
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toEqual(DEAD);
    expect(await db.person.count({ where: { email: "dewi@example.com" } })).toBe(0);
  });

  it("runs out after seven days", async () => {
    const { token, expiresAt } = await invite();

    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000);
    expect(await openInvitation(token, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(await openInvitation(token, expiresAt)).toBeNull();
  });

  it("can be taken back, once", async () => {
    const { admin, id, token } = await invite();

    expect(await revokeInvitation(admin, id)).toBe(true);
    expect(await revokeInvitation(admin, id)).toBe(false);

    expect(await accept(token)).toEqual(DEAD);
  });

  it("gets a new link, and the old one is dead", async () => {
    const { admin, id, token } = await invite();
    await db.invitation.updateMany({ data: { expiresAt: new Date(0) } });

    const renewed = await renewInvitation(admin, id, linkTo);

    expect(await accept(token)).toEqual(DEAD);
    expect(await accept(tokenIn(renewed?.link ?? ""))).toMatchObject({ ok: true });
  });

  it("is replaced by a newer one to the same address", async () => {
    const first = await invite();
    const second = await invite();

    expect(await accept(first.token)).toEqual(DEAD);
    expect(await accept(second.token)).toMatchObject({ ok: true });
  });

  it.each([
    ["a member", {}, "identity.refusals.invitesMember"],
    ["a deactivated member", { deactivatedAt: new Date() }, "identity.refusals.invitesDeactivated"],
  ])("is refused for the address of %s", async (_who, state, key) => {
    await createInstallation();
    const admin = await createPerson({ roles: ["admin"] });
    const { email } = await createPerson(state);

    expect(await inviteMember(admin, wish({ email }), linkTo)).toEqual({
      ok: false,
      refusal: { key },
    });
  });
});
