import { describe, expect, it } from "vitest";
import { notePresence } from "~/features/cases/people/case-presence.server";
import { removeView, savedViewsOf, saveView } from "~/features/cases/queue/saved-views.server";
import {
  addComment,
  editComment,
  removeComment,
} from "~/features/cases/timeline/comment-on-case.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T01:00:00Z");

describe("a remark on a case", () => {
  it("mentions people who may see the case, and nobody else", async () => {
    const { id: businessId } = await createBusiness();
    const sari = await createPerson({ name: "Sari" });
    const dewi = await createPerson({ name: "Dewi", businessIds: [businessId] });
    await createPerson({ name: "Budi", businessIds: [(await createBusiness()).id] });
    await createPerson({ name: "Rina", deactivatedAt: now });
    const opened = await createCase({ businessId });
    const text = "@Dewi @Budi @Rina please look";

    const { mentions } = await db.$transaction((tx) => addComment(tx, sari, opened, text, now));

    expect(mentions).toEqual([dewi.id]);
  });

  it("makes the case just updated and leaves no text in the record of events", async () => {
    const sari = await createPerson();
    const opened = await createCase();

    await db.$transaction((tx) => addComment(tx, sari, opened, "Rahasia", now));

    expect(await db.case.findUnique({ where: { id: opened.id } })).toMatchObject({
      updatedAt: now,
    });
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("Rahasia");
  });

  it("is changed and taken back by its author alone", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson()];
    const opened = await createCase();
    const { id } = await db.$transaction((tx) => addComment(tx, sari, opened, "First", now));

    const byDewi = await db.$transaction((tx) => editComment(tx, dewi, opened, id, "Hers", now));
    await db.$transaction((tx) => editComment(tx, sari, opened, id, "Second", now));

    expect(byDewi).toMatchObject({ refusal: { key: "cases.refusals.commentNotYours" } });
    expect(await db.caseComment.findUnique({ where: { id } })).toMatchObject({
      text: "Second",
      editedAt: now,
    });

    expect(
      await db.$transaction((tx) => removeComment(tx, dewi, opened.id, id, now)),
    ).toMatchObject({ ok: false });
    await db.$transaction((tx) => removeComment(tx, sari, opened.id, id, now));
    expect(await db.caseComment.findUnique({ where: { id } })).toMatchObject({
      text: "",
      removedAt: now,
    });
    expect(
      await db.$transaction((tx) => editComment(tx, sari, opened, id, "Third", now)),
    ).toMatchObject({ refusal: { key: "cases.refusals.commentGone" } });
  });

  it("is not reached through another case", async () => {
    const sari = await createPerson();
    const [here, there] = [await createCase(), await createCase()];
    const { id } = await db.$transaction((tx) => addComment(tx, sari, here, "Here", now));

    expect(await db.$transaction((tx) => removeComment(tx, sari, there.id, id, now))).toMatchObject(
      { refusal: { key: "cases.refusals.commentGone" } },
    );
  });
});

describe("presence", () => {
  it("tells who else is here and forgets them after a while", async () => {
    const [sari, dewi] = [await createPerson({ name: "Sari" }), await createPerson()];
    const { id } = await createCase();

    expect(await notePresence(id, sari.id, "tasks", now)).toEqual([]);
    const soon = new Date(now.getTime() + 30_000);
    expect(await notePresence(id, dewi.id, "", soon)).toEqual([
      { id: sari.id, name: "Sari", place: "tasks" },
    ]);
    const later = new Date(now.getTime() + 80_000);
    expect(await notePresence(id, dewi.id, "", later)).toEqual([]);
  });
});

describe("saved views", () => {
  it("are a person's own, under names that differ", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson()];
    const view = { name: "Mine", query: "owner=me" };

    const saved = await saveView(db, sari.id, view);
    expect(await saveView(db, sari.id, { ...view, name: "mine" })).toMatchObject({
      refusal: { key: "cases.refusals.viewName" },
    });
    expect(await saveView(db, dewi.id, view)).toMatchObject({ ok: true });

    if (saved.ok) expect(await removeView(db, dewi.id, saved.value)).toBeNull();
    expect(await savedViewsOf(sari.id)).toMatchObject([view]);
    if (saved.ok) expect(await removeView(db, sari.id, saved.value)).toEqual(view);
    expect(await savedViewsOf(sari.id)).toEqual([]);
  });
});
