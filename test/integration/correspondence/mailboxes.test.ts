import { describe, expect, it } from "vitest";
import { accessOf } from "~/features/correspondence/mailboxes/access-of.server";
import {
  addMailbox,
  editMailbox,
  endHandIn,
  handInHash,
  removeMailbox,
  renewHandIn,
  setMailboxPaused,
} from "~/features/correspondence/mailboxes/change-mailbox.server";
import { readSoon } from "~/features/correspondence/mailboxes/claim-mailbox.server";
import {
  mailboxList,
  mailboxPage,
} from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { replyIdentity } from "~/features/correspondence/mailboxes/reply-identity.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createMailbox } from "~test/factories/mailbox";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";

const given = {
  address: "desk@toko.example",
  name: "Toko Desk",
  businessId: null,
  plusAddressing: true,
  access: "password",
  host: "imap.toko.example",
  port: 993,
  security: "tls",
  username: "desk@toko.example",
  secret: "open sesame",
  folder: "INBOX",
  takesOld: false,
} as const;

async function added(change: object = {}) {
  const verdict = await addMailbox(await createPerson(), { ...given, ...change });
  if (!verdict.ok) throw new Error(verdict.refusal.key);
  return verdict.value.id;
}
const rowOf = (id: string) => db.mailbox.findUniqueOrThrow({ where: { id } });
const { takesOld: _, ...editable } = given;

describe("setting up a mailbox", () => {
  it("keeps the password sealed, and no page or event ever holds it", async () => {
    const id = await added();

    const row = await rowOf(id);
    expect(Buffer.from(row.secret ?? "").toString("latin1")).not.toContain("sesame");
    expect(accessOf(row)).toEqual({ user: "desk@toko.example", pass: "open sesame" });
    const reader = await createPerson();
    const shown = JSON.stringify([await mailboxPage(reader, id), await mailboxList(reader)]);
    expect(shown).not.toMatch(/sesame|"secret"|Sha256/);
    const events = await db.auditEvent.findMany({ select: { kind: true, detail: true } });
    expect(events).toEqual([{ kind: "mailbox.added", detail: { address: given.address } }]);
  });

  it("gives a token as a token", async () => {
    const id = await added({ access: "token", secret: "ya29.token" });

    expect(accessOf(await rowOf(id))).toEqual({ user: given.username, accessToken: "ya29.token" });
  });

  it.each([
    ["another mailbox has the address", {}, "address", "mailboxes.refusals.taken"],
    ["nothing was typed to prove it with", { secret: "" }, "secret", "mailboxes.refusals.secret"],
    [
      "a password would travel in the open",
      { security: "none" },
      "security",
      "mailboxes.refusals.plain",
    ],
  ] as const)("is refused beside its field when %s", async (_when, change, field, key) => {
    await createMailbox({
      address: key === "mailboxes.refusals.taken" ? given.address : "a@b.example",
    });

    const verdict = await addMailbox(await createPerson(), { ...given, ...change });

    expect(verdict).toMatchObject({ ok: false, field, refusal: { key } });
  });
});

describe("changing a mailbox", () => {
  it("keeps its password where nothing about the server changed", async () => {
    const id = await added();

    const saved = await editMailbox(await createPerson(), id, {
      ...editable,
      secret: "",
      name: "Desk",
      version: 1,
    });

    expect(saved.ok).toBe(true);
    expect(accessOf(await rowOf(id))).toMatchObject({ pass: "open sesame" });
  });

  it("never takes the password to another server", async () => {
    const id = await added();

    const saved = await editMailbox(await createPerson(), id, {
      ...editable,
      host: "imap.evil.example",
      secret: "",
      version: 1,
    });

    expect(saved).toMatchObject({ field: "secret" });
    expect((await rowOf(id)).host).toBe(given.host);
  });

  it("counts another folder from its beginning, and forgets what was wrong", async () => {
    const id = await added();
    await db.mailbox.update({
      where: { id },
      data: { uidValidity: 7, lastUid: 99, problem: "folder", failures: 3 },
    });

    await editMailbox(await createPerson(), id, {
      ...editable,
      folder: "Support",
      secret: "",
      version: 1,
    });

    expect(await rowOf(id)).toMatchObject({ uidValidity: null, lastUid: 0n, problem: null });
  });

  it("shows the second of two editors what the first saved", async () => {
    const id = await added();
    const person = await createPerson();
    await editMailbox(person, id, { ...editable, secret: "", name: "First", version: 1 });

    const second = await editMailbox(person, id, {
      ...editable,
      secret: "",
      name: "Second",
      version: 1,
    });

    expect(second).toMatchObject({ ok: false, theirs: { version: 2, values: { name: "First" } } });
  });

  it("makes a secret for handing mail in, of which only a hash stays, and ends it", async () => {
    const { id } = await createMailbox();
    const person = await createPerson();

    const secret = await renewHandIn(person, id);

    const { handInSha256 } = await rowOf(id);
    expect(handInSha256).toBe(handInHash(secret ?? "").toString("hex"));
    await endHandIn(person, id);
    expect((await rowOf(id)).handInSha256).toBeNull();
  });

  it("is removed with its password", async () => {
    const id = await added();

    expect(await removeMailbox(await createPerson(), id)).toBe(true);
    expect(await db.mailbox.count()).toBe(0);
    expect(await removeMailbox(await createPerson(), id)).toBe(false);
  });
});

describe("under which address a thread is written from", () => {
  it("is none where there is no mailbox", async () => {
    const { id: caseId } = await createActiveCase();
    const { id } = await createThread({ caseId });

    expect(await replyIdentity({ id })).toEqual({ from: null, replyTo: null });
  });

  it("is the mailbox of the business before the one for all, never that of another", async () => {
    const mine = await createBusiness();
    const other = await createBusiness();
    await createMailbox({ address: "other@toko.example", businessId: other.id });
    await createMailbox({ address: "all@toko.example" });
    await createMailbox({ address: "mine@toko.example", businessId: mine.id });
    const ours = await createActiveCase({ businessId: mine.id });
    const third = await createActiveCase({ businessId: (await createBusiness()).id });

    const identities = await Promise.all(
      [ours, third].map(async ({ id: caseId }) => replyIdentity(await createThread({ caseId }))),
    );

    expect(identities.map(({ from }) => from?.address)).toEqual([
      "mine@toko.example",
      "all@toko.example",
    ]);
  });

  it("names the thread in the address of answers only where such mail arrives", async () => {
    const { id: caseId } = await createActiveCase();
    const { id, token } = await createThread({ caseId });
    const { id: mailboxId } = await createMailbox({ address: "desk@toko.example" });

    expect((await replyIdentity({ id })).replyTo).toBe(`desk+${token}@toko.example`);

    await db.mailbox.update({ where: { id: mailboxId }, data: { plusAddressing: false } });
    expect((await replyIdentity({ id })).replyTo).toBeNull();
  });
});

describe("a mailbox of a business one does not work with", () => {
  it("is none: it is not listed, shown, changed, read or removed", async () => {
    const [own, foreign] = [await createBusiness(), await createBusiness()];
    const limited = await createPerson({ roles: ["admin"], businessIds: [own.id] });
    const { id } = await createMailbox({ businessId: foreign.id });

    expect(await mailboxList(limited)).toEqual([]);
    expect(await mailboxPage(limited, id)).toBeNull();
    expect(await setMailboxPaused(limited, id)).toBe(false);
    expect(await renewHandIn(limited, id)).toBeNull();
    expect(await endHandIn(limited, id)).toBe(false);
    expect(await readSoon(limited, id)).toBe(false);
    expect(await removeMailbox(limited, id)).toBe(false);
    const edit = editMailbox(limited, id, { ...editable, secret: "", version: 1 });
    await expect(edit).rejects.toThrow();
  });

  it("is not set up, in the words for a business that is not there", async () => {
    const [own, foreign] = [await createBusiness(), await createBusiness()];
    const limited = await createPerson({ roles: ["admin"], businessIds: [own.id] });
    const missing = "00000000-0000-7000-8000-00000000dead";

    const refused = await addMailbox(limited, { ...given, businessId: foreign.id });

    expect(refused).toMatchObject({ ok: false, field: "businessId" });
    expect(refused).toEqual(await addMailbox(limited, { ...given, businessId: missing }));
    expect(await addMailbox(limited, { ...given, businessId: own.id })).toMatchObject({ ok: true });
  });
});
