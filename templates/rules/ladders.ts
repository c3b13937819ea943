/** How enforcement climbs, step by step, and how each step ends. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty, RestrictionClass } from "./vocabulary";

export type LadderStep = {
  key: string;
  restrictionClass: RestrictionClass;
  effect: Bilingual;
  /** Possible durations in hours; empty when none is set. */
  lastsHours: readonly number[];
  exit: Bilingual;
};

export type Ladder = {
  key: string;
  steps: readonly LadderStep[];
  source: SourceKey;
  certainty: Certainty;
};

const EXPIRY: Bilingual = { en: "Expiry or reversal", id: "Berakhir sendiri atau dibatalkan" };
const day = 24;

export const LADDERS = {
  account: {
    key: "account",
    source: "M-PE",
    certainty: "stated",
    steps: [
      {
        key: "warning",
        restrictionClass: "warned",
        effect: { en: "Nothing is blocked", id: "Tidak ada yang diblokir" },
        lastsHours: [],
        exit: {
          en: "Acknowledge or appeal if offered; fix the cause",
          id: "Akui atau ajukan banding jika ditawarkan; perbaiki penyebabnya",
        },
      },
      {
        key: "no_templates",
        restrictionClass: "restricted_timed",
        effect: {
          en: "No marketing, utility or authentication templates and no new numbers",
          id: "Tanpa templat pemasaran, utilitas, atau autentikasi, dan tanpa nomor baru",
        },
        lastsHours: [1 * day, 3 * day],
        exit: EXPIRY,
      },
      {
        key: "no_messages",
        restrictionClass: "restricted_timed",
        effect: {
          en: "No messages at all, replies included, and no new numbers",
          id: "Tidak ada pesan sama sekali, termasuk balasan, dan tanpa nomor baru",
        },
        lastsHours: [5 * day, 7 * day, 30 * day],
        exit: EXPIRY,
      },
      {
        key: "locked",
        restrictionClass: "locked",
        effect: { en: "No messages, without an end", id: "Tidak ada pesan, tanpa batas waktu" },
        lastsHours: [],
        exit: { en: "Only an appeal", id: "Hanya melalui banding" },
      },
      {
        key: "disabled",
        restrictionClass: "disabled",
        effect: {
          en: "Removed from the platform for good",
          id: "Dikeluarkan dari platform secara permanen",
        },
        lastsHours: [],
        exit: {
          en: "An appeal is still possible; a reversal restores the earlier status",
          id: "Banding masih dimungkinkan; jika dikabulkan, status semula dipulihkan",
        },
      },
    ],
  },
  utility_misuse: {
    key: "utility_misuse",
    source: "M-TCAT",
    certainty: "stated",
    steps: [
      {
        key: "warning",
        restrictionClass: "warned",
        effect: { en: "Nothing is blocked yet", id: "Belum ada yang diblokir" },
        lastsHours: [],
        exit: { en: "Correct the categories", id: "Perbaiki kategori" },
      },
      {
        key: "utility_7_days",
        restrictionClass: "restricted_timed",
        effect: { en: "No new utility templates", id: "Tanpa templat utilitas baru" },
        lastsHours: [7 * day],
        exit: EXPIRY,
      },
      {
        key: "utility_cap",
        restrictionClass: "send_limited",
        effect: { en: "Utility volume is capped", id: "Volume utilitas dibatasi" },
        lastsHours: [7 * day],
        exit: { en: "Lifts by itself", id: "Berakhir dengan sendirinya" },
      },
      {
        key: "utility_30_days",
        restrictionClass: "restricted_timed",
        effect: { en: "No new utility templates", id: "Tanpa templat utilitas baru" },
        lastsHours: [30 * day],
        exit: EXPIRY,
      },
      {
        key: "portfolio_30_days",
        restrictionClass: "restricted_timed",
        effect: {
          en: "The whole portfolio is restricted",
          id: "Seluruh portofolio dibatasi",
        },
        lastsHours: [30 * day],
        exit: EXPIRY,
      },
    ],
  },
  direct_send: {
    key: "direct_send",
    source: "M-DS",
    certainty: "stated",
    steps: [
      {
        key: "notice",
        restrictionClass: "warned",
        effect: { en: "Nothing is blocked yet", id: "Belum ada yang diblokir" },
        lastsHours: [],
        exit: { en: "Correct the content", id: "Perbaiki isi pesan" },
      },
      {
        key: "rate_limit",
        restrictionClass: "send_limited",
        effect: { en: "Volume is capped", id: "Volume dibatasi" },
        lastsHours: [],
        exit: { en: "Lifts by itself", id: "Berakhir dengan sendirinya" },
      },
      {
        key: "strike_1",
        restrictionClass: "restricted_timed",
        effect: { en: "No Direct Send utility", id: "Tanpa utilitas Direct Send" },
        lastsHours: [7 * day],
        exit: EXPIRY,
      },
      {
        key: "strike_2",
        restrictionClass: "restricted_timed",
        effect: {
          en: "No Direct Send utility; final warning",
          id: "Tanpa utilitas Direct Send; peringatan terakhir",
        },
        lastsHours: [30 * day],
        exit: EXPIRY,
      },
      {
        key: "offboard",
        restrictionClass: "restricted_open",
        effect: {
          en: "Removed from Direct Send for good",
          id: "Dikeluarkan dari Direct Send secara permanen",
        },
        lastsHours: [],
        exit: { en: "Review by e-mail", id: "Tinjauan melalui email" },
      },
    ],
  },
  template: {
    key: "template",
    source: "M-TP",
    certainty: "stated",
    steps: [
      {
        key: "first_pause",
        restrictionClass: "template_paused",
        effect: { en: "The template is paused", id: "Templat dijeda" },
        lastsHours: [3],
        exit: { en: "Unpauses by itself", id: "Aktif kembali dengan sendirinya" },
      },
      {
        key: "second_pause",
        restrictionClass: "template_paused",
        effect: { en: "The template is paused", id: "Templat dijeda" },
        lastsHours: [6],
        exit: { en: "Unpauses by itself", id: "Aktif kembali dengan sendirinya" },
      },
      {
        key: "disabled",
        restrictionClass: "template_disabled",
        effect: { en: "The template is disabled", id: "Templat dinonaktifkan" },
        lastsHours: [],
        exit: { en: "Edit and resubmit, or appeal", id: "Ubah dan ajukan ulang, atau banding" },
      },
    ],
  },
} as const satisfies Record<string, Ladder>;

export type LadderKey = keyof typeof LADDERS;
