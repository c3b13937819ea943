/** What a notice from Meta decides. Its wording outranks every code and every status. */
import type { Bilingual } from "../bilingual";
import { LOCK_CODES } from "./error-codes";
import type { SourceKey } from "./sources";
import { NOT_STATED } from "./triage-questions";
import type { Condition, Consequence, TriageRule } from "./triage-rule";
import type { Certainty } from "./vocabulary";

const notice = (
  id: string,
  when: Condition,
  leads: Consequence,
  because: Bilingual,
  source: SourceKey = "M-PE",
  certainty: Certainty = "stated",
): TriageRule => ({ id, at: "notice_says", when, leads, because, source, certainty });

const BAN_IN_COEXISTENCE: Bilingual = {
  en: "The number also runs in the app. Whether the app bans it decides where the review is filed.",
  id: "Nomor ini juga berjalan di aplikasi. Apakah aplikasi memblokirnya menentukan tempat mengajukan tinjauan.",
};

const NO_NOTICE_RULES: readonly TriageRule[] = [
  notice(
    "no-notice-lock-code",
    { notice_says: ["none"], error_code: LOCK_CODES },
    { decide: "technical_lock" },
    {
      en: "The code says locked, but there is no notice anywhere: a technical lock, not a ban.",
      id: "Kodenya menyatakan terkunci, tetapi tidak ada pemberitahuan: penguncian teknis, bukan pemblokiran.",
    },
    "KAP",
    "secondary",
  ),
  notice(
    "no-notice-368",
    { notice_says: ["none"], error_code: ["368"] },
    { need: "waba_state" },
    {
      en: "368 says restricted or disabled. Without a notice, the state of the account has to tell which.",
      id: "368 berarti dibatasi atau dinonaktifkan. Tanpa pemberitahuan, keadaan akunlah yang menunjukkan.",
    },
    "M-ERR",
  ),
  notice(
    "no-notice-blocked",
    { notice_says: ["none"], health: ["waba_blocked", "portfolio_blocked"] },
    { need: "block_reason" },
    {
      en: "Blocked, but no notice and no code names a reason.",
      id: "Diblokir, tetapi tidak ada pemberitahuan maupun kode yang menyebut alasannya.",
    },
    "M-HS",
    "inferred",
  ),
  notice(
    "no-notice-silent",
    { notice_says: ["none"], seen: ["silent"] },
    { ask: "health" },
    {
      en: "No notice and no error: the health check is the next place to look.",
      id: "Tidak ada pemberitahuan dan tidak ada kesalahan: berikutnya lihat pemeriksaan kesehatan.",
    },
    "M-HS",
  ),
  notice(
    "no-notice-many",
    { notice_says: ["none"], seen: ["many_accounts"] },
    { decide: "outage" },
    {
      en: "Many accounts fail and nobody was notified: a disturbance.",
      id: "Banyak akun gagal dan tidak ada yang diberi tahu: ini gangguan.",
    },
    "OURS",
    "inferred",
  ),
  notice(
    "no-notice-unlisted-code",
    { notice_says: ["none"] },
    { need: "code_meaning" },
    {
      en: "Neither our list nor a notice explains this code.",
      id: "Kode ini tidak dijelaskan oleh daftar kami maupun oleh pemberitahuan.",
    },
    "OURS",
    "unknown",
  ),
];

const WORDED_RULES: readonly TriageRule[] = [
  notice(
    "notice-warning-but-blocked",
    { notice_says: ["warning"], health: ["waba_blocked", "portfolio_blocked"] },
    { need: "notice_text" },
    {
      en: "The notice is said to be a warning, yet the account is blocked. One of the two is incomplete.",
      id: "Pemberitahuannya disebut peringatan, tetapi akun diblokir. Salah satunya belum lengkap.",
    },
    "M-HS",
    "inferred",
  ),
  notice(
    "notice-warning",
    { notice_says: ["warning"] },
    { decide: "warned" },
    {
      en: "The notice warns and blocks nothing.",
      id: "Pemberitahuan ini memperingatkan dan tidak memblokir apa pun.",
    },
  ),
  notice(
    "notice-restricted",
    { notice_says: ["restricted"] },
    { ask: "end_date" },
    {
      en: "Something is restricted. Whether an end is named decides between waiting and finding out.",
      id: "Ada yang dibatasi. Ada tidaknya tanggal akhir menentukan apakah menunggu atau mencari tahu.",
    },
    "M-AU",
  ),
  notice(
    "notice-rate-limited",
    { notice_says: ["rate_limited"] },
    { decide: "send_limited", clocks: ["utility_cap"] },
    {
      en: "The volume is capped, nothing is forbidden. It lifts by itself.",
      id: "Volumenya dibatasi, tidak ada yang dilarang. Berakhir dengan sendirinya.",
    },
    "M-TCAT",
  ),
  notice(
    "notice-locked-coexistence",
    { notice_says: ["locked", "disabled"], connection: ["coexistence"] },
    { ask: "app_screen" },
    BAN_IN_COEXISTENCE,
    "KAP",
    "secondary",
  ),
  notice(
    "notice-locked",
    { notice_says: ["locked"] },
    { decide: "locked" },
    {
      en: "The notice says locked: no messages, without an end, until an appeal.",
      id: "Pemberitahuan menyatakan dikunci: tidak ada pesan, tanpa batas waktu, sampai ada banding.",
    },
  ),
  notice(
    "notice-scheduled",
    { notice_says: ["scheduled"] },
    { decide: "scheduled_for_disable" },
    {
      en: "The notice announces that the account will be disabled.",
      id: "Pemberitahuan mengumumkan bahwa akun akan dinonaktifkan.",
    },
    "M-AU",
  ),
  notice(
    "notice-disabled",
    { notice_says: ["disabled"] },
    { decide: "disabled" },
    {
      en: "The notice says the account is disabled.",
      id: "Pemberitahuan menyatakan akun dinonaktifkan.",
    },
    "M-AU",
  ),
  notice(
    "notice-review-rejected",
    { notice_says: ["review_rejected"] },
    { decide: "disabled", level: "waba" },
    {
      en: "The account review was rejected: the account cannot use the APIs.",
      id: "Tinjauan akun ditolak: akun tidak dapat memakai API.",
    },
    "M-ARU",
  ),
  notice(
    "notice-portfolio-hold",
    { notice_says: ["portfolio_hold"] },
    { decide: "portfolio_hold" },
    {
      en: "The whole portfolio is held while Meta reviews recent sends.",
      id: "Seluruh portofolio ditahan selama Meta meninjau pengiriman terbaru.",
    },
    "M-PP",
  ),
  notice(
    "notice-review-pending",
    { notice_says: ["review_pending"] },
    { decide: "review_pending" },
    {
      en: "The review is pending or deferred: nothing is decided yet.",
      id: "Tinjauan masih tertunda atau ditangguhkan: belum ada keputusan.",
    },
    "M-ARU",
  ),
  notice(
    "notice-review-approved",
    { notice_says: ["review_approved"] },
    { decide: "healthy" },
    {
      en: "The account review was approved.",
      id: "Tinjauan akun disetujui.",
    },
    "M-ARU",
  ),
  notice(
    "notice-quality",
    { notice_says: ["quality_low"] },
    { decide: "quality_low" },
    {
      en: "The notice is about quality and restricts nothing.",
      id: "Pemberitahuan ini tentang kualitas dan tidak membatasi apa pun.",
    },
    "M-SEND",
  ),
  notice(
    "notice-template",
    { notice_says: ["template"] },
    { ask: "template_status" },
    {
      en: "The notice is about a template, not about the account.",
      id: "Pemberitahuan ini tentang templat, bukan tentang akun.",
    },
    "M-TS",
  ),
  notice(
    "notice-payment",
    { notice_says: ["payment"] },
    { decide: "payment" },
    {
      en: "The notice names payment. That is no proof of a policy decision.",
      id: "Pemberitahuan menyebut pembayaran. Itu bukan bukti keputusan kebijakan.",
    },
    "Y-APPEAL",
  ),
  notice(
    "notice-verification",
    { notice_says: ["verification"] },
    { decide: "verification" },
    {
      en: "The notice names verification. That is no proof of a policy decision.",
      id: "Pemberitahuan menyebut verifikasi. Itu bukan bukti keputusan kebijakan.",
    },
    "Y-APPEAL",
  ),
  notice(
    "notice-deleted",
    { notice_says: ["deleted"] },
    { decide: "account_deleted" },
    {
      en: "The account was deleted, which is not enforcement.",
      id: "Akun dihapus, dan itu bukan penegakan kebijakan.",
    },
    "M-AU",
  ),
  notice(
    "notice-lifted",
    { notice_says: ["lifted"] },
    { decide: "lifted" },
    {
      en: "The notice says the restriction is over or was reversed.",
      id: "Pemberitahuan menyatakan pembatasan berakhir atau dibatalkan.",
    },
    "M-AU",
  ),
  notice(
    "notice-unclear-blocked",
    { notice_says: ["unclear"], health: ["waba_blocked"] },
    { decide: "locked" },
    {
      en: "The account is blocked, a notice exists, and no code names another reason: a lock.",
      id: "Akun diblokir, ada pemberitahuan, dan tidak ada kode yang menyebut alasan lain: penguncian.",
    },
    "M-HS",
    "inferred",
  ),
  notice(
    "notice-unclear",
    { notice_says: ["unclear"] },
    { need: "notice_text" },
    {
      en: "A notice exists, but what it says is not clear.",
      id: "Ada pemberitahuan, tetapi isinya tidak jelas.",
    },
  ),
  notice(
    "notice-not-checked",
    {},
    { need: "enforcement_notice" },
    {
      en: "Nobody has looked for a notice yet.",
      id: "Belum ada yang mencari pemberitahuan.",
    },
  ),
];

const END_RULES: readonly TriageRule[] = [
  {
    id: "end-not-stated",
    at: "end_date",
    when: { end_date: [NOT_STATED] },
    leads: { decide: "restricted_open" },
    because: {
      en: "No end date is given, and none is assumed.",
      id: "Tidak ada tanggal akhir, dan tidak diandaikan.",
    },
    source: "M-AU",
    certainty: "inferred",
  },
  {
    id: "end-stated",
    at: "end_date",
    when: {},
    leads: { decide: "restricted_timed" },
    because: {
      en: "The notice names an end, and that date counts.",
      id: "Pemberitahuan menyebut tanggal akhir, dan tanggal itu yang berlaku.",
    },
    source: "M-AU",
    certainty: "stated",
  },
];

export const NOTICE_RULES: readonly TriageRule[] = [
  ...NO_NOTICE_RULES,
  ...WORDED_RULES,
  ...END_RULES,
];
