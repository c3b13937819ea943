/** Why an appeal is possible, not possible, or not known, in words. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

export type AppealReason = { says: Bilingual; source: SourceKey; certainty: Certainty };

export const APPEAL_REASONS = {
  class_yes: {
    says: {
      en: "This decision can be appealed.",
      id: "Keputusan ini dapat diajukan banding.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  only_way_out: {
    says: {
      en: "A lock has no end of its own: an appeal is the only way out.",
      id: "Penguncian tidak berakhir dengan sendirinya: banding adalah satu-satunya jalan keluar.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  in_app: {
    says: {
      en: "A review can be requested on the phone itself, not in Business Support Home.",
      id: "Tinjauan dapat diminta dari ponsel itu sendiri, bukan di Beranda Dukungan Bisnis.",
    },
    source: "M-FAQ",
    certainty: "stated",
  },
  template: {
    says: {
      en: "The decision on the template can be appealed, with a sample of the message.",
      id: "Keputusan atas templat dapat diajukan banding, disertai contoh pesannya.",
    },
    source: "M-TR",
    certainty: "stated",
  },
  category: {
    says: {
      en: "A category review can be requested in WhatsApp Manager within 60 days.",
      id: "Tinjauan kategori dapat diminta di WhatsApp Manager dalam 60 hari.",
    },
    source: "M-TCAT",
    certainty: "stated",
  },
  authentication: {
    says: {
      en: "A template judged to be authentication is rejected on the first of the next month, without a review. Create it again as an authentication template.",
      id: "Templat yang dinilai sebagai autentikasi ditolak pada tanggal satu bulan berikutnya, tanpa tinjauan. Buat ulang sebagai templat autentikasi.",
    },
    source: "M-TCAT",
    certainty: "stated",
  },
  direct_send: {
    says: {
      en: "Meta reviews Direct Send blocks by e-mail.",
      id: "Meta meninjau pemblokiran Direct Send melalui email.",
    },
    source: "M-DS",
    certainty: "stated",
  },
  offered: {
    says: {
      en: "Business Support Home offers a review for it.",
      id: "Beranda Dukungan Bisnis menawarkan tinjauan untuk ini.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  acknowledge: {
    says: {
      en: "Business Support Home asks to acknowledge it; that settles it without an argument.",
      id: "Beranda Dukungan Bisnis meminta pengakuan atas pelanggaran; itu menyelesaikannya tanpa perdebatan.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  in_review: {
    says: {
      en: "A review is already with Meta. Do not file a second one.",
      id: "Tinjauan sudah berada di Meta. Jangan mengajukan yang kedua.",
    },
    source: "Y-APPEAL",
    certainty: "stated",
  },
  not_offered: {
    says: {
      en: "Business Support Home offers no review. Not every spam restriction can be appealed; it has to be waited out.",
      id: "Beranda Dukungan Bisnis tidak menawarkan tinjauan. Tidak semua pembatasan karena spam dapat diajukan banding; tunggu hingga berakhir.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  look: {
    says: {
      en: "It depends on whether Business Support Home offers a review. Look under Available for review.",
      id: "Tergantung apakah Beranda Dukungan Bisnis menawarkan tinjauan. Periksa bagian Tersedia untuk ditinjau.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  look_spam: {
    says: {
      en: "It depends on whether Business Support Home offers a review. Restrictions for spam often cannot be appealed.",
      id: "Tergantung apakah Beranda Dukungan Bisnis menawarkan tinjauan. Pembatasan karena spam sering kali tidak dapat diajukan banding.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  app_if_offered: {
    says: {
      en: "The app offers a review for some of these, on the phone itself. It is never handled in Business Support Home.",
      id: "Untuk sebagian kasus, aplikasi menawarkan tinjauan langsung di ponsel. Ini tidak pernah ditangani di Beranda Dukungan Bisnis.",
    },
    source: "M-FAQ",
    certainty: "secondary",
  },
  nothing_to_appeal: {
    says: {
      en: "There is no policy decision to appeal.",
      id: "Tidak ada keputusan kebijakan yang perlu diajukan banding.",
    },
    source: "Y-APPEAL",
    certainty: "stated",
  },
  ends_by_itself: {
    says: {
      en: "It cannot be appealed; it ends once the cause is gone or the window has passed.",
      id: "Tidak dapat diajukan banding; berakhir setelah penyebabnya hilang atau jangka waktunya lewat.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  deleted: {
    says: {
      en: "A deletion cannot be appealed. Find out who deleted it.",
      id: "Penghapusan tidak dapat diajukan banding. Cari tahu siapa yang menghapusnya.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  undecided: {
    says: {
      en: "There is no decision yet that could be appealed.",
      id: "Belum ada keputusan yang dapat diajukan banding.",
    },
    source: "M-ARU",
    certainty: "stated",
  },
} as const satisfies Record<string, AppealReason>;

export type AppealReasonKey = keyof typeof APPEAL_REASONS;
