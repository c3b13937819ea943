import { describe, expect, it } from "vitest";
import type { Answers } from "~/features/appeals/answers/appeal-answers";
import type { AppealUnderCheck, Finding } from "~/features/appeals/checks/finding";
import { countBlockers, readiness } from "~/features/appeals/checks/readiness";
import { textsFor } from "~/platform/i18n/texts.server";
import {
  appealAnswering,
  completeAnswers,
  completeAppeal,
  DONE,
  EVIDENCE,
  FACTS,
  NOW,
  PROMISED,
} from "./complete-appeal";

const keyOf = ({ key }: Finding) => key.replace("appeals.readiness.", "");
/** Everything but what the coach says, which has tests of its own. */
const findings = (appeal: AppealUnderCheck) =>
  readiness(appeal, "en", NOW).filter(({ key }) => !key.startsWith("coach."));
const said = (appeal: AppealUnderCheck) => findings(appeal).map(keyOf);

describe("the readiness list", () => {
  it("is empty for a complete appeal, in either language", () => {
    expect(readiness(completeAppeal(), "en", NOW)).toEqual([]);
    expect(readiness(completeAppeal({ language: "id" }), "id", NOW)).toEqual([]);
  });

  it.each<[string, "blocker" | "advice", Answers]>([
    ["answerMissing", "blocker", { trigger: undefined }],
    ["answerMissing", "blocker", { message_categories: [] }],
    ["answerRecommended", "advice", { website: undefined }],
    ["languageRequired", "blocker", { trigger: { id: "Satu kampanye." } }],
    ["languageMissing", "advice", { still_works: { id: "Balasan." } }],
    ["otherLanguage", "advice", { trigger: { en: "One campaign." } }],
    ["assetNotNamed", "blocker", { assets_affected: undefined }],
    ["decisionNotNamed", "blocker", { decision_shown: undefined }],
    ["decisionContradictsCase", "advice", { decision_shown: "warned" }],
    ["assetNotOfCase", "advice", { assets_affected: "WABA 102290129340398\nWABA 999999999999999" }],
    [
      "optInWithoutName",
      "advice",
      { opt_in_text: "I agree to get news.", business_name_shown: "no" },
    ],
    ["optInWithoutWhat", "advice", { opt_in_text: "I agree to the terms of Kopi Senja." }],
    ["optInNameContradicts", "blocker", { opt_in_text: "I agree to get news." }],
    [
      "blanketDenial",
      "advice",
      { trigger: { en: "We have never sent spam.", id: "Satu kampanye." } },
    ],
    [
      "blanketDenial",
      "advice",
      { trigger: { en: "One.", id: "Kami tidak pernah mengirim spam." } },
    ],
    ["secretFound", "blocker", { notice_words: "token EAAGm0PX4ZCpsBAKZCZB1234567890" }],
    ["cardFound", "blocker", { trigger: { en: "Card 4111 1111 1111 1111.", id: "Kartu." } }],
    ["identityFound", "blocker", { figures_seen: { en: "NIK 3174015708900003", id: "NIK" } }],
    [
      "customerPhoneFound",
      "blocker",
      { timeline: { en: "+62 811-2222-3333 complained", id: "Ada." } },
    ],
    [
      "customerEmailFound",
      "advice",
      { timeline: { en: "budi@example.com complained", id: "Ada." } },
    ],
    ["tooLongForOneScreen", "advice", { trigger: { en: "Long. ".repeat(250), id: "Satu." } }],
    ["peakBelowUsual", "advice", { messages_per_day: 900, messages_on_peak_day: 100 }],
    [
      "stoppedBeforeNoticed",
      "advice",
      { stopped_at: { wallClock: "2026-11-22T06:00", zone: "Asia/Jakarta" } },
    ],
    ["toolNotRemoved", "blocker", { unofficial_tools: "yes" }],
  ])("says %s (%s)", (key, severity, answers) => {
    const [finding, ...others] = findings(appealAnswering(answers));

    expect(others.map(keyOf)).toEqual([]);
    expect(finding && { key: keyOf(finding), severity: finding.severity }).toEqual({
      key,
      severity,
    });
  });

  it.each<[string, "blocker" | "advice", Partial<AppealUnderCheck>]>([
    ["noRemediation", "blocker", { items: [] }],
    ["remediationIncomplete", "blocker", { items: [{ ...PROMISED, owner: "" }] }],
    ["remediationUnproven", "blocker", { items: [{ ...DONE, proofIds: [] }] }],
    ["remediationOverdue", "blocker", { items: [{ ...PROMISED, dueOn: "2026-11-20" }] }],
    [
      "remediationDoneInFuture",
      "blocker",
      { items: [{ ...DONE, doneAt: new Date("2026-11-23T00:00:00Z") }] },
    ],
    ["remediationLanguage", "blocker", { items: [{ ...DONE, what: { id: "Dihapus." } }] }],
    [
      "secretInItem",
      "blocker",
      { items: [{ ...DONE, what: { en: "Password: hunter22", id: "Kata sandi" } }] },
    ],
    ["noEvidence", "blocker", { evidence: [] }],
    ["noDecisionEvidence", "advice", { evidence: EVIDENCE.slice(1) }],
    ["noConsentEvidence", "advice", { evidence: EVIDENCE.slice(0, 1) }],
    ["windowNearlyOver", "advice", { windowEndsAt: new Date("2026-11-29T05:10:00Z") }],
    ["windowOver", "advice", { windowEndsAt: new Date("2026-11-22T05:10:00Z") }],
    ["noNews", "blocker", { facts: { ...FACTS, round: 2 } }],
  ])("says %s (%s) of the appeal as a whole", (key, severity, overrides) => {
    const [finding, ...others] = findings(completeAppeal(overrides));

    expect(others.map(keyOf)).toEqual([]);
    expect(finding && { key: keyOf(finding), severity: finding.severity }).toEqual({
      key,
      severity,
    });
  });

  it("keeps a promise open until its day is over everywhere", () => {
    const dueToday = { ...PROMISED, dueOn: "2026-11-21" };

    expect(said(completeAppeal({ items: [dueToday] }))).toEqual([]);
  });

  it("says nothing of a window that ends in more than a week", () => {
    expect(said(completeAppeal({ windowEndsAt: new Date("2026-11-29T05:10:01Z") }))).toEqual([]);
  });

  it("is content with an unofficial tool once its removal is an action", () => {
    const removed = { ...DONE, cause: "unauthorised_tools" as const };

    expect(said(appealAnswering({ unofficial_tools: "yes" }, { items: [removed] }))).toEqual([]);
  });

  it("says when the text is longer than its door takes well, and by how much", () => {
    const long = appealAnswering(
      { trigger: { en: "A list. ".repeat(140), id: "Daftar." } },
      { door: "in_app_review" },
    );

    const [finding] = findings(long);

    expect(finding).toMatchObject({
      key: "appeals.readiness.tooLongForDoor",
      params: { door: "Review in the WhatsApp app", limit: 900 },
    });
    expect(said(completeAppeal({ door: "in_app_review" }))).toEqual([]);
  });

  it("lets the contact be an address, and the assets be numbers", () => {
    const own = appealAnswering({
      contact: "Sari Wulandari, sari@kopisenja.example, +62 21 555 0100",
      assets_affected: "WABA 102290129340398\n+62 812-3456-7890",
    });

    expect(said(own)).toEqual([]);
  });

  it("never repeats a secret it found", () => {
    const secret = "EAAGm0PX4ZCpsBAKZCZB1234567890";

    expect(JSON.stringify(findings(appealAnswering({ notice_words: secret })))).not.toContain(
      secret.slice(5),
    );
  });

  it("puts blockers first, then keeps the order of the sections, and says where to go", () => {
    const found = findings(
      appealAnswering(
        { website: undefined, monitoring: undefined, timeline: undefined },
        { items: [] },
      ),
    );

    expect(found.map(({ severity, section, question }) => [severity, section, question])).toEqual([
      ["blocker", "what_happened", "timeline"],
      ["blocker", "remediation", null],
      ["blocker", "prevention", "monitoring"],
      ["advice", "business", "website"],
    ]);
    expect(countBlockers(found)).toBe(3);
  });

  it("speaks the reader's language about a dossier in the other", () => {
    const appeal = appealAnswering({ trigger: { en: "One campaign." } }, { language: "id" });
    const [finding] = readiness(appeal, "id", NOW);

    expect(finding && textsFor("id")(finding.key, finding.params)).toBe(
      "“Menurut penilaian Anda, apa pemicu keputusan itu?” belum ditulis dalam bahasa Indonesia, bahasa yang dipakai untuk mengajukan berkas ini.",
    );
  });

  it("has a finished sentence in both languages for whatever it finds", () => {
    const empty = completeAppeal({ answers: {}, items: [], evidence: [], windowEndsAt: NOW });
    const broken = appealAnswering({ ...completeAnswers(), unofficial_tools: "yes" });

    for (const finding of [...findings(empty), ...findings(broken)]) {
      for (const language of ["en", "id"] as const) {
        const sentence = textsFor(language)(finding.key, finding.params);
        expect(sentence).not.toContain("{{");
        expect(sentence).not.toBe(finding.key);
      }
    }
  });
});
