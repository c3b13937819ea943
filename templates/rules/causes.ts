/** Why enforcement happens, and what each cause asks of the business. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Cause, Certainty } from "./vocabulary";

export type CauseRule = {
  name: Bilingual;
  means: Bilingual;
  lookFor: Bilingual;
  source: SourceKey;
  certainty: Certainty;
};

export const CAUSE_RULES: Readonly<Record<Cause, CauseRule>> = {
  no_consent: {
    name: {
      en: "No consent, spam or too much automation",
      id: "Tanpa persetujuan, spam, atau otomasi berlebihan",
    },
    means: {
      en: "People were messaged who had not agreed to it, or spam and automation were seen.",
      id: "Pesan dikirim kepada orang yang belum memberi persetujuan, atau terlihat sebagai spam dan otomasi berlebihan.",
    },
    lookFor: {
      en: "Where the recipient list came from, and the consent record of three people on it.",
      id: "Asal daftar penerima, dan catatan persetujuan tiga orang di dalamnya.",
    },
    source: "M-OPT",
    certainty: "stated",
  },
  reported_templates: {
    name: { en: "Reported templates", id: "Templat yang dilaporkan" },
    means: {
      en: "Recipients reported or blocked particular templates.",
      id: "Penerima melaporkan atau memblokir templat tertentu.",
    },
    lookFor: {
      en: "Template quality and block reasons in WhatsApp Manager for the last seven days.",
      id: "Kualitas templat dan alasan pemblokiran di WhatsApp Manager selama tujuh hari terakhir.",
    },
    source: "M-TQ",
    certainty: "stated",
  },
  complaints: {
    name: {
      en: "Complaints or poor response",
      id: "Keluhan atau tanggapan yang buruk",
    },
    means: {
      en: "Many complaints, or customers left without an answer.",
      id: "Banyak keluhan, atau pelanggan tidak mendapat tanggapan.",
    },
    lookFor: {
      en: "Unanswered conversations, complaint tickets and the opt-out rate of the last campaigns.",
      id: "Percakapan tanpa balasan, tiket keluhan, dan tingkat berhenti berlangganan pada kampanye terakhir.",
    },
    source: "SEED",
    certainty: "secondary",
  },
  unauthorised_tools: {
    name: { en: "Unauthorised tools", id: "Alat tidak resmi" },
    means: {
      en: "An unofficial client, gateway or automation tool was connected to the number.",
      id: "Aplikasi, gateway, atau alat otomasi tidak resmi terhubung ke nomor.",
    },
    lookFor: {
      en: "Linked devices on the phone and every tool that holds a session or token.",
      id: "Perangkat tertaut di ponsel dan setiap alat yang memegang sesi atau token.",
    },
    source: "SEED",
    certainty: "secondary",
  },
  prohibited_vertical: {
    name: {
      en: "A product or industry that is not allowed",
      id: "Produk atau bidang usaha yang tidak diizinkan",
    },
    means: {
      en: "What is sold or advertised is not allowed on WhatsApp, or not in that country.",
      id: "Barang atau jasa yang ditawarkan tidak diizinkan di WhatsApp, atau tidak di negara tersebut.",
    },
    lookFor: {
      en: "The violation type, then the catalogue, website and profile against the commerce policy.",
      id: "Jenis pelanggaran, lalu katalog, situs web, dan profil dibandingkan dengan kebijakan perdagangan.",
    },
    source: "M-VIOL",
    certainty: "stated",
  },
  template_misclassification: {
    name: {
      en: "Templates in the wrong category",
      id: "Templat dengan kategori yang keliru",
    },
    means: {
      en: "Promotional content was sent as utility, or templates were filed under the wrong category.",
      id: "Konten promosi dikirim sebagai utilitas, atau templat didaftarkan pada kategori yang keliru.",
    },
    lookFor: {
      en: "Category changes and correct-category notices of the last 60 days.",
      id: "Perubahan kategori dan pemberitahuan kategori yang benar dalam 60 hari terakhir.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  dead_website: {
    name: {
      en: "A website that does not work or does not fit",
      id: "Situs web yang tidak berfungsi atau tidak sesuai",
    },
    means: {
      en: "The website in the profile does not open, is unfinished, or contradicts the business.",
      id: "Situs web di profil tidak dapat dibuka, belum selesai, atau tidak sesuai dengan bisnisnya.",
    },
    lookFor: {
      en: "Open the address in the business profile from a phone outside the company network.",
      id: "Buka alamat di profil bisnis dari ponsel di luar jaringan perusahaan.",
    },
    source: "OCT8NE",
    certainty: "secondary",
  },
  compromised_account: {
    name: {
      en: "Somebody else used the account",
      id: "Akun dipakai pihak lain",
    },
    means: {
      en: "Somebody else used the account: unknown people, leaked tokens, sends nobody made.",
      id: "Pihak lain memakai akun: orang tak dikenal, token bocor, pengiriman yang tidak dilakukan siapa pun.",
    },
    lookFor: {
      en: "People and system users of the portfolio, PIN reset requests, sends outside working hours.",
      id: "Orang dan pengguna sistem di portofolio, permintaan reset PIN, pengiriman di luar jam kerja.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  unknown: {
    name: { en: "Not known yet", id: "Belum diketahui" },
    means: {
      en: "The cause is not known yet.",
      id: "Penyebabnya belum diketahui.",
    },
    lookFor: {
      en: "The exact wording of the notice and the week before it: campaigns, templates, lists, tools.",
      id: "Kalimat persis pada pemberitahuan dan minggu sebelumnya: kampanye, templat, daftar, alat.",
    },
    source: "Y-APPEAL",
    certainty: "stated",
  },
};
