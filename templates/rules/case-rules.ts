/** What the application does with cases by itself when something is told, and why. Each can be undone. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty, RestrictionClass } from "./vocabulary";

export type CaseRule = { says: Bilingual; source: SourceKey; certainty: Certainty };

const ours = (en: string, id: string): CaseRule => ({
  says: { en, id },
  source: "OURS",
  certainty: "inferred",
});

export const CASE_RULES = {
  open: ours(
    "No open case concerns this asset, so one is opened.",
    "Belum ada kasus terbuka untuk aset ini, maka dibuka kasus baru.",
  ),
  join_same: ours(
    "An open case concerns the same asset: one restriction, one case.",
    "Sudah ada kasus terbuka untuk aset yang sama: satu pembatasan, satu kasus.",
  ),
  join_above: ours(
    "An open case concerns an asset above this one, and what is hit above holds below.",
    "Sudah ada kasus terbuka untuk aset di atasnya, dan yang berlaku di atas berlaku juga di bawah.",
  ),
  join_below: ours(
    "What hits the whole account explains what was heard of a part of it before: that case goes on, wider.",
    "Penindakan atas seluruh akun menjelaskan kabar sebelumnya tentang sebagian akun: kasus itu diteruskan dengan cakupan lebih luas.",
  ),
  absorb_below: ours(
    "Nobody had begun with the smaller case, and it belongs to the larger one.",
    "Kasus yang lebih kecil belum ditangani siapa pun dan termasuk dalam kasus yang lebih besar.",
  ),
  relapse: ours(
    "A new restriction on the same asset within the watch: the case is work again.",
    "Pembatasan baru pada aset yang sama dalam masa pengawasan: kasus kembali dikerjakan.",
  ),
  late_word: ours(
    "It happened before this case was over and was only heard now: it belongs to its history.",
    "Terjadi sebelum kasus ini berakhir dan baru terdengar sekarang: ini bagian dari riwayatnya.",
  ),
  told_again: ours(
    "It speaks of a restriction that this case is about.",
    "Ini menyangkut pembatasan yang sedang ditangani kasus ini.",
  ),
  severity: ours(
    "What was told weighs more than the case did.",
    "Yang diberitahukan lebih berat daripada tingkat kasus sebelumnya.",
  ),
  severity_recurrence: {
    says: {
      en: "Violations that repeat weigh more: each climbs the ladder.",
      id: "Pelanggaran berulang lebih berat: masing-masing naik satu jenjang.",
    },
    source: "M-PE",
    certainty: "inferred",
  },
  restored: {
    says: {
      en: "Everything that was in force on this case is over by the platform's own word.",
      id: "Semua pembatasan pada kasus ini telah berakhir menurut keterangan platform sendiri.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  over_unclassified: ours(
    "It is over by the platform's word, but nobody has classified the case: a person looks first.",
    "Menurut platform sudah berakhir, tetapi kasus belum diklasifikasi: seseorang perlu memeriksanya dahulu.",
  ),
} as const satisfies Record<string, CaseRule>;
export type CaseRuleKey = keyof typeof CASE_RULES;

/** What hits a whole account or more: it explains what is heard of its parts. */
export const WIDE_CLASSES: readonly RestrictionClass[] = [
  "portfolio_hold",
  "scheduled_for_disable",
  "locked",
  "disabled",
  "account_deleted",
];

/** Enforcement against senders, as opposed to the fate of a template, a rating or a setting. */
export const ENFORCEMENT_CLASSES: readonly RestrictionClass[] = [
  ...WIDE_CLASSES,
  "restricted_timed",
  "restricted_open",
  "app_ban",
  "app_restricted",
];

/** A word from before a case began still belongs to it when it is not older than this. */
export const LATE_WORD_DAYS = 7;
