/**
 * The ways out of a restriction, to be compared before a word is written: who may go them, until
 * when, how long they take, what they risk. Every line says where it comes from and how sure it is.
 * Which of them are open is a table too: the first row of a route that fits decides.
 */
import type { Bilingual } from "../../bilingual";
import type { SourceKey } from "../sources";
import type {
  Appealability,
  Certainty,
  DoorKey,
  Level,
  RestrictionClass,
  Submitter,
} from "../vocabulary";

/** Which edition of this comparison it is. A choice keeps the edition it was made with. */
export const WAYS_VERSION = "2026-11-27";

export const WAYS = [
  "appeal",
  "acknowledge",
  "fix_and_wait",
  "wait_out",
  "technical_ticket",
  "edit_template",
  "in_app_review",
] as const;
export type Way = (typeof WAYS)[number];

export type Line = { says: Bilingual; source: SourceKey; certainty: Certainty };

/** How a way stands for one restriction: the best one, possible, to be looked up first, or closed. */
export const STANDINGS = ["advised", "open", "look", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a row asks of the case; what it leaves out does not matter. */
export type When = {
  classes?: readonly RestrictionClass[];
  levels?: readonly Level[];
  appealable?: readonly Appealability[];
  /** What Business Support Home offers. */
  offered?: readonly ("request_review" | "acknowledge" | "in_review" | "neither" | "unknown")[];
  /** Whether Meta named an end of the restriction. */
  hasEnd?: boolean;
  isSpam?: boolean;
  /** Whether an attempt at it is with Meta now. */
  isWithMeta?: boolean;
  /** What the last attempt came to. */
  last?: readonly ("reversed" | "partly" | "unchanged" | "no_answer")[];
  /** Whether the time to appeal is known to be over. */
  isWindowOver?: boolean;
};

export type WayRow = { when: When; standing: Standing; why: Line };

export type WayRule = {
  name: Bilingual;
  /** What one does there, in a sentence. */
  means: Bilingual;
  submitters: readonly Submitter[];
  who: Line;
  deadline: Line;
  takes: Line;
  risks: readonly Line[];
  doors: readonly DoorKey[];
  rows: readonly WayRow[];
};

const line = (source: SourceKey, certainty: Certainty, en: string, id: string): Line => ({
  says: { en, id },
  source,
  certainty,
});

const TEMPLATE_CLASSES: readonly RestrictionClass[] = [
  "template_paused",
  "template_flagged",
  "template_disabled",
  "template_rejected",
  "template_recategorised",
];
const APP_CLASSES: readonly RestrictionClass[] = ["app_ban", "app_restricted"];
const TECHNICAL_CLASSES: readonly RestrictionClass[] = [
  "technical_lock",
  "registration",
  "token",
  "throughput",
  "disconnected",
  "payment",
  "verification",
];
/** Without an end of their own, and no decision that somebody could wait out. */
const PERMANENT: readonly RestrictionClass[] = ["locked", "disabled", "app_ban"];
const QUOTA_CLASSES: readonly RestrictionClass[] = [
  "limit_reached",
  "send_limited",
  "quality_low",
  "template_paused",
];

export const WAY_RULES: Readonly<Record<Way, WayRule>> = {
  appeal: {
    name: { en: "Appeal", id: "Banding" },
    means: {
      en: "Ask Meta to review the decision, with facts, proof and what was changed.",
      id: "Minta Meta meninjau keputusan, dengan fakta, bukti, dan hal yang telah diubah.",
    },
    submitters: ["portfolio_admin"],
    who: line(
      "M-PE",
      "stated",
      "An administrator with full control of the business portfolio. A provider cannot file it.",
      "Administrator dengan kendali penuh atas portofolio bisnis. Penyedia tidak dapat mengajukannya.",
    ),
    deadline: line(
      "VONAGE",
      "secondary",
      "Providers report 90 days from the notice; Meta's own page names no limit. A category review has 60 days.",
      "Menurut sejumlah penyedia, 90 hari sejak pemberitahuan; halaman Meta sendiri tidak menyebut batas. Tinjauan kategori 60 hari.",
    ),
    takes: line(
      "M-PE",
      "stated",
      "Typically 24 to 48 hours until the decision.",
      "Biasanya 24 hingga 48 jam sampai ada keputusan.",
    ),
    risks: [
      line(
        "Y-APPEAL",
        "stated",
        "One good try: file once and keep the reference. Several or contradicting ones weaken each other.",
        "Satu kesempatan yang baik: ajukan sekali dan simpan nomornya. Banding yang berulang atau bertentangan saling melemahkan.",
      ),
      line(
        "M-PE",
        "unknown",
        "How many tries Meta allows is documented nowhere.",
        "Berapa kali Meta mengizinkan banding tidak didokumentasikan.",
      ),
    ],
    doors: ["business_support_home", "whatsapp_manager_category", "direct_send_email"],
    rows: [
      {
        when: { isWithMeta: true },
        standing: "closed",
        why: line(
          "Y-APPEAL",
          "stated",
          "An attempt is with Meta already. A second one beside it does not help.",
          "Satu pengajuan sudah berada di Meta. Pengajuan kedua di sampingnya tidak membantu.",
        ),
      },
      {
        when: { last: ["reversed"] },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "The decision was reversed: there is nothing left to appeal.",
          "Keputusan telah dibatalkan: tidak ada lagi yang perlu diajukan banding.",
        ),
      },
      {
        when: { offered: ["in_review"] },
        standing: "closed",
        why: line(
          "Y-APPEAL",
          "stated",
          "Business Support Home shows a running review. Record it here instead of filing again.",
          "Beranda Dukungan Bisnis menampilkan tinjauan yang berjalan. Catat di sini, jangan ajukan lagi.",
        ),
      },
      {
        when: { levels: ["app_number"] },
        standing: "closed",
        why: line(
          "M-FAQ",
          "stated",
          "Numbers in the app are reviewed on the phone; Business Support Home does not know them.",
          "Nomor di aplikasi ditinjau di ponsel; Beranda Dukungan Bisnis tidak mengenalnya.",
        ),
      },
      {
        when: { classes: APP_CLASSES },
        standing: "closed",
        why: line(
          "M-FAQ",
          "stated",
          "A ban in the app is reviewed on the phone, nowhere else.",
          "Pemblokiran di aplikasi ditinjau di ponsel, tidak di tempat lain.",
        ),
      },
      {
        when: {
          classes: ["quality_low", "limit_reached", "template_paused", ...TECHNICAL_CLASSES],
        },
        standing: "closed",
        why: line(
          "M-ERR",
          "stated",
          "There is no policy decision to appeal.",
          "Tidak ada keputusan kebijakan yang perlu diajukan banding.",
        ),
      },
      {
        when: { offered: ["neither"], isSpam: true },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "Not all spam violations can be appealed, and no review is offered for this one.",
          "Tidak semua pelanggaran spam dapat diajukan banding, dan tinjauan tidak ditawarkan untuk yang ini.",
        ),
      },
      {
        when: { offered: ["neither"] },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "Business Support Home offers no review for it.",
          "Beranda Dukungan Bisnis tidak menawarkan tinjauan untuk ini.",
        ),
      },
      {
        when: { appealable: ["no"], offered: ["acknowledge"] },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "Business Support Home asks to acknowledge it instead of reviewing it.",
          "Beranda Dukungan Bisnis meminta pengakuan, bukan tinjauan.",
        ),
      },
      {
        when: { appealable: ["no"] },
        standing: "closed",
        why: line(
          "OURS",
          "inferred",
          "The classification found no decision that can be appealed.",
          "Klasifikasi tidak menemukan keputusan yang dapat diajukan banding.",
        ),
      },
      {
        when: { classes: ["template_rejected", "template_flagged", "template_disabled"] },
        standing: "open",
        why: line(
          "M-TR",
          "stated",
          "The decision on a template can be appealed, with a sample of the message.",
          "Keputusan atas templat dapat diajukan banding, disertai contoh pesan.",
        ),
      },
      {
        when: { isWindowOver: true },
        standing: "look",
        why: line(
          "VONAGE",
          "secondary",
          "The 90 days that providers report are over. Look whether Request review is still there.",
          "Batas 90 hari yang dilaporkan penyedia telah lewat. Periksa apakah Minta peninjauan masih ada.",
        ),
      },
      {
        when: { last: ["unchanged", "no_answer", "partly"] },
        standing: "look",
        why: line(
          "Y-APPEAL",
          "inferred",
          "The last attempt did not change it. Another one needs something new: a fixed cause, a new proof.",
          "Pengajuan terakhir tidak mengubahnya. Pengajuan berikutnya memerlukan hal baru: penyebab yang diperbaiki atau bukti baru.",
        ),
      },
      {
        when: { appealable: ["yes"] },
        standing: "advised",
        why: line(
          "M-PE",
          "stated",
          "This decision can be appealed.",
          "Keputusan ini dapat diajukan banding.",
        ),
      },
      {
        when: { isSpam: true },
        standing: "look",
        why: line(
          "M-PE",
          "stated",
          "Not all spam violations can be appealed. Look whether Business Support Home offers Request review.",
          "Tidak semua pelanggaran spam dapat diajukan banding. Periksa apakah Beranda Dukungan Bisnis menawarkan Minta peninjauan.",
        ),
      },
      {
        when: {},
        standing: "look",
        why: line(
          "M-PE",
          "stated",
          "Look whether Business Support Home offers Request review.",
          "Periksa apakah Beranda Dukungan Bisnis menawarkan Minta peninjauan.",
        ),
      },
    ],
  },
  acknowledge: {
    name: { en: "Acknowledge", id: "Mengakui" },
    means: {
      en: "Press Acknowledge in Business Support Home, and change what led to it.",
      id: "Tekan Akui di Beranda Dukungan Bisnis, dan ubah penyebabnya.",
    },
    submitters: ["portfolio_admin"],
    who: line(
      "M-PE",
      "stated",
      "An administrator with full control of the business portfolio.",
      "Administrator dengan kendali penuh atas portofolio bisnis.",
    ),
    deadline: line("M-PE", "unknown", "None is documented.", "Tidak ada yang didokumentasikan."),
    takes: line(
      "OURS",
      "inferred",
      "At once; a restriction with an end may still run until then.",
      "Langsung; pembatasan yang memiliki akhir mungkin tetap berjalan sampai saat itu.",
    ),
    risks: [
      line(
        "OURS",
        "inferred",
        "It accepts the violation, which counts for the next step of the ladder; whether an appeal stays possible is documented nowhere.",
        "Pelanggaran diterima dan dihitung untuk tingkat sanksi berikutnya; apakah banding masih mungkin tidak didokumentasikan.",
      ),
    ],
    doors: ["business_support_home"],
    rows: [
      {
        when: { offered: ["acknowledge"] },
        standing: "advised",
        why: line(
          "M-PE",
          "stated",
          "Business Support Home offers it; some violations are acknowledged instead of appealed.",
          "Beranda Dukungan Bisnis menawarkannya; sebagian pelanggaran diakui, bukan diajukan banding.",
        ),
      },
      {
        when: { offered: ["request_review", "in_review", "neither"] },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "Business Support Home does not offer it.",
          "Beranda Dukungan Bisnis tidak menawarkannya.",
        ),
      },
      {
        when: { classes: ["warned", "restricted_timed", "restricted_open", "portfolio_hold"] },
        standing: "look",
        why: line(
          "M-PE",
          "stated",
          "Offered for some violations. Look at the violation in Business Support Home.",
          "Ditawarkan untuk sebagian pelanggaran. Lihat pelanggarannya di Beranda Dukungan Bisnis.",
        ),
      },
      {
        when: {},
        standing: "closed",
        why: line(
          "OURS",
          "inferred",
          "There is no violation that could be acknowledged.",
          "Tidak ada pelanggaran yang dapat diakui.",
        ),
      },
    ],
  },
  fix_and_wait: {
    name: { en: "Fix and wait", id: "Perbaiki dan tunggu" },
    means: {
      en: "Remove the cause and let the pause or limit end by itself.",
      id: "Hilangkan penyebabnya dan biarkan jeda atau batas berakhir sendiri.",
    },
    submitters: ["nobody"],
    who: line(
      "OURS",
      "inferred",
      "Whoever can change campaigns, lists and templates. Nothing is filed.",
      "Siapa pun yang dapat mengubah kampanye, daftar, dan templat. Tidak ada yang diajukan.",
    ),
    deadline: line(
      "OURS",
      "inferred",
      "None; the sooner, the better.",
      "Tidak ada; makin cepat makin baik.",
    ),
    takes: line(
      "M-TP",
      "stated",
      "A paused template: 3 hours, then 6. Quality counts the last 7 days; limits roll over 24 hours.",
      "Templat yang dijeda: 3 jam, lalu 6. Kualitas dihitung dari 7 hari terakhir; batas bergulir 24 jam.",
    ),
    risks: [
      line(
        "M-TP",
        "stated",
        "Unchanged, it comes back harder: a third pause disables the template.",
        "Tanpa perubahan, sanksinya kembali lebih berat: jeda ketiga menonaktifkan templat.",
      ),
    ],
    doors: [],
    rows: [
      {
        when: { classes: QUOTA_CLASSES },
        standing: "advised",
        why: line(
          "M-ERR",
          "stated",
          "It ends once the cause is gone or the window has passed.",
          "Berakhir setelah penyebabnya hilang atau jangka waktunya lewat.",
        ),
      },
      {
        when: { classes: ["restricted_timed", "warned", "recipient_only"] },
        standing: "open",
        why: line(
          "M-PE",
          "stated",
          "Right in any case: what led to it must not happen again, or the next step follows.",
          "Tepat dalam keadaan apa pun: penyebabnya tidak boleh terulang, jika tidak sanksi berikutnya menyusul.",
        ),
      },
      {
        when: { classes: PERMANENT },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "It does not end by itself. Fix the cause all the same: the appeal has to say so.",
          "Ini tidak berakhir dengan sendirinya. Tetap perbaiki penyebabnya: banding harus menyebutkannya.",
        ),
      },
      {
        when: {},
        standing: "open",
        why: line(
          "OURS",
          "inferred",
          "Possible beside everything else.",
          "Dapat dilakukan di samping yang lain.",
        ),
      },
    ],
  },
  wait_out: {
    name: { en: "Wait it out", id: "Menunggu hingga berakhir" },
    means: {
      en: "Contain the damage, serve customers elsewhere, and confirm the end when it comes.",
      id: "Batasi dampaknya, layani pelanggan lewat saluran lain, dan pastikan saat berakhir.",
    },
    submitters: ["nobody"],
    who: line("OURS", "inferred", "Nothing is filed.", "Tidak ada yang diajukan."),
    deadline: line(
      "M-AU",
      "stated",
      "The date in the notice counts. Meta sends no message when it passes.",
      "Tanggal pada pemberitahuan yang berlaku. Meta tidak mengirim kabar saat tanggal itu lewat.",
    ),
    takes: line(
      "M-PE",
      "stated",
      "1, 3, 5, 7 or 30 days from the start, as the notice says.",
      "1, 3, 5, 7, atau 30 hari sejak mulai, sesuai pemberitahuan.",
    ),
    risks: [
      line(
        "M-PE",
        "stated",
        "The violation stays on record and the next one goes a step higher.",
        "Pelanggaran tetap tercatat dan pelanggaran berikutnya naik satu tingkat.",
      ),
      line(
        "OURS",
        "inferred",
        "The time to appeal runs on meanwhile.",
        "Sementara itu batas waktu banding tetap berjalan.",
      ),
    ],
    doors: [],
    rows: [
      {
        when: { classes: PERMANENT },
        standing: "closed",
        why: line(
          "M-PE",
          "stated",
          "There is no end to wait for.",
          "Tidak ada akhir yang dapat ditunggu.",
        ),
      },
      {
        when: { classes: ["scheduled_for_disable"] },
        standing: "closed",
        why: line(
          "M-AU",
          "stated",
          "Waiting ends in a disabled account.",
          "Menunggu berujung pada akun yang dinonaktifkan.",
        ),
      },
      {
        when: { hasEnd: true, offered: ["neither"] },
        standing: "advised",
        why: line(
          "M-PE",
          "stated",
          "No review is offered, and the restriction has an end.",
          "Tinjauan tidak ditawarkan, dan pembatasan memiliki akhir.",
        ),
      },
      {
        when: { hasEnd: true, appealable: ["no"] },
        standing: "advised",
        why: line(
          "M-PE",
          "stated",
          "It cannot be appealed, and it has an end.",
          "Tidak dapat diajukan banding, dan memiliki akhir.",
        ),
      },
      {
        when: { classes: ["restricted_open"], offered: ["neither"] },
        standing: "advised",
        why: line(
          "M-PE",
          "stated",
          "No review is offered and nobody named an end: contain it, and look every day in Business Support Home.",
          "Tinjauan tidak ditawarkan dan tidak ada yang menyebut akhirnya: batasi dampaknya, dan periksa setiap hari di Beranda Dukungan Bisnis.",
        ),
      },
      {
        when: { hasEnd: true },
        standing: "open",
        why: line(
          "M-PE",
          "stated",
          "It has an end; an appeal may be quicker.",
          "Pembatasan ini memiliki akhir; banding mungkin lebih cepat.",
        ),
      },
      {
        when: { classes: ["outage", "review_pending", "restricted_timed", "portfolio_hold"] },
        standing: "open",
        why: line(
          "OURS",
          "inferred",
          "It is expected to end, but nobody named a date.",
          "Diperkirakan berakhir, tetapi tidak ada yang menyebut tanggalnya.",
        ),
      },
      {
        when: {},
        standing: "closed",
        why: line(
          "OURS",
          "inferred",
          "Nothing here ends by waiting alone.",
          "Tidak ada yang berakhir hanya dengan menunggu.",
        ),
      },
    ],
  },
  technical_ticket: {
    name: { en: "Technical ticket", id: "Tiket teknis" },
    means: {
      en: "Have the provider, or Meta Direct Support, look at a lock that came without a notice.",
      id: "Minta penyedia atau Meta Direct Support memeriksa penguncian yang datang tanpa pemberitahuan.",
    },
    submitters: ["provider", "portfolio_admin"],
    who: line(
      "KAP",
      "stated",
      "Whoever has access to the provider's support. The provider can open a technical case; it decides no appeal.",
      "Siapa pun yang dapat mengakses dukungan penyedia. Penyedia dapat membuka kasus teknis; ia tidak memutuskan banding.",
    ),
    deadline: line("OURS", "inferred", "None.", "Tidak ada."),
    takes: line(
      "M-SUP",
      "stated",
      "Direct Support answers first within 24 hours on business days; providers each have their own time.",
      "Direct Support memberi jawaban pertama dalam 24 jam pada hari kerja; setiap penyedia memiliki waktunya sendiri.",
    ),
    risks: [
      line(
        "Y-APPEAL",
        "stated",
        "A ticket in review is not a restored account, and it is no appeal: the time to appeal runs on.",
        "Tiket yang ditinjau bukan akun yang pulih, dan bukan banding: batas waktu banding tetap berjalan.",
      ),
    ],
    doors: ["provider_ticket", "meta_direct_support"],
    rows: [
      {
        when: { classes: ["technical_lock"] },
        standing: "advised",
        why: line(
          "KAP",
          "stated",
          "A lock without any notice is technical until somebody shows a decision.",
          "Penguncian tanpa pemberitahuan bersifat teknis sampai ada keputusan yang ditunjukkan.",
        ),
      },
      {
        when: { classes: TECHNICAL_CLASSES },
        standing: "open",
        why: line(
          "OURS",
          "inferred",
          "No decision of Meta's: set it right, with the provider's help where that is needed.",
          "Bukan keputusan Meta: perbaiki, dengan bantuan penyedia bila perlu.",
        ),
      },
      {
        when: { last: ["unchanged", "no_answer"] },
        standing: "open",
        why: line(
          "Y-APPEAL",
          "secondary",
          "After a refusal or silence the provider can raise a case with Meta; it guarantees nothing.",
          "Setelah penolakan atau tanpa jawaban, penyedia dapat mengangkat kasus ke Meta; tanpa jaminan apa pun.",
        ),
      },
      {
        when: { classes: TEMPLATE_CLASSES },
        standing: "closed",
        why: line(
          "M-TR",
          "stated",
          "Templates are decided in WhatsApp Manager.",
          "Templat diputuskan di WhatsApp Manager.",
        ),
      },
      {
        when: {},
        standing: "open",
        why: line(
          "Y-APPEAL",
          "stated",
          "For help beside the appeal: the provider can explain, not decide.",
          "Sebagai bantuan di samping banding: penyedia dapat menjelaskan, tidak memutuskan.",
        ),
      },
    ],
  },
  edit_template: {
    name: { en: "Edit the template", id: "Ubah templat" },
    means: {
      en: "Change what was reported or refused, and submit the template again.",
      id: "Ubah bagian yang dilaporkan atau ditolak, lalu ajukan lagi templatnya.",
    },
    submitters: ["template_manager", "portfolio_admin"],
    who: line(
      "M-TM",
      "stated",
      "Anyone who may manage templates of the account.",
      "Siapa pun yang berwenang mengelola templat akun.",
    ),
    deadline: line(
      "M-TS",
      "stated",
      "A flagged template: before the date on which it is disabled.",
      "Templat yang ditandai: sebelum tanggal penonaktifannya.",
    ),
    takes: line("M-TR", "stated", "Up to 24 hours for the review.", "Tinjauan paling lama 24 jam."),
    risks: [
      line(
        "M-TM",
        "stated",
        "An edited template is under review and cannot be sent until it is approved.",
        "Templat yang diubah ditinjau dan tidak dapat dikirim sampai disetujui.",
      ),
    ],
    doors: ["whatsapp_manager_template"],
    rows: [
      {
        when: { classes: ["template_recategorised"], appealable: ["yes"] },
        standing: "open",
        why: line(
          "M-TCAT",
          "stated",
          "Or accept the category and reword what makes it promotional.",
          "Atau terima kategorinya dan ubah bagian yang bersifat promosi.",
        ),
      },
      {
        when: { classes: TEMPLATE_CLASSES },
        standing: "advised",
        why: line(
          "M-TR",
          "stated",
          "Usually quicker than an argument about the text.",
          "Biasanya lebih cepat daripada memperdebatkan teksnya.",
        ),
      },
      {
        when: {},
        standing: "closed",
        why: line("OURS", "inferred", "It is not about a template.", "Ini bukan tentang templat."),
      },
    ],
  },
  in_app_review: {
    name: { en: "Review in the app", id: "Peninjauan di aplikasi" },
    means: {
      en: "Request a review on the phone that holds the number.",
      id: "Minta peninjauan di ponsel yang memegang nomor.",
    },
    submitters: ["number_holder"],
    who: line(
      "M-FAQ",
      "stated",
      "The person who holds the phone with the number.",
      "Orang yang memegang ponsel dengan nomor tersebut.",
    ),
    deadline: line("M-FAQ", "unknown", "None is documented.", "Tidak ada yang didokumentasikan."),
    takes: line(
      "M-FAQ",
      "secondary",
      "Reports speak of up to five days; Meta names no time.",
      "Ada laporan hingga lima hari; Meta tidak menyebut waktunya.",
    ),
    risks: [
      line(
        "M-FAQ",
        "stated",
        "One number per request; more requests do not speed it up.",
        "Satu nomor per permintaan; mengulang tidak mempercepat.",
      ),
    ],
    doors: ["in_app_review"],
    rows: [
      {
        when: { isWithMeta: true },
        standing: "closed",
        why: line(
          "M-FAQ",
          "stated",
          "A request is with Meta already.",
          "Satu permintaan sudah berada di Meta.",
        ),
      },
      {
        when: { classes: ["app_ban"] },
        standing: "advised",
        why: line(
          "M-FAQ",
          "stated",
          "The only way for a number banned in the app.",
          "Satu-satunya jalan bagi nomor yang diblokir di aplikasi.",
        ),
      },
      {
        when: { classes: ["app_restricted"] },
        standing: "look",
        why: line(
          "M-FAQ",
          "secondary",
          "The app offers it for some restrictions. Look at the screen on the phone.",
          "Aplikasi menawarkannya untuk sebagian pembatasan. Lihat layar di ponsel.",
        ),
      },
      {
        when: { levels: ["app_number"] },
        standing: "look",
        why: line(
          "M-FAQ",
          "secondary",
          "The app offers it for some of these. Look at the screen on the phone.",
          "Aplikasi menawarkannya untuk sebagian kasus. Lihat layar di ponsel.",
        ),
      },
      {
        when: {},
        standing: "closed",
        why: line(
          "M-FAQ",
          "stated",
          "Only for numbers in the WhatsApp or WhatsApp Business app.",
          "Hanya untuk nomor di aplikasi WhatsApp atau WhatsApp Business.",
        ),
      },
    ],
  },
};
