/** Every deadline of the platform, as data: how long, from when, whose, and how sure we are. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty, Side } from "./vocabulary";

export type Span = { amount: number; unit: "hours" | "days" };

/** What sets a clock going. Only `noticed`, `classified` and `stated` can be dated at triage. */
type ClockStart =
  | "noticed"
  | "classified"
  | "stated"
  | "submitted"
  | "reconnected"
  | "last_message"
  | "asked"
  | "moved";

export type ClockRule = {
  name: Bilingual;
  /** One span, or the steps the platform is known to use. */
  lasts: readonly Span[];
  starts: ClockStart;
  side: Side;
  /**
   * A commitment between people: its time may stand still, and may be counted in working hours.
   * Every other clock is counted by somebody else, whatever we do.
   */
  betweenPeople?: true;
  /** What the law gives somebody: it runs on when the case is closed or classified anew. */
  outlivesCase?: true;
  /** Reminders beside those a day and an hour before: so long before the end. */
  remindsBefore?: readonly Span[];
  note: Bilingual;
  source: SourceKey;
  certainty: Certainty;
  checkedOn: string;
};

const hours = (...amounts: number[]): Span[] =>
  amounts.map((amount) => ({ amount, unit: "hours" }));
const days = (...amounts: number[]): Span[] => amounts.map((amount) => ({ amount, unit: "days" }));
const checkedOn = "2026-11-22";

export const CLOCKS = {
  appeal_window: {
    name: { en: "Last day to appeal", id: "Hari terakhir mengajukan banding" },
    lasts: days(90),
    starts: "noticed",
    side: "us",
    // After 60, 75 and 85 of the 90 days.
    remindsBefore: days(30, 15, 5),
    note: {
      en: "Providers report 90 days from the notice; Meta's own page no longer names a limit. Appeal well before.",
      id: "Menurut sejumlah penyedia, batasnya 90 hari sejak pemberitahuan; halaman Meta sendiri tidak lagi menyebutkan batas. Ajukan jauh sebelumnya.",
    },
    source: "VONAGE",
    certainty: "secondary",
    checkedOn,
  },
  appeal_decision: {
    name: { en: "Meta decides on the appeal", id: "Meta memutuskan banding" },
    lasts: hours(24, 48),
    starts: "submitted",
    side: "meta",
    note: {
      en: "Typically 24 to 48 hours after the appeal is submitted.",
      id: "Biasanya 24 hingga 48 jam setelah banding diajukan.",
    },
    source: "M-PE",
    certainty: "stated",
    checkedOn,
  },
  ask_again_24: {
    name: { en: "Any answer yet? A day has passed", id: "Sudah ada jawaban? Satu hari berlalu" },
    lasts: hours(24),
    starts: "submitted",
    side: "us",
    note: {
      en: "Look in Business Support Home, under In review, and note what is there. Decisions typically come within 24 to 48 hours.",
      id: "Periksa Beranda Dukungan Bisnis, bagian Sedang ditinjau, dan catat hasilnya. Keputusan biasanya keluar dalam 24 hingga 48 jam.",
    },
    source: "OURS",
    certainty: "inferred",
    checkedOn,
  },
  ask_again_48: {
    name: { en: "Any answer yet? Two days have passed", id: "Sudah ada jawaban? Dua hari berlalu" },
    lasts: hours(48),
    starts: "submitted",
    side: "us",
    note: {
      en: "Look in Business Support Home, under In review, and note what is there. Decisions typically come within 24 to 48 hours.",
      id: "Periksa Beranda Dukungan Bisnis, bagian Sedang ditinjau, dan catat hasilnya. Keputusan biasanya keluar dalam 24 hingga 48 jam.",
    },
    source: "OURS",
    certainty: "inferred",
    checkedOn,
  },
  ask_again_72: {
    name: {
      en: "Any answer yet? Three days have passed",
      id: "Sudah ada jawaban? Tiga hari berlalu",
    },
    lasts: hours(72),
    starts: "submitted",
    side: "us",
    note: {
      en: "Look in Business Support Home, under In review, and note what is there. Decisions typically come within 24 to 48 hours.",
      id: "Periksa Beranda Dukungan Bisnis, bagian Sedang ditinjau, dan catat hasilnya. Keputusan biasanya keluar dalam 24 hingga 48 jam.",
    },
    source: "OURS",
    certainty: "inferred",
    checkedOn,
  },
  restriction_end: {
    name: { en: "The restriction ends", id: "Pembatasan berakhir" },
    lasts: days(1, 3, 5, 7, 30),
    starts: "stated",
    side: "meta",
    note: {
      en: "The date in the notice counts. Meta sends no message when it passes: confirm in Business Support Home and with a health check.",
      id: "Tanggal pada pemberitahuan yang berlaku. Meta tidak mengirim kabar saat tanggal itu lewat: pastikan di Beranda Dukungan Bisnis dan dengan pemeriksaan kesehatan.",
    },
    source: "M-AU",
    certainty: "stated",
    checkedOn,
  },
  utility_restriction: {
    name: { en: "The utility restriction ends", id: "Pembatasan utilitas berakhir" },
    lasts: days(7, 30),
    starts: "stated",
    side: "meta",
    note: {
      en: "Seven days the first time, 30 days the next. The date in the notice counts.",
      id: "Tujuh hari untuk pertama kali, 30 hari untuk berikutnya. Tanggal pada pemberitahuan yang berlaku.",
    },
    source: "M-TCAT",
    certainty: "stated",
    checkedOn,
  },
  utility_cap: {
    name: { en: "Earliest end of the utility cap", id: "Batas utilitas paling cepat berakhir" },
    lasts: days(7),
    starts: "noticed",
    side: "meta",
    note: {
      en: "At least seven days; it lifts by itself.",
      id: "Sekurangnya tujuh hari; berakhir dengan sendirinya.",
    },
    source: "M-TCAT",
    certainty: "stated",
    checkedOn,
  },
  disable_date: {
    name: { en: "The account is to be disabled", id: "Akun akan dinonaktifkan" },
    lasts: [],
    starts: "stated",
    side: "us",
    note: {
      en: "Meta does not say whether the date it names is the day of disabling or of the notice. Treat it as the latest moment and act now.",
      id: "Meta tidak menjelaskan apakah tanggal itu hari penonaktifan atau hari pemberitahuan. Anggap sebagai batas terakhir dan bertindaklah sekarang.",
    },
    source: "M-AU",
    certainty: "unknown",
    checkedOn,
  },
  template_disable_date: {
    name: { en: "The template is to be disabled", id: "Templat akan dinonaktifkan" },
    lasts: [],
    starts: "stated",
    side: "us",
    note: {
      en: "Edit or appeal the template before this date.",
      id: "Ubah templat atau ajukan banding sebelum tanggal ini.",
    },
    source: "M-TS",
    certainty: "stated",
    checkedOn,
  },
  template_pause_first: {
    name: { en: "The first pause ends", id: "Jeda pertama berakhir" },
    lasts: hours(3),
    starts: "noticed",
    side: "meta",
    note: {
      en: "Three hours for a first pause because of quality. Queue the messages, do not retry them.",
      id: "Tiga jam untuk jeda pertama karena kualitas. Antrekan pesan, jangan kirim ulang.",
    },
    source: "M-TP",
    certainty: "stated",
    checkedOn,
  },
  template_pause_second: {
    name: { en: "The second pause ends", id: "Jeda kedua berakhir" },
    lasts: hours(6),
    starts: "noticed",
    side: "meta",
    note: {
      en: "Six hours for a second pause. A third time disables the template.",
      id: "Enam jam untuk jeda kedua. Kali ketiga, templat dinonaktifkan.",
    },
    source: "M-TP",
    certainty: "stated",
    checkedOn,
  },
  template_review: {
    name: { en: "Meta reviews the template", id: "Meta meninjau templat" },
    lasts: hours(24),
    starts: "submitted",
    side: "meta",
    note: {
      en: "Up to 24 hours after the edit or the appeal.",
      id: "Paling lama 24 jam setelah perubahan atau banding.",
    },
    source: "M-TR",
    certainty: "stated",
    checkedOn,
  },
  category_review: {
    name: {
      en: "Last day to ask for a category review",
      id: "Hari terakhir meminta tinjauan kategori",
    },
    lasts: days(60),
    starts: "noticed",
    side: "us",
    note: {
      en: "Sixty days from the category update, in WhatsApp Manager only.",
      id: "Enam puluh hari sejak perubahan kategori, hanya di WhatsApp Manager.",
    },
    source: "M-TCAT",
    certainty: "stated",
    checkedOn,
  },
  category_change: {
    name: { en: "The new category takes effect", id: "Kategori baru mulai berlaku" },
    lasts: hours(24),
    starts: "stated",
    side: "meta",
    note: {
      en: "24 hours' notice; none at all once the account was warned for misuse.",
      id: "Pemberitahuan 24 jam sebelumnya; tanpa pemberitahuan jika akun pernah diperingatkan.",
    },
    source: "M-TCAT",
    certainty: "stated",
    checkedOn,
  },
  messaging_window: {
    name: { en: "The 24-hour limit has rolled over", id: "Batas 24 jam kembali tersedia" },
    lasts: hours(24),
    starts: "noticed",
    side: "meta",
    note: {
      en: "The limit counts a moving 24 hours, so room returns bit by bit until then.",
      id: "Batas dihitung dalam 24 jam bergerak, sehingga kuota kembali sedikit demi sedikit hingga saat itu.",
    },
    source: "M-LIM",
    certainty: "inferred",
    checkedOn,
  },
  marketing_retry: {
    name: { en: "Earliest retry to this person", id: "Pengiriman ulang paling cepat" },
    lasts: hours(24),
    starts: "noticed",
    side: "us",
    note: {
      en: "Not before 24 hours after 131049; never after 131050. Eager retries are themselves punished.",
      id: "Tidak sebelum 24 jam setelah 131049; jangan pernah setelah 131050. Percobaan berulang justru dihukum.",
    },
    source: "M-PUL",
    certainty: "stated",
    checkedOn,
  },
  quality_window: {
    name: { en: "End of the quality watch", id: "Akhir pemantauan kualitas" },
    lasts: days(7),
    starts: "classified",
    side: "us",
    note: {
      en: "Quality is computed over the past seven days, the latest days weighing most.",
      id: "Kualitas dihitung dari tujuh hari terakhir, dengan bobot terbesar pada hari-hari terbaru.",
    },
    source: "M-SEND",
    certainty: "stated",
    checkedOn,
  },
  limit_upgrade: {
    name: { en: "A higher limit takes effect", id: "Batas yang lebih tinggi berlaku" },
    lasts: hours(6),
    starts: "asked",
    side: "meta",
    note: {
      en: "Within six hours of qualifying.",
      id: "Dalam enam jam setelah memenuhi syarat.",
    },
    source: "M-UPL",
    certainty: "stated",
    checkedOn,
  },
  service_window: {
    name: { en: "The customer service window closes", id: "Jendela layanan pelanggan ditutup" },
    lasts: hours(24),
    starts: "last_message",
    side: "us",
    note: {
      en: "24 hours from the customer's last message.",
      id: "24 jam sejak pesan terakhir pelanggan.",
    },
    source: "M-SEND",
    certainty: "stated",
    checkedOn,
  },
  pacing_hold: {
    name: { en: "Held messages are released", id: "Pesan tertahan dilepaskan" },
    lasts: hours(1),
    starts: "noticed",
    side: "meta",
    note: {
      en: "Of messages held for pacing, 99 in 100 are decided within the hour.",
      id: "Dari pesan yang ditahan untuk pacing, 99 dari 100 diputuskan dalam satu jam.",
    },
    source: "M-PAC",
    certainty: "stated",
    checkedOn,
  },
  offline_hold: {
    name: { en: "Messages to an offline phone expire", id: "Pesan ke ponsel luring kedaluwarsa" },
    lasts: days(30),
    starts: "last_message",
    side: "meta",
    note: {
      en: "Messages wait 30 days for a phone that is offline.",
      id: "Pesan menunggu 30 hari untuk ponsel yang tidak daring.",
    },
    source: "M-SEND",
    certainty: "stated",
    checkedOn,
  },
  direct_support_reply: {
    name: {
      en: "Direct Support gives a first answer",
      id: "Direct Support memberi jawaban pertama",
    },
    lasts: hours(24),
    starts: "asked",
    side: "meta",
    betweenPeople: true,
    note: {
      en: "24 hours on business days, for partners and their managed clients.",
      id: "24 jam pada hari kerja, untuk mitra dan klien yang dikelolanya.",
    },
    source: "M-SUP",
    certainty: "stated",
    checkedOn,
  },
  history_sync: {
    name: {
      en: "Last moment to sync chat history",
      id: "Batas akhir sinkronisasi riwayat percakapan",
    },
    lasts: hours(24),
    starts: "reconnected",
    side: "us",
    note: {
      en: "History and contacts can be synced once, within 24 hours of reconnecting. After that they are lost to the platform.",
      id: "Riwayat dan kontak hanya dapat disinkronkan satu kali, dalam 24 jam setelah terhubung kembali. Setelah itu tidak dapat dipulihkan.",
    },
    source: "M-AU",
    certainty: "stated",
    checkedOn,
  },
  template_migration: {
    name: { en: "Moved templates have warmed up", id: "Templat pindahan selesai dipanaskan" },
    lasts: days(14, 28),
    starts: "moved",
    side: "us",
    note: {
      en: "Templates moved to a new account start quality and limits again; allow two to four weeks.",
      id: "Templat yang dipindahkan ke akun baru memulai kualitas dan batas dari awal; sediakan dua hingga empat minggu.",
    },
    source: "M-AME",
    certainty: "stated",
    checkedOn,
  },
  thread_first_reply: {
    name: { en: "First answer from them", id: "Jawaban pertama dari mereka" },
    lasts: [],
    starts: "asked",
    side: "bsp",
    betweenPeople: true,
    note: {
      en: "Counted from the first message to them. What they promise is on the provider's page; without a promise there is no end.",
      id: "Dihitung sejak pesan pertama kepada mereka. Janjinya tercantum di halaman penyedia; tanpa janji tidak ada batas akhir.",
    },
    source: "OURS",
    certainty: "stated",
    checkedOn,
  },
  thread_next_step: {
    name: { en: "Their promised next step", id: "Langkah berikutnya yang mereka janjikan" },
    lasts: [],
    starts: "stated",
    side: "bsp",
    betweenPeople: true,
    note: {
      en: "What they said themselves. It stands still while they wait for us.",
      id: "Sesuai ucapan mereka sendiri. Waktunya berhenti selama mereka menunggu kita.",
    },
    source: "OURS",
    certainty: "stated",
    checkedOn,
  },
  thread_chase: {
    name: { en: "Chase them", id: "Tagih jawaban mereka" },
    lasts: [],
    starts: "asked",
    side: "us",
    betweenPeople: true,
    note: {
      en: "The next step of the chase ladder, if nothing has come until then.",
      id: "Langkah berikutnya dalam tangga penagihan jika sampai saat itu belum ada jawaban.",
    },
    source: "OURS",
    certainty: "inferred",
    checkedOn,
  },
  thread_answer: {
    name: { en: "Answer them", id: "Jawab mereka" },
    lasts: hours(24),
    starts: "asked",
    side: "us",
    betweenPeople: true,
    note: {
      en: "They wait for us; everything else of theirs stands still meanwhile.",
      id: "Mereka menunggu kita; selama itu semua urusan di pihak mereka berhenti.",
    },
    source: "OURS",
    certainty: "inferred",
    checkedOn,
  },
  data_rights: {
    name: {
      en: "Answer what a customer asked of their data",
      id: "Jawab permintaan pelanggan atas datanya",
    },
    lasts: hours(72),
    starts: "asked",
    side: "us",
    outlivesCase: true,
    remindsBefore: hours(48),
    note: {
      en: "Law 27 of 2022 gives three times 24 hours for access (article 32), for restriction, and for a consent that is withdrawn. Every such request is counted so, from when it arrived.",
      id: "UU Nomor 27 Tahun 2022 memberi waktu tiga kali 24 jam untuk akses (pasal 32), pembatasan, dan penarikan persetujuan. Setiap permintaan semacam itu dihitung demikian, sejak diterima.",
    },
    source: "ID-PDP",
    certainty: "secondary",
    checkedOn,
  },
  registration_attempts: {
    name: { en: "Registration may be tried again", id: "Pendaftaran boleh dicoba lagi" },
    lasts: hours(72),
    starts: "noticed",
    side: "us",
    note: {
      en: "Ten attempts to register or deregister in 72 hours.",
      id: "Sepuluh percobaan mendaftar atau membatalkan pendaftaran dalam 72 jam.",
    },
    source: "M-ERR",
    certainty: "stated",
    checkedOn,
  },
} as const satisfies Record<string, ClockRule>;

export type ClockKey = keyof typeof CLOCKS;
