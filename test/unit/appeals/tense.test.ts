import { describe, expect, it } from "vitest";
import { type ActionStanding, reworded } from "~/features/appeals/tense/reword";
import { needsAction, type Says, tenseOf } from "~/features/appeals/tense/tense-of";
import type { Language } from "~templates/bilingual";
import { randomTexts } from "./random-texts";

describe("what a sentence says of an action", () => {
  it.each<[Language, string, Says, boolean]>([
    ["en", "We removed all 1,140 dormant members.", "done", true],
    ["en", "We've deleted the list.", "done", true],
    ["en", "We have already deleted the template and trained the team.", "done", true],
    ["en", "The template in question has been deleted.", "done", true],
    ["en", "The cause was one list, it is removed, and the checks remain.", "done", true],
    ["en", "They have been removed from the list.", "done", true],
    ["en", "Removed 1,140 dormant members.", "done", true],
    ["en", "We limited the number of offers.", "done", true],
    ["en", "We will remove the list by 3 December.", "not_done", true],
    ["en", "We are going to train the team.", "not_done", true],
    ["en", "The list has not been removed yet.", "not_done", false],
    ["en", "The account was restricted on Saturday.", "unmarked", false],
    ["en", "The account was disabled.", "unmarked", false],
    ["en", "Every campaign list is cleaned before it is sent.", "done", false],
    ["en", "We sell coffee in 14 shops.", "unmarked", false],
    ["en", "A campaign went out on Friday to 5,900 people.", "unmarked", false],
    ["id", "Kami telah menghapus daftar lama.", "done", true],
    ["id", "Templat yang dipermasalahkan telah dihapus.", "done", true],
    ["id", "Seluruh 1.140 anggota yang tidak aktif telah kami hapus.", "done", true],
    ["id", "Daftar itu sudah dikeluarkan.", "done", true],
    ["id", "Pembersihan daftar selesai.", "done", false],
    ["id", "Kami menghapus daftar lama.", "unmarked", true],
    ["id", "Templat itu dihapus.", "unmarked", true],
    ["id", "Kami akan menghapus daftar lama.", "not_done", true],
    ["id", "Kami sedang melatih tim.", "not_done", true],
    ["id", "Kami berencana menghapus daftar itu.", "not_done", true],
    ["id", "Sabtu pagi akun dibatasi.", "unmarked", false],
    [
      "id",
      "Bila kuning, semua penawaran dihentikan sampai penyebabnya ditemukan.",
      "unmarked",
      false,
    ],
    ["id", "Kampanye dikirim kepada 6.200 anggota.", "unmarked", false],
    ["id", "Kopi Senja menjual kopi di 14 gerai.", "unmarked", false],
  ])("%s: %s", (language, sentence, says, isAboutAction) => {
    expect(tenseOf(sentence, language)).toEqual({ says, isAboutAction });
  });

  it.each<[Language, string, boolean]>([
    ["en", "We removed the list.", true],
    ["en", "We will remove the list.", false],
    ["id", "Kami telah menghapus daftar itu.", true],
    ["id", "Kami menghapus daftar itu.", true],
    ["id", "Kami akan menghapus daftar itu.", false],
    ["id", "Kami mengumpulkan persetujuan di kasir.", false],
  ])("%s: %s needs an action: %s", (language, sentence, needed) => {
    expect(needsAction(sentence, language)).toBe(needed);
  });
});

const BY: ActionStanding = { kind: "promised", by: "3 December 2026" };
const BY_ID: ActionStanding = { kind: "promised", by: "3 Desember 2026" };
const DONE: ActionStanding = {
  kind: "done",
  on: "22 November 2026",
  what: "The list was cleaned.",
};
const DONE_ID: ActionStanding = {
  kind: "done",
  on: "22 November 2026",
  what: "Daftar dibersihkan.",
};

describe("the honest wording", () => {
  it.each<[Language, string, ActionStanding, string]>([
    [
      "en",
      "We removed all 1,140 dormant members.",
      BY,
      "We will, by 3 December 2026, remove all 1,140 dormant members.",
    ],
    [
      "en",
      "We have already removed the list and deleted the template.",
      BY,
      "We will, by 3 December 2026, remove the list and delete the template.",
    ],
    [
      "en",
      "The template has been deleted.",
      BY,
      "The template will, by 3 December 2026, be deleted.",
    ],
    [
      "en",
      "Dormant members were taken off the list",
      BY,
      "Dormant members will, by 3 December 2026, be taken off the list",
    ],
    [
      "en",
      "The list was removed and the tool was uninstalled.",
      BY,
      "The list will, by 3 December 2026, be removed and the tool will be uninstalled.",
    ],
    ["en", "Removed 1,140 members.", BY, "We will, by 3 December 2026, remove 1,140 members."],
    [
      "en",
      "Nobody writes to dormant members.",
      BY,
      "Planned by 3 December 2026, not done yet: Nobody writes to dormant members.",
    ],
    ["en", "We will remove the list.", BY, "We will remove the list."],
    ["en", "We removed the list.", { kind: "open" }, "Not verified yet: We removed the list."],
    ["en", "We removed the list.", DONE, "We removed the list."],
    [
      "en",
      "We will, by 3 December 2026, remove the list and delete the copy.",
      DONE,
      "We removed the list and deleted the copy on 22 November 2026.",
    ],
    [
      "en",
      "The members will be removed by 3 December 2026.",
      DONE,
      "The members were removed on 22 November 2026.",
    ],
    ["en", "It is going to happen.", DONE, "Done on 22 November 2026: The list was cleaned."],
    [
      "id",
      "Kami telah menghapus daftar lama.",
      BY_ID,
      "Kami akan menghapus daftar lama paling lambat 3 Desember 2026.",
    ],
    [
      "id",
      "Kami menghapus daftar lama.",
      BY_ID,
      "Kami akan menghapus daftar lama paling lambat 3 Desember 2026.",
    ],
    [
      "id",
      "Seluruh anggota telah kami hapus.",
      BY_ID,
      "Seluruh anggota akan kami hapus paling lambat 3 Desember 2026.",
    ],
    [
      "id",
      "Templat itu sudah dihapus.",
      BY_ID,
      "Templat itu akan dihapus paling lambat 3 Desember 2026.",
    ],
    [
      "id",
      "Templat itu dihapus.",
      BY_ID,
      "Templat itu akan dihapus paling lambat 3 Desember 2026.",
    ],
    [
      "id",
      "Kami akan menghapus daftar lama paling lambat 3 Desember 2026.",
      DONE_ID,
      "Kami telah menghapus daftar lama pada 22 November 2026.",
    ],
    ["id", "Kami menghapus daftar lama.", DONE_ID, "Kami menghapus daftar lama."],
    [
      "id",
      "Daftar itu belum bersih.",
      DONE_ID,
      "Selesai pada 22 November 2026: Daftar dibersihkan.",
    ],
    [
      "id",
      "Kami menghapus daftar lama.",
      { kind: "open" },
      "Belum terverifikasi: Kami menghapus daftar lama.",
    ],
  ])("%s: %s", (language, sentence, standing, expected) => {
    expect(reworded(sentence, language, standing)).toBe(expected);
  });

  it("never leaves a sentence that reads as done while its action is not", () => {
    for (const language of ["en", "id"] as const) {
      for (const text of randomTexts(200)) {
        const said = reworded(text, language, { kind: "open" });
        expect(tenseOf(text, language).says === "not_done" || said !== text).toBe(true);
      }
    }
  });
});
