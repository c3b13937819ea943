import { expect, it } from "vitest";
import { changeProfile } from "~/features/identity/profile/change-profile.server";
import { db } from "~/platform/db.server";
import { createPerson } from "~test/factories/person";

const asNow = ({ name, language, timeZone, theme, shortcutsOn }: Profile) => ({
  name,
  language,
  timeZone,
  theme,
  shortcutsOn,
});
type Profile = Parameters<typeof changeProfile>[1];

it("keeps everything people say about themselves, and records a change and nothing else", async () => {
  const sari = await createPerson({ name: "Sari" });
  await changeProfile(sari, asNow(sari));
  expect(await db.auditEvent.count()).toBe(0);

  const wanted: Profile = {
    name: "Sari Wulandari",
    language: "id",
    timeZone: "Asia/Makassar",
    theme: "dark",
    shortcutsOn: false,
  };
  await changeProfile(sari, wanted);

  expect(await db.person.findUnique({ where: { id: sari.id } })).toMatchObject(wanted);
  expect(await db.auditEvent.findMany()).toMatchObject([
    { kind: "person.profile_changed", subjectId: sari.id, actorId: sari.id },
  ]);
});
