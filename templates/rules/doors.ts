/**
 * Where a request is handed in: who may, what is asked there, and how much text fits.
 *
 * No door documents a limit for its text. `softLimit` is our own advice, says so
 * in `limitNote`, and may be edited for an installation; nothing is ever cut.
 */
import type { Bilingual, Language } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty, DoorKey, Submitter } from "./vocabulary";

export type Door = {
  readonly name: Bilingual;
  readonly whoMaySubmit: readonly Submitter[];
  readonly who: Bilingual;
  /** What has to be at hand before one goes there. */
  readonly needs: readonly Bilingual[];
  readonly asks: Bilingual;
  /** How to get there; null when the notice or the provider says it. */
  readonly path: Bilingual | null;
  /** How much of the appeal fits: all of it, what a reviewer needs, or a few sentences. */
  readonly form: "full" | "brief" | "note";
  /** Advice in characters; null where a packet of files is the usual form. */
  readonly softLimit: number | null;
  readonly limitNote: Bilingual;
  readonly languageAdvice: Bilingual;
  /** The language to prepare first. */
  readonly language: Language;
  /** Whether a file such as the dossier can usually be handed over with the text. */
  readonly takesFiles: "yes" | "no" | "unknown";
  readonly source: SourceKey;
  readonly certainty: Certainty;
};

const unknownLimit: Bilingual = {
  en: "The limit is not documented. This is our suggestion: one screen that stands on its own.",
  id: "Batasnya tidak didokumentasikan. Ini saran kami: satu layar yang dapat dipahami tanpa lampiran.",
};

const portfolioLanguage: Bilingual = {
  en: "Write in the language of the business portfolio; English where in doubt.",
  id: "Tulis dalam bahasa portofolio bisnis; bila ragu, dalam bahasa Inggris.",
};

export const DOORS: Readonly<Record<DoorKey, Door>> = {
  business_support_home: {
    name: { en: "Business Support Home", id: "Beranda Dukungan Bisnis" },
    whoMaySubmit: ["portfolio_admin"],
    who: {
      en: "An administrator with full control of the business portfolio. A provider cannot do it for you.",
      id: "Administrator dengan kendali penuh atas portofolio bisnis. Penyedia tidak dapat melakukannya untuk Anda.",
    },
    needs: [
      {
        en: "A login of a portfolio administrator that works, with its second factor",
        id: "Akun administrator portofolio yang dapat masuk, beserta faktor keduanya",
      },
      {
        en: "The button Request review, under Available for review",
        id: "Tombol Minta peninjauan, di bawah Tersedia untuk ditinjau",
      },
    ],
    asks: {
      en: "Supporting details; some accounts are first asked for a reason from a list.",
      id: "Rincian pendukung; sebagian akun lebih dahulu diminta memilih alasan dari daftar.",
    },
    path: {
      en: "business.facebook.com/business-support-home, Account Overview, WhatsApp account, Available for review, the violation, Request review",
      id: "business.facebook.com/business-support-home, Ringkasan Akun, akun WhatsApp, Tersedia untuk ditinjau, pelanggarannya, Minta peninjauan",
    },
    form: "brief",
    softLimit: 2200,
    limitNote: unknownLimit,
    languageAdvice: portfolioLanguage,
    language: "en",
    takesFiles: "unknown",
    source: "M-PE",
    certainty: "stated",
  },
  in_app_review: {
    name: { en: "Review in the WhatsApp app", id: "Peninjauan di aplikasi WhatsApp" },
    whoMaySubmit: ["number_holder"],
    who: {
      en: "The person who holds the phone with the number.",
      id: "Orang yang memegang ponsel dengan nomor tersebut.",
    },
    needs: [
      {
        en: "The phone with the number, able to receive an SMS",
        id: "Ponsel dengan nomor tersebut, yang dapat menerima SMS",
      },
    ],
    asks: {
      en: "A six-digit code by SMS, then details that may be left out. One number per request; more requests do not speed it up.",
      id: "Kode enam digit melalui SMS, lalu rincian yang boleh dikosongkan. Satu nomor per permintaan; mengulang tidak mempercepat.",
    },
    path: {
      en: "The screen “This account is not allowed to use WhatsApp”, Request a review",
      id: "Layar “Akun ini tidak diizinkan menggunakan WhatsApp”, Minta peninjauan",
    },
    form: "note",
    softLimit: 900,
    limitNote: unknownLimit,
    languageAdvice: {
      en: "Write in the language of the phone.",
      id: "Tulis dalam bahasa yang dipakai ponsel.",
    },
    language: "id",
    takesFiles: "no",
    source: "M-FAQ",
    certainty: "stated",
  },
  whatsapp_manager_template: {
    name: { en: "Template appeal in WhatsApp Manager", id: "Banding templat di WhatsApp Manager" },
    whoMaySubmit: ["template_manager", "portfolio_admin"],
    who: {
      en: "Anyone who may manage templates of the account.",
      id: "Siapa pun yang berwenang mengelola templat akun.",
    },
    needs: [
      { en: "A filled-in sample of the template", id: "Contoh templat yang sudah diisi" },
      { en: "The right to manage templates of the account", id: "Hak mengelola templat akun" },
    ],
    asks: {
      en: "A sample of the template with its variables filled in, and the reason.",
      id: "Contoh templat dengan variabel yang terisi, beserta alasannya.",
    },
    path: {
      en: "Business Support Home, Rejected templates; or WhatsApp Manager, Manage templates",
      id: "Beranda Dukungan Bisnis, Templat yang ditolak; atau WhatsApp Manager, Kelola templat",
    },
    form: "note",
    softLimit: 1000,
    limitNote: unknownLimit,
    languageAdvice: {
      en: "The sample in the template's language, the reason in English.",
      id: "Contoh dalam bahasa templat, alasan dalam bahasa Inggris.",
    },
    language: "en",
    takesFiles: "unknown",
    source: "M-TR",
    certainty: "stated",
  },
  whatsapp_manager_category: {
    name: {
      en: "Category review in WhatsApp Manager",
      id: "Peninjauan kategori di WhatsApp Manager",
    },
    whoMaySubmit: ["template_manager", "portfolio_admin"],
    who: {
      en: "Anyone who may manage templates of the account, within 60 days of the change.",
      id: "Siapa pun yang berwenang mengelola templat akun, dalam 60 hari sejak perubahan.",
    },
    needs: [
      { en: "Not during a utility restriction", id: "Tidak selama pembatasan utilitas" },
      { en: "At most 60 days since the change", id: "Paling lama 60 hari sejak perubahan" },
    ],
    asks: {
      en: "Why the template is specific to a request or transaction of the customer.",
      id: "Mengapa templat itu khusus untuk permintaan atau transaksi pelanggan.",
    },
    path: {
      en: "Business Support Home, Template category updates",
      id: "Beranda Dukungan Bisnis, Perubahan kategori templat",
    },
    form: "note",
    softLimit: 1000,
    limitNote: unknownLimit,
    languageAdvice: portfolioLanguage,
    language: "en",
    takesFiles: "unknown",
    source: "M-TCAT",
    certainty: "stated",
  },
  direct_send_email: {
    name: { en: "E-mail to Direct Send support", id: "Email ke dukungan Direct Send" },
    whoMaySubmit: ["portfolio_admin"],
    who: {
      en: "A business that uses Direct Send (beta).",
      id: "Bisnis yang memakai Direct Send (beta).",
    },
    needs: [
      { en: "An account that takes part in Direct Send", id: "Akun yang mengikuti Direct Send" },
    ],
    asks: {
      en: "An e-mail to wadirectsendapisupport@meta.com with the account and what should be reviewed.",
      id: "Email ke wadirectsendapisupport@meta.com dengan akun dan hal yang perlu ditinjau.",
    },
    path: null,
    form: "full",
    softLimit: 6000,
    limitNote: {
      en: "An e-mail has no limit worth naming. This is our suggestion for a text that is read to its end.",
      id: "Email tidak memiliki batas yang berarti. Ini saran kami agar teks dibaca sampai selesai.",
    },
    languageAdvice: { en: "Write in English.", id: "Tulis dalam bahasa Inggris." },
    language: "en",
    takesFiles: "yes",
    source: "M-DS",
    certainty: "stated",
  },
  provider_ticket: {
    name: { en: "Provider's ticket", id: "Tiket penyedia" },
    whoMaySubmit: ["provider", "portfolio_admin"],
    who: {
      en: "Anyone with access to the provider's support. The provider can raise a case; it is not the appeal and decides nothing.",
      id: "Siapa pun yang dapat mengakses dukungan penyedia. Penyedia dapat membuka kasus; itu bukan banding dan tidak menentukan apa pun.",
    },
    needs: [
      {
        en: "An account with the provider, and its own ids",
        id: "Akun pada penyedia, beserta ID-nya",
      },
    ],
    asks: {
      en: "Ids, times with time zone, brief impact, redacted errors, and what you ask for.",
      id: "ID, waktu beserta zona waktu, dampak singkat, kesalahan yang disamarkan, dan apa yang diminta.",
    },
    path: null,
    form: "full",
    softLimit: 6000,
    limitNote: {
      en: "The limit depends on the provider and is not documented. This is our suggestion.",
      id: "Batasnya bergantung pada penyedia dan tidak didokumentasikan. Ini saran kami.",
    },
    languageAdvice: {
      en: "Write in the language your provider's support works in.",
      id: "Tulis dalam bahasa yang dipakai dukungan penyedia Anda.",
    },
    language: "en",
    takesFiles: "yes",
    source: "Y-APPEAL",
    certainty: "stated",
  },
  meta_direct_support: {
    name: { en: "Meta Direct Support", id: "Meta Direct Support" },
    whoMaySubmit: ["provider", "portfolio_admin"],
    who: {
      en: "Solution partners and managed partners. End clients of a partner go through the partner.",
      id: "Mitra solusi dan mitra terkelola. Klien mitra harus melalui mitranya.",
    },
    needs: [
      {
        en: "A solution partner or managed partner account",
        id: "Akun mitra solusi atau mitra terkelola",
      },
      { en: "fbtrace_id of failed calls", id: "fbtrace_id dari panggilan yang gagal" },
    ],
    asks: {
      en: "Topic, severity, account, a description, and the fbtrace_id of failed calls.",
      id: "Topik, tingkat keparahan, akun, uraian, dan fbtrace_id dari panggilan yang gagal.",
    },
    path: {
      en: "business.facebook.com/direct-support, topic WABiz: Account & WABA",
      id: "business.facebook.com/direct-support, topik WABiz: Account & WABA",
    },
    form: "full",
    softLimit: 6000,
    limitNote: unknownLimit,
    languageAdvice: { en: "Write in English.", id: "Tulis dalam bahasa Inggris." },
    language: "en",
    takesFiles: "yes",
    source: "M-SUP",
    certainty: "stated",
  },
};
