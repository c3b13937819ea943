/** An appeal with nothing left to say: the questions' own good examples, and a case that agrees with them. */
import type { Answers, AnswerValue } from "~/features/appeals/answers/appeal-answers";
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import type { Claim } from "~/features/appeals/claims/claim";
import { claimLedger } from "~/features/appeals/claims/ledger";
import type { SystemFact } from "~/features/appeals/claims/system-fact";
import type { AppealCaseFacts, AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import {
  type Question,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import type { RemediationItem } from "~/features/appeals/remediation/remediation";
import type { SiteFindings } from "~/features/evidence/site-check/site-findings";

export const NOW = new Date("2026-11-22T05:10:00Z");

export const GOOD_SITE: SiteFindings = {
  page: "website",
  address: "https://kopisenja.example",
  steps: [{ address: "https://kopisenja.example", status: 200 }],
  failure: null,
  code: null,
  status: 200,
  tls: { issuer: "A CA", validUntil: "2027-03-01T00:00:00.000Z" },
  sha256: null,
  bytes: 1000,
  isCut: false,
  names: ["Kopi Senja"],
  title: "Kopi Senja",
  nameShown: "yes",
  loginWall: "no",
  optInTexts: [],
  unfinished: null,
  isPolicy: "no",
  policyAddress: null,
};

export const FACTS: AppealCaseFacts = {
  reference: "C-2026-0042",
  round: 1,
  business: {
    name: "Kopi Senja",
    legalName: "PT Kopi Senja Nusantara",
    website: "https://kopisenja.example",
    country: "Indonesia",
  },
  assets: [
    { kind: "phone_number", externalId: "106540352242922", name: null, phone: "+6281234567890" },
    { kind: "waba", externalId: "102290129340398", name: "Kopi Senja", phone: null },
  ],
  classification: {
    class: "disabled",
    bucket: "banned",
    level: "waba",
    violationType: "SPAM",
    restrictionTypes: [],
    startedAt: new Date("2026-11-22T00:12:00Z"),
    startedZone: "Asia/Jakarta",
    expiresAt: null,
    causes: ["no_consent"],
  },
  restriction: { id: "0190d3a4-0000-7000-8000-000000000001" },
  noticeVerbatim: "Your account has been disabled because it violates our policy on spam.",
  websiteSeen: null,
  providers: [{ name: "YCloud" }],
};

export const EVIDENCE: AppealEvidence[] = [
  {
    id: "evidence-notice",
    kind: "bsh_notice_screenshot",
    kindName: {
      en: "Notice in Business Support Home",
      id: "Pemberitahuan di Beranda Dukungan Bisnis",
    },
    caption: { en: "Notice of disablement", id: "Pemberitahuan penonaktifan" },
    fileName: "bsh-notice.png",
    capturedAt: new Date("2026-11-22T00:40:00Z"),
    capturedZone: "Asia/Jakarta",
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    byteSize: 212_480,
    mediaType: "image/png",
    hiddenParts: 0,
  },
  {
    id: "evidence-opt-in",
    kind: "optin_form_capture",
    kindName: { en: "Capture of the opt-in", id: "Tangkapan layar persetujuan" },
    caption: { en: "Checkout with the opt-in box", id: "Pembayaran dengan kotak persetujuan" },
    fileName: "checkout.pdf",
    capturedAt: null,
    capturedZone: null,
    sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    byteSize: 1_204_000,
    mediaType: "image/png",
    hiddenParts: 0,
  },
];

export const DONE: RemediationItem = {
  id: "item-done",
  cause: "no_consent",
  what: {
    en: "Members not written to for more than a year were removed from every list.",
    id: "Anggota yang lebih dari setahun tidak dikirimi pesan dihapus dari semua daftar.",
  },
  owner: "Sari Wulandari",
  dueOn: "2026-11-23",
  doneAt: new Date("2026-11-22T03:00:00Z"),
  proofIds: ["evidence-opt-in"],
  verifiedBy: "Rina Hartono",
  verifiedAt: new Date("2026-11-22T04:00:00Z"),
};

export const PROMISED: RemediationItem = {
  id: "item-promised",
  cause: "complaints",
  what: {
    en: "The sending system will refuse lists older than six months.",
    id: "Sistem pengirim akan menolak daftar yang lebih lama dari enam bulan.",
  },
  owner: "Dewi Anggraini",
  dueOn: "2026-12-03",
  doneAt: null,
  proofIds: [],
  verifiedBy: null,
  verifiedAt: null,
};

const CHOSEN: Record<string, AnswerValue> = {
  decision_shown: "disabled",
  decided_at: { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" },
  notice_words: "Your account has been disabled because it violates our policy on spam.",
  business_country: { en: "Indonesia", id: "Indonesia" },
  verification: "verified",
  message_categories: ["marketing", "utility"],
  automation: "automated_with_people",
  unofficial_tools: "no",
  opt_in_methods: ["checkout", "in_person"],
  opt_in_text:
    "Yes, Kopi Senja may send me news and offers on WhatsApp. I can stop at any time by replying STOP.",
  double_opt_in: "no",
  privacy_policy: "https://kopisenja.example/privacy",
  noticed_at: { wallClock: "2026-11-22T07:30", zone: "Asia/Jakarta" },
  stopped_at: { wallClock: "2026-11-22T07:45", zone: "Asia/Jakarta" },
  review_rhythm: "weekly",
  ask_kind: "restore_account",
  contact: "Sari Wulandari, sari@kopisenja.example",
  ask_reason: {
    en: "The cause was one campaign to members nobody had written to for a year.",
    id: "Penyebabnya adalah satu kampanye kepada anggota yang setahun tidak dikirimi pesan.",
  },
  news_since_decision: {
    en: "The export of the dormant members is attached.",
    id: "Hasil ekspor anggota yang tidak aktif terlampir.",
  },
};

export function completeAnswers(round = 1): Answers {
  return Object.fromEntries(
    SECTION_IDS.flatMap((section) => questionsOf(section, round)).map((question) => [
      question.id,
      CHOSEN[question.id] ?? answerFrom(question),
    ]),
  );
}

function answerFrom({ kind, example, perLanguage, choices }: Question): AnswerValue {
  if (kind === "yes_no") return "yes";
  if (kind === "number") return Number(example?.en ?? 1);
  if (kind === "choice") return choices?.[0]?.id ?? "";
  return perLanguage && example ? { ...example } : (example?.en ?? "");
}

export const KNOWN_FACT: SystemFact = {
  key: "startedAt",
  kind: "date",
  text: { en: "In effect since: 22 Nov 2026", id: "Berlaku sejak: 22 Nov 2026" },
};

/** Every sentence that asserts something, supported by a fact of the system. */
export function supportedClaims(answers: Answers, round = 1): Claim[] {
  const nothing = { items: [], exhibitIds: new Set<string>(), factKeys: new Set<string>() };
  return claimLedger({ answers, claims: [], round, ...nothing }).map(
    ({ question, language, sentence }, index) =>
      claimOf({ id: `claim-${index}`, question, language, sentence, fact: KNOWN_FACT.key }),
  );
}

type Told = Partial<Claim> & { fact?: string; evidenceId?: string };

export function claimOf({ fact, evidenceId, ...told }: Told): Claim {
  const proof = { id: "proof", evidenceId: evidenceId ?? null, fact: fact ?? null };
  return {
    id: "claim",
    question: "trigger",
    language: "en",
    sentence: "",
    isSetAside: false,
    itemId: null,
    proofs: fact || evidenceId ? [{ ...proof, page: null, region: null }] : [],
    byName: "Dewi",
    updatedAt: NOW,
    version: 1,
    ...told,
  };
}

export function completeAppeal(overrides: Partial<AppealUnderCheck> = {}): AppealUnderCheck {
  const answers = overrides.answers ?? completeAnswers();
  return {
    facts: FACTS,
    answers,
    items: [PROMISED, DONE],
    evidence: EVIDENCE,
    claims: supportedClaims(answers, overrides.facts?.round),
    systemFacts: [KNOWN_FACT],
    earlier: [],
    counted: { signals: 0, failures: [] },
    language: "en",
    door: null,
    windowEndsAt: null,
    site: { website: { findings: GOOD_SITE, checkedAt: NOW } },
    softLimits: {},
    ...overrides,
  };
}

/** The complete appeal with some answers changed; `undefined` takes one away. */
export function appealAnswering(answers: Answers, overrides: Partial<AppealUnderCheck> = {}) {
  return completeAppeal({ answers: { ...completeAnswers(), ...answers }, ...overrides });
}
