/** Sentences that qualify a result: dates that are missing or past, and what is not known. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

export const DEADLINE_NOTES = {
  no_end: {
    en: "No end date was given and none is assumed. Look in Business Support Home.",
    id: "Tidak ada tanggal akhir, dan kami tidak mengarangnya. Periksa Beranda Dukungan Bisnis.",
  },
  no_date: {
    en: "No date was given and none is assumed.",
    id: "Tidak ada tanggal, dan kami tidak mengarangnya.",
  },
  date_of_notice: {
    en: "The date in the notice is not after the notice itself, so it is not taken as the day of disabling. Treat it as due now.",
    id: "Tanggal pada pemberitahuan tidak lebih akhir daripada pemberitahuan itu sendiri, jadi tidak dianggap sebagai hari penonaktifan. Anggap sudah mendesak sekarang.",
  },
  passed: {
    en: "This date has passed. Confirm in Business Support Home and with a health check before treating it as over.",
    id: "Tanggal ini sudah lewat. Pastikan di Beranda Dukungan Bisnis dan dengan pemeriksaan kesehatan sebelum menganggapnya selesai.",
  },
  notice_date_missing: {
    en: "Starts with the notice; its date is not known yet.",
    id: "Dihitung sejak pemberitahuan; tanggalnya belum diketahui.",
  },
} as const satisfies Record<string, Bilingual>;

export const UNKNOWN_RESTRICTION: Bilingual = {
  en: "A type of restriction was named that is not in our list. Check by hand what still works.",
  id: "Disebutkan jenis pembatasan yang tidak ada dalam daftar kami. Periksa secara manual apa yang masih berfungsi.",
};

type Qualified = { says: Bilingual; source: SourceKey; certainty: Certainty };

export const DETAIL_REASONS = {
  admin_no: {
    says: {
      en: "Nobody on your side can sign in as portfolio admin. Find one first: nobody else can file it.",
      id: "Tidak ada orang di pihak Anda yang dapat masuk sebagai admin portofolio. Temukan lebih dahulu: tidak ada pihak lain yang dapat mengajukannya.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  admin_not_known: {
    says: {
      en: "It is not known who can sign in as portfolio admin. Find out first: nobody else can file it.",
      id: "Belum diketahui siapa yang dapat masuk sebagai admin portofolio. Cari tahu lebih dahulu: tidak ada pihak lain yang dapat mengajukannya.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  admin_yes: {
    says: {
      en: "A portfolio admin can file it.",
      id: "Admin portofolio dapat mengajukannya.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  level_named: {
    says: {
      en: "This is the asset the notice names.",
      id: "Inilah aset yang disebut dalam pemberitahuan.",
    },
    source: "Y-APPEAL",
    certainty: "stated",
  },
  overruled: {
    says: {
      en: "Decided by a person, against or without the questions.",
      id: "Diputuskan oleh seseorang, tanpa atau bertentangan dengan hasil pertanyaan.",
    },
    source: "OURS",
    certainty: "inferred",
  },
} as const satisfies Record<string, Qualified>;
