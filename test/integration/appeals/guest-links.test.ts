import { afterAll, describe, expect, it, vi } from "vitest";
import { guestLinksOf } from "~/features/appeals/guests/guest-link-queries.server";
import { revokeGuestLink, shareDossier } from "~/features/appeals/guests/share-dossier.server";
import { textOfExhibit } from "~/features/evidence/redaction/found-parts.server";
import { redactExhibit } from "~/features/evidence/redaction/redact-exhibit.server";
import { LIMITS } from "~/features/identity/too-many-tries/limits";
import { db } from "~/platform/db.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { allowed, createFiled, createReadyDraft } from "~test/factories/appeal";
import { createInstallation } from "~test/factories/installation";
import { requestTo } from "~test/support/requests";
import { loader as page, headers as pageHeaders } from "../../../app/routes/guest.$token._index";
import { loader as files } from "../../../app/routes/guest.$token.$";

// Each of them files an appeal, which prints its dossier three times.
vi.setConfig({ testTimeout: 90_000 });

afterAll(() => stopPdf());

const linkTo = (path: string) => `https://house.test${path}`;
const DAY = 86_400_000;

async function shared(days = 7, now = new Date()) {
  await createInstallation();
  const appeal = await createFiled();
  const fields = { audience: "YCloud support", days };
  const made = allowed(await shareDossier(appeal.reviewer, appeal, fields, linkTo, now));
  const token = made.link.replace("https://house.test/guest/", "");
  const { id: linkId } = await db.guestLink.findFirstOrThrow({ where: { appealId: appeal.id } });
  return { appeal, token, linkId };
}

const ask = async (token: string, name: string, address = "203.0.113.7") => {
  const request = requestTo(`/guest/${token}/${name}`, {
    address,
    headers: { "user-agent": "Reviewer/1" },
  });
  return (await files({ request, params: { token, "*": name }, context: {} }).catch(
    thrownAnswer,
  )) as Response;
};

const look = async (token: string) => {
  const request = requestTo(`/guest/${token}`, { headers: { "user-agent": "Reviewer/1" } });
  return page({ request, params: { token }, context: {} });
};

const hashOf = async (id: string) =>
  (await db.evidence.findUniqueOrThrow({ where: { id } })).sha256;

const thrownAnswer = (thrown: unknown) => {
  if (thrown instanceof Response) return thrown;
  throw thrown;
};

describe("a link for guests", () => {
  it("opens every form of its dossier, and nothing that was not frozen", async () => {
    const { token } = await shared();

    for (const [name, type, place] of [
      ["dossier.en.pdf", "application/pdf", "inline"],
      ["dossier.en-id.html", "text/html; charset=utf-8", "inline"],
      ["dossier.zip", "application/zip", "attachment"],
      ["evidence/E1-notice.txt", "text/plain", "attachment"],
      ["manifest.json", "application/json", "attachment"],
    ]) {
      const answer = await ask(token, name ?? "");
      expect(answer.status, name).toBe(200);
      expect(answer.headers.get("content-type"), name).toBe(type);
      expect(answer.headers.get("content-disposition"), name).toContain(place);
      await answer.body?.cancel();
    }
    for (const name of ["../secrets.json", "evidence/E9-x.txt", "toString", ""]) {
      expect((await ask(token, name)).status, name).toBe(404);
    }
  });

  it("is kept by no cache, found by no search, and passed on by no link", async () => {
    const { token } = await shared();
    const wanted = {
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "referrer-policy": "no-referrer",
    };

    expect(pageHeaders()).toEqual(wanted);
    for (const [who, name] of [
      [token, "dossier.en.html"],
      [token, "nothing"],
      ["x".repeat(43), "dossier.en.html"],
    ]) {
      const { headers } = await ask(who ?? "", name ?? "");
      for (const [header, value] of Object.entries(wanted)) expect(headers.get(header)).toBe(value);
      expect(headers.get("etag")).toBeNull();
    }
    const { headers } = await ask(token, "dossier.en.html");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("opens nothing once an exhibit of its dossier was redacted, and none is made any more", async () => {
    const { appeal, token } = await shared();
    const { evidenceId } = await db.appealEvidence.findFirstOrThrow({
      where: { appealId: appeal.id },
    });
    const words = (await textOfExhibit(await hashOf(evidenceId))).trim().split(/\s+/)[0] ?? "";
    allowed(
      await redactExhibit(appeal.reviewer, evidenceId, { parts: [], kinds: [], words: [words] }),
    );

    expect((await look(token)).init?.status).toBe(410);
    expect((await ask(token, "evidence/E1-notice.txt")).status).toBe(410);
    const fields = { audience: "YCloud support", days: 7 };
    expect(await shareDossier(appeal.reviewer, appeal, fields, linkTo)).toMatchObject({
      refusal: { key: "guests.refusals.redactedSince" },
    });
  });

  it("is known to the house by a hash only", async () => {
    const { token, linkId } = await shared();

    const row = await db.guestLink.findUniqueOrThrow({ where: { id: linkId } });
    const events = await db.auditEvent.findMany({ where: { kind: "appeal.dossier_shared" } });

    expect(JSON.stringify([row, events])).not.toContain(token);
    expect(row.tokenHash).toHaveLength(32);
    expect(events).toMatchObject([{ detail: { audience: "YCloud support", days: 7, round: 1 } }]);
  });

  it("says that it was closed or has expired, and nothing of what was behind it", async () => {
    const { token, linkId, appeal } = await shared();
    const expired = await db.guestLink.findUniqueOrThrow({ where: { id: linkId } });
    expect(await revokeGuestLink(appeal.reviewer, appeal, linkId)).toBe(true);

    const closed = await look(token);
    const file = await ask(token, "dossier.en.pdf");
    await db.guestLink.update({
      where: { id: expired.id },
      data: { revokedAt: null, expiresAt: new Date(Date.now() - DAY) },
    });
    const late = await look(token);
    const unknown = await look("y".repeat(43));

    expect([closed.init?.status, late.init?.status, unknown.init?.status]).toEqual([410, 410, 404]);
    expect([closed.data.title, late.data.title, unknown.data.title]).toEqual([
      "This link was closed",
      "This link has expired",
      "This link opens nothing",
    ]);
    for (const answer of [closed, late, unknown]) {
      expect(JSON.stringify(answer.data)).not.toContain(appeal.reference);
      expect(answer.data.dossier).toBeNull();
    }
    expect(file.status).toBe(410);
    expect(await file.text()).toBe("This link was closed\n");
  });

  it("writes down each look once, and shows them with the appeal", async () => {
    const { token, appeal } = await shared();

    await look(token);
    await look(token);
    await (await ask(token, "dossier.en.pdf")).body?.cancel();
    await ask(token, "nothing");

    const [link] = await guestLinksOf(appeal.id, new Date());
    expect(link).toMatchObject({
      state: "open",
      audience: "YCloud support",
      createdBy: "Sari",
      olderViews: 0,
      views: [
        { file: "dossier.en.pdf", agent: "Reviewer/1" },
        { file: "", agent: "Reviewer/1" },
      ],
    });
    await expect(db.guestView.deleteMany()).rejects.toThrow();
  });

  it("cannot be guessed: whoever tries too often waits, and others do not", async () => {
    const { token } = await shared();
    const guess = (count: number) =>
      ask(`${count}`.padStart(43, "g"), "dossier.en.pdf", "198.51.100.9");

    for (let count = 0; count < LIMITS["guest-address"].tries; count += 1) {
      expect((await guess(count)).status).toBe(404);
    }

    const tooMany = await guess(99);
    expect(tooMany.status).toBe(429);
    expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(0);
    const answer = await ask(token, "manifest.json");
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  });

  it("is made for frozen dossiers only, and closed by those it belongs to", async () => {
    const draft = await createReadyDraft();
    const { appeal, linkId } = await shared();

    const early = await shareDossier(
      draft.author,
      { ...draft, round: 1 },
      { audience: "x", days: 1 },
      linkTo,
    );
    const foreign = await revokeGuestLink(draft.author, { ...draft, round: 1 }, linkId);

    expect(early).toMatchObject({ refusal: { key: "guests.refusals.notFrozen" } });
    expect(foreign).toBe(false);
    expect(await revokeGuestLink(appeal.reviewer, appeal, linkId)).toBe(true);
    expect(await revokeGuestLink(appeal.reviewer, appeal, linkId)).toBe(false);
    expect(await db.auditEvent.count({ where: { kind: "appeal.dossier_share_ended" } })).toBe(1);
  });
});
