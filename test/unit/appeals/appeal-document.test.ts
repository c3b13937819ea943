import { describe, expect, it } from "vitest";
import { appealDocument, type DocumentBlock } from "~/features/appeals/document/appeal-document";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import {
  appealAnswering,
  completeAppeal,
  DONE,
  EVIDENCE,
  FACTS,
  PROMISED,
} from "./complete-appeal";

const inEnglish = (appeal = completeAppeal()) => appealDocument(appeal, "en", "Asia/Jakarta");
const inIndonesian = (appeal = completeAppeal()) => appealDocument(appeal, "id", "Asia/Jakarta");
const blockOf = (document: ReturnType<typeof inEnglish>, question: QuestionId) =>
  document.sections.flatMap(({ blocks }) => blocks).find((block) => block.question === question);
const valueIn = (block: DocumentBlock | undefined) =>
  block?.kind === "answer" ? block.value : null;

describe("the first sentence", () => {
  it("names the asset that was hit, the decision, its time and the violation, in either language", () => {
    expect(inEnglish().opening).toBe(
      "This appeal concerns WhatsApp Business Account 102290129340398 (Kopi Senja) and one further asset and asks Meta to review the decision to disable it, in effect since 22 Nov 2026, 07:12 WIB, for the violation SPAM.",
    );
    expect(inIndonesian().opening).toBe(
      "Banding ini menyangkut Akun WhatsApp Business 102290129340398 (Kopi Senja) serta satu aset lain dan memohon agar Meta meninjau keputusan untuk menonaktifkannya, yang berlaku sejak 22 Nov 2026, 07.12 WIB, karena pelanggaran SPAM.",
    );
  });

  it("leaves out what the notice did not say", () => {
    const appeal = appealAnswering({
      violation_shown: undefined,
      assets_affected: "WABA 102290129340398",
    });

    expect(inEnglish(appeal).opening).toBe(
      "This appeal concerns WhatsApp Business Account 102290129340398 (Kopi Senja) and asks Meta to review the decision to disable it, in effect since 22 Nov 2026, 07:12 WIB.",
    );
  });

  it("says whose asset it is when its own name does not", () => {
    const appeal = appealAnswering({ assets_affected: "+62 812 3456 7890" });

    expect(inEnglish(appeal).opening).toContain(
      "phone number +6281234567890 of Kopi Senja and asks",
    );
  });

  it("takes the writers' words for an asset the case does not know", () => {
    const appeal = appealAnswering(
      { assets_affected: "Channel 77 of the pilot" },
      { facts: { ...FACTS, business: null } },
    );

    expect(inEnglish(appeal).opening).toContain("concerns Channel 77 of the pilot and asks");
  });

  it.each<[QuestionId]>([["assets_affected"], ["decision_shown"]])(
    "is missing without %s",
    (question) => {
      expect(inEnglish(appealAnswering({ [question]: undefined })).opening).toBeNull();
    },
  );

  it("keeps a right-to-left name from turning the sentence around", () => {
    const business = { name: "مقهى الغروب", legalName: null, website: null, country: null };
    const appeal = completeAppeal({ facts: { ...FACTS, business } });

    expect(inEnglish(appeal).opening).toContain("of \u2068مقهى الغروب\u2069 and");
  });
});

describe("an appeal in one language", () => {
  it.each<[QuestionId, string, string]>([
    ["decision_shown", "The account is disabled or banned", "Akun dinonaktifkan atau dilarang"],
    ["message_categories", "Marketing, Utility", "Pemasaran, Utilitas"],
    ["messages_on_peak_day", "6,200", "6.200"],
    ["noticed_at", "22 Nov 2026, 07:30 WIB", "22 Nov 2026, 07.30 WIB"],
    [
      "double_opt_in",
      "Consent is given once, without a second confirmation.",
      "Persetujuan diberikan satu kali, tanpa konfirmasi kedua.",
    ],
    [
      "assets_affected",
      "WhatsApp Business Account 102290129340398 (Kopi Senja)\nPhone number +6281234567890, ID 106540352242922",
      "Akun WhatsApp Business 102290129340398 (Kopi Senja)\nNomor telepon +6281234567890, ID 106540352242922",
    ],
  ])("says %s in that language", (question, english, indonesian) => {
    expect(valueIn(blockOf(inEnglish(), question))).toBe(english);
    expect(valueIn(blockOf(inIndonesian(), question))).toBe(indonesian);
  });

  it("has every answer of a complete appeal in both", () => {
    expect(inEnglish().missing).toEqual([]);
    expect(inIndonesian().missing).toEqual([]);
  });

  it("marks and lists an answer that is written in the other language only, and never prints it", () => {
    const appeal = appealAnswering({ trigger: { id: "Satu kampanye lama." } });
    const document = inEnglish(appeal);

    expect(blockOf(document, "trigger")).toMatchObject({
      kind: "missing",
      note: "This answer has not been written in English yet.",
    });
    expect(document.missing).toEqual([
      {
        section: "what_happened",
        question: "trigger",
        itemId: null,
        heading: "What triggered it",
        why: "not_in_language",
      },
    ]);
    expect(JSON.stringify(document.sections)).not.toContain("Satu kampanye lama.");
    expect(inIndonesian(appeal).missing).toEqual([]);
  });

  it("calls an exhibit by its file where its caption is written in the other language only", () => {
    const [notice, optIn] = EVIDENCE;
    if (!notice || !optIn) throw new Error("The complete appeal has two exhibits.");
    const appeal = completeAppeal({
      evidence: [
        { ...notice, caption: { en: "", id: "Pemberitahuan penonaktifan" } },
        { ...optIn, caption: { en: "", id: "" } },
      ],
    });

    expect(inEnglish(appeal).exhibits).toMatchObject([
      { label: "E1", title: "bsh-notice.png", isCaptionedElsewhere: true },
      { label: "E2", title: "checkout.pdf", isCaptionedElsewhere: false },
    ]);
    expect(inIndonesian(appeal).exhibits[0]).toMatchObject({
      title: "Pemberitahuan penonaktifan",
      isCaptionedElsewhere: false,
    });
  });

  it("marks a required answer nobody gave, and leaves out a recommended one", () => {
    const document = inEnglish(appealAnswering({ trigger: undefined, website: undefined }));

    expect(blockOf(document, "trigger")).toMatchObject({ kind: "missing" });
    expect(blockOf(document, "website")).toBeUndefined();
    expect(document.missing.map(({ question, why }) => [question, why])).toEqual([
      ["trigger", "unanswered"],
    ]);
  });

  it("quotes what was received or shown, as it was", () => {
    expect(blockOf(inIndonesian(), "opt_in_text")).toMatchObject({
      form: "quotation",
      value: expect.stringContaining("Yes, Kopi Senja may send me"),
    });
  });

  it("lists the texts of actions that are missing in it", () => {
    const appeal = completeAppeal({ items: [{ ...DONE, what: { id: "Dihapus." } }] });

    expect(inEnglish(appeal).missing).toMatchObject([{ itemId: "item-done", heading: "Action 1" }]);
    expect(inEnglish(appeal).actions[0]).toMatchObject({ isMissing: true });
  });
});

describe("corrective actions in the document", () => {
  it("say done only of what is done, with date, owner and the exhibits that prove it", () => {
    expect(inEnglish().actions).toMatchObject([
      { number: 1, stateWord: "Done on 22 Nov 2026", due: "23 Nov 2026", proof: ["E2"] },
      { number: 2, stateWord: "Promised", due: "3 Dec 2026", proof: [] },
    ]);
    expect(inIndonesian().actions.map(({ sentence }) => sentence)).toEqual([
      "Selesai pada 22 Nov 2026: Anggota yang lebih dari setahun tidak dikirimi pesan dihapus dari semua daftar (Sari Wulandari)",
      "Paling lambat 3 Des 2026: Sistem pengirim akan menolak daftar yang lebih lama dari enam bulan (Dewi Anggraini)",
    ]);
  });

  it("name what is not settled as such", () => {
    const appeal = completeAppeal({ items: [{ ...PROMISED, dueOn: "" }] });

    expect(inEnglish(appeal).actions).toMatchObject([
      { state: "incomplete", stateWord: "Not settled" },
    ]);
  });
});
