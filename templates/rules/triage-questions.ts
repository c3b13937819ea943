/** What the triage asks. Which question follows which is decided in `triage-rules`. */
import type { Bilingual } from "../bilingual";
import { CAUSE_RULES } from "./causes";
import { DISCONNECTIONS } from "./disconnections";
import type { StatusRule } from "./phone-statuses";
import { PHONE_STATUSES } from "./phone-statuses";
import type { QuestionKey } from "./question-keys";
import { TEMPLATE_STATUSES } from "./template-statuses";
import type { Condition } from "./triage-rule";
import { CAUSES } from "./vocabulary";

export type Option = {
  value: string;
  label: Bilingual;
  hint?: Bilingual;
  /** Offered only with these earlier answers. */
  onlyWhen?: Condition;
};

export type TriageQuestion = {
  /** One option, several options, a code typed in, or a date with options beside it. */
  kind: "choice" | "choices" | "code" | "date";
  label: Bilingual;
  hint: Bilingual;
  options: readonly Option[];
};

const fromStatuses = (rules: Readonly<Record<string, StatusRule>>): Option[] =>
  Object.entries(rules).map(([value, { label }]) => ({ value, label }));

/** The value for a date that nobody named. An end is never made up. */
export const NOT_STATED = "not_stated";

const NOT_CHECKED: Option = {
  value: "not_checked",
  label: { en: "I have not looked yet", id: "Saya belum memeriksanya" },
};

export const TRIAGE_QUESTIONS: Readonly<Record<QuestionKey, TriageQuestion>> = {
  connection: {
    kind: "choice",
    label: {
      en: "How is the number connected to WhatsApp?",
      id: "Bagaimana nomor ini terhubung ke WhatsApp?",
    },
    hint: {
      en: "Reviews for API accounts and for app numbers are filed in different places.",
      id: "Tinjauan untuk akun API dan untuk nomor aplikasi diajukan di tempat yang berbeda.",
    },
    options: [
      {
        value: "api",
        label: {
          en: "Through the API, with a provider or our own integration",
          id: "Melalui API, lewat penyedia atau integrasi sendiri",
        },
        hint: {
          en: "The number does not open in an app on a phone.",
          id: "Nomor tidak dapat dibuka di aplikasi pada ponsel.",
        },
      },
      {
        value: "app",
        label: {
          en: "In the WhatsApp or WhatsApp Business app",
          id: "Di aplikasi WhatsApp atau WhatsApp Business",
        },
        hint: { en: "On a phone, without a provider.", id: "Di ponsel, tanpa penyedia." },
      },
      {
        value: "coexistence",
        label: { en: "Both: app and API together", id: "Keduanya: aplikasi dan API sekaligus" },
        hint: {
          en: "Coexistence: the same number in the Business app and at a provider.",
          id: "Koeksistensi: nomor yang sama di aplikasi Business dan di penyedia.",
        },
      },
      { value: "not_known", label: { en: "Not known", id: "Tidak diketahui" } },
    ],
  },
  seen: {
    kind: "choice",
    label: { en: "What was seen first?", id: "Apa yang pertama kali terlihat?" },
    hint: {
      en: "Choose the most official sign you have. A notice from Meta says more than a code.",
      id: "Pilih tanda paling resmi yang Anda miliki. Pemberitahuan dari Meta lebih jelas daripada kode.",
    },
    options: [
      {
        value: "notice",
        label: {
          en: "A notice from Meta",
          id: "Pemberitahuan dari Meta",
        },
        hint: {
          en: "E-mail, banner, Business Support Home, or an account webhook.",
          id: "Email, banner, Beranda Dukungan Bisnis, atau webhook akun.",
        },
      },
      {
        value: "error_code",
        label: {
          en: "An error code, or messages that fail with one",
          id: "Kode kesalahan, atau pesan yang gagal disertai kode",
        },
      },
      {
        value: "health_status",
        label: { en: "A health check", id: "Pemeriksaan kesehatan (health_status)" },
      },
      {
        value: "template",
        label: {
          en: "A template changed its status or category",
          id: "Status atau kategori templat berubah",
        },
      },
      {
        value: "number",
        label: {
          en: "The status, quality or limit of a number",
          id: "Status, kualitas, atau batas sebuah nomor",
        },
      },
      {
        value: "silent",
        label: {
          en: "Messages do not arrive, without any error",
          id: "Pesan tidak sampai, tanpa pesan kesalahan",
        },
      },
      {
        value: "gone",
        label: {
          en: "The account or number disappeared or lost its connection",
          id: "Akun atau nomor hilang atau terputus",
        },
      },
      {
        value: "app_screen",
        label: {
          en: "A screen in the app on the phone",
          id: "Layar pada aplikasi di ponsel",
        },
        onlyWhen: { connection: ["coexistence"] },
      },
      {
        value: "strange_activity",
        label: {
          en: "People, PIN requests or messages that look strange",
          id: "Orang, permintaan PIN, atau pesan yang mencurigakan",
        },
      },
      {
        value: "many_accounts",
        label: {
          en: "Many accounts fail at the same time",
          id: "Banyak akun gagal pada waktu bersamaan",
        },
      },
    ],
  },
  notice_says: {
    kind: "choice",
    label: { en: "What does the notice from Meta say?", id: "Apa isi pemberitahuan dari Meta?" },
    hint: {
      en: "Look in Business Support Home, in the mail of every portfolio admin, and at the banner in WhatsApp Manager.",
      id: "Periksa Beranda Dukungan Bisnis, email semua admin portofolio, dan banner di WhatsApp Manager.",
    },
    options: [
      {
        value: "warning",
        label: {
          en: "A warning or violation; nothing is blocked",
          id: "Peringatan atau pelanggaran; belum ada yang diblokir",
        },
      },
      {
        value: "restricted",
        label: {
          en: "Some actions are restricted",
          id: "Sebagian tindakan dibatasi",
        },
      },
      {
        value: "rate_limited",
        label: {
          en: "The volume of messages is capped",
          id: "Volume pesan dibatasi",
        },
      },
      {
        value: "locked",
        label: { en: "The account is locked", id: "Akun dikunci" },
        hint: {
          en: "Only a notice from Meta counts here, not an error code.",
          id: "Yang dihitung hanya pemberitahuan dari Meta, bukan kode kesalahan.",
        },
      },
      {
        value: "scheduled",
        label: {
          en: "The account will be disabled",
          id: "Akun akan dinonaktifkan",
        },
      },
      {
        value: "disabled",
        label: {
          en: "The account is disabled or may not use WhatsApp",
          id: "Akun dinonaktifkan atau tidak boleh memakai WhatsApp",
        },
      },
      {
        value: "portfolio_hold",
        label: {
          en: "Sending is held for the whole portfolio while Meta reviews",
          id: "Pengiriman ditahan untuk seluruh portofolio selama ditinjau Meta",
        },
      },
      {
        value: "review_pending",
        label: {
          en: "The account is in review (pending or deferred)",
          id: "Akun sedang ditinjau (tertunda atau ditangguhkan)",
        },
      },
      {
        value: "review_rejected",
        label: {
          en: "The account review was rejected",
          id: "Tinjauan akun ditolak",
        },
      },
      {
        value: "review_approved",
        label: { en: "The account review was approved", id: "Tinjauan akun disetujui" },
      },
      {
        value: "quality_low",
        label: {
          en: "Quality is medium or low",
          id: "Kualitas sedang atau rendah",
        },
      },
      {
        value: "template",
        label: { en: "It is about a template", id: "Tentang sebuah templat" },
      },
      {
        value: "payment",
        label: { en: "A payment problem", id: "Masalah pembayaran" },
      },
      {
        value: "verification",
        label: {
          en: "Business verification is missing",
          id: "Verifikasi bisnis belum ada",
        },
      },
      {
        value: "deleted",
        label: { en: "The account was deleted", id: "Akun dihapus" },
      },
      {
        value: "lifted",
        label: {
          en: "The restriction is over or was reversed",
          id: "Pembatasan berakhir atau dibatalkan",
        },
      },
      {
        value: "unclear",
        label: {
          en: "It does not say clearly",
          id: "Isinya tidak jelas",
        },
      },
      {
        value: "none",
        label: {
          en: "There is no notice anywhere",
          id: "Tidak ada pemberitahuan di mana pun",
        },
        hint: {
          en: "You looked in all three places.",
          id: "Anda sudah memeriksa ketiga tempat tersebut.",
        },
        onlyWhen: { seen: ["error_code", "health_status", "silent", "many_accounts"] },
      },
      NOT_CHECKED,
    ],
  },
  end_date: {
    kind: "date",
    label: { en: "Until when does it last?", id: "Sampai kapan berlaku?" },
    hint: {
      en: "Only a date that the notice names. If it names none, say so.",
      id: "Hanya tanggal yang tertulis pada pemberitahuan. Jika tidak ada, nyatakan demikian.",
    },
    options: [
      {
        value: NOT_STATED,
        label: { en: "No end date is given", id: "Tidak ada tanggal akhir" },
      },
    ],
  },
  error_code: {
    kind: "code",
    label: { en: "Which error code?", id: "Kode kesalahan yang mana?" },
    hint: {
      en: "The number alone, such as 131031. Also the code inside a health check.",
      id: "Nomornya saja, misalnya 131031. Termasuk kode di dalam pemeriksaan kesehatan.",
    },
    options: [],
  },
  payment_details: {
    kind: "choice",
    label: {
      en: "What do the details of error 131042 name?",
      id: "Apa yang disebutkan rincian kesalahan 131042?",
    },
    hint: {
      en: "The field error_data.details of the failed message.",
      id: "Kolom error_data.details pada pesan yang gagal.",
    },
    options: [
      {
        value: "payment",
        label: {
          en: "A payment method, credit line or currency",
          id: "Metode pembayaran, batas kredit, atau mata uang",
        },
      },
      {
        value: "suspended_or_deleted",
        label: {
          en: "A WhatsApp Business Account that is suspended or deleted",
          id: "Akun WhatsApp Business yang ditangguhkan atau dihapus",
        },
      },
      NOT_CHECKED,
    ],
  },
  waba_state: {
    kind: "choice",
    label: {
      en: "What is the state of the WhatsApp Business Account?",
      id: "Bagaimana keadaan Akun WhatsApp Business?",
    },
    hint: {
      en: "In WhatsApp Manager > Account overview, or in a health check of the account.",
      id: "Di WhatsApp Manager > Ringkasan akun, atau pada pemeriksaan kesehatan akun.",
    },
    options: [
      { value: "active", label: { en: "Active", id: "Aktif" } },
      {
        value: "restricted",
        label: { en: "Restricted, no end named", id: "Dibatasi, tanpa tanggal akhir" },
      },
      {
        value: "disabled",
        label: {
          en: "Disabled, suspended or banned (141014)",
          id: "Dinonaktifkan, ditangguhkan, atau diblokir (141014)",
        },
      },
      { value: "deleted", label: { en: "Deleted", id: "Dihapus" } },
      NOT_CHECKED,
    ],
  },
  scope: {
    kind: "choice",
    label: {
      en: "Is it one account, or many at once?",
      id: "Satu akun saja, atau banyak sekaligus?",
    },
    hint: {
      en: "Many unrelated accounts with the same code point to a disturbance.",
      id: "Banyak akun yang tidak berkaitan dengan kode sama menandakan gangguan.",
    },
    options: [
      { value: "one", label: { en: "One account", id: "Satu akun" } },
      { value: "many", label: { en: "Many at once", id: "Banyak sekaligus" } },
      NOT_CHECKED,
    ],
  },
  health: {
    kind: "choice",
    label: {
      en: "What does the health check say?",
      id: "Apa hasil pemeriksaan kesehatan?",
    },
    hint: {
      en: "If an entity names a code other than 138024 or 138025, go back and choose the error code instead. Paste the answer to have it read for you.",
      id: "Jika sebuah entitas menyebut kode selain 138024 atau 138025, kembali dan pilih kode kesalahan. Tempelkan jawabannya agar dibaca otomatis.",
    },
    options: [
      {
        value: "available",
        label: { en: "Everything is AVAILABLE", id: "Semuanya AVAILABLE" },
      },
      {
        value: "noise",
        label: {
          en: "Only codes 138024 or 138025 about calling",
          id: "Hanya kode 138024 atau 138025 tentang panggilan",
        },
      },
      {
        value: "waba_blocked",
        label: {
          en: "The account (WABA) is BLOCKED, without a code",
          id: "Akun (WABA) BLOCKED, tanpa kode",
        },
      },
      {
        value: "portfolio_blocked",
        label: {
          en: "The portfolio (BUSINESS) is BLOCKED, without a code",
          id: "Portofolio (BUSINESS) BLOCKED, tanpa kode",
        },
      },
      {
        value: "other_blocked",
        label: {
          en: "The number, template or app is BLOCKED, without a code",
          id: "Nomor, templat, atau aplikasi BLOCKED, tanpa kode",
        },
      },
      {
        value: "display_name",
        label: {
          en: "LIMITED: the display name is not approved yet",
          id: "LIMITED: nama tampilan belum disetujui",
        },
      },
      {
        value: "limited",
        label: { en: "LIMITED for another reason", id: "LIMITED karena alasan lain" },
      },
      NOT_CHECKED,
    ],
  },
  template_status: {
    kind: "choice",
    label: { en: "What happened to the template?", id: "Apa yang terjadi pada templat?" },
    hint: {
      en: "WhatsApp Manager > Manage templates shows it.",
      id: "Terlihat di WhatsApp Manager > Kelola templat.",
    },
    options: fromStatuses(TEMPLATE_STATUSES),
  },
  pause_kind: {
    kind: "choice",
    label: { en: "What kind of pause is it?", id: "Jeda jenis apa?" },
    hint: {
      en: "A pause for quality ends by itself after three or six hours. A pause from pacing never does.",
      id: "Jeda karena kualitas berakhir sendiri setelah tiga atau enam jam. Jeda karena pacing tidak pernah berakhir sendiri.",
    },
    options: [
      {
        value: "first",
        label: { en: "The first, for quality (3 hours)", id: "Pertama, karena kualitas (3 jam)" },
      },
      {
        value: "second",
        label: {
          en: "The second, for quality (6 hours)",
          id: "Kedua, karena kualitas (6 jam)",
        },
      },
      {
        value: "pacing",
        label: {
          en: "From pacing: a new or changed template was held and stopped",
          id: "Karena pacing: templat baru atau yang diubah ditahan lalu dihentikan",
        },
      },
      {
        value: "portfolio",
        label: {
          en: "The whole portfolio is held: nothing can be sent or created",
          id: "Seluruh portofolio ditahan: tidak ada yang dapat dikirim atau dibuat",
        },
      },
      { value: "not_known", label: { en: "Not known", id: "Tidak diketahui" } },
    ],
  },
  number_status: {
    kind: "choice",
    label: {
      en: "What does the number show?",
      id: "Apa yang tampil pada nomor?",
    },
    hint: {
      en: "WhatsApp Manager > Phone numbers, or the provider's console.",
      id: "WhatsApp Manager > Nomor telepon, atau konsol penyedia.",
    },
    options: fromStatuses(PHONE_STATUSES),
  },
  gone_how: {
    kind: "choice",
    label: {
      en: "How did the account or number go missing?",
      id: "Bagaimana akun atau nomor itu hilang?",
    },
    hint: {
      en: "The webhook or the provider's log names a reason.",
      id: "Webhook atau catatan penyedia menyebutkan alasannya.",
    },
    options: fromStatuses(DISCONNECTIONS),
  },
  app_screen: {
    kind: "choice",
    label: {
      en: "What does the app on the phone show?",
      id: "Apa yang tampil di aplikasi pada ponsel?",
    },
    hint: {
      en: "Open WhatsApp on the phone that holds the number.",
      id: "Buka WhatsApp di ponsel yang memegang nomor tersebut.",
    },
    options: [
      {
        value: "banned",
        label: {
          en: "This account is not allowed to use WhatsApp",
          id: "Akun ini tidak diizinkan menggunakan WhatsApp",
        },
      },
      {
        value: "restricted",
        label: {
          en: "The account is restricted for a time",
          id: "Akun dibatasi untuk sementara",
        },
      },
      {
        value: "warning",
        label: {
          en: "A warning that restrictions may follow",
          id: "Peringatan bahwa pembatasan dapat menyusul",
        },
      },
      {
        value: "logged_out",
        label: {
          en: "Logged out, or registered on another phone",
          id: "Keluar dari akun, atau terdaftar di ponsel lain",
        },
      },
      {
        value: "strange",
        label: {
          en: "Messages or devices that nobody recognises",
          id: "Pesan atau perangkat yang tidak dikenal",
        },
      },
      {
        value: "lifted",
        label: {
          en: "It works again after a ban or restriction",
          id: "Berfungsi lagi setelah pemblokiran atau pembatasan",
        },
      },
      { value: "normal", label: { en: "It works normally", id: "Berfungsi normal" } },
      NOT_CHECKED,
    ],
  },
  recognised: {
    kind: "choice",
    label: {
      en: "Does anybody on your side recognise it?",
      id: "Apakah ada orang di pihak Anda yang mengenalinya?",
    },
    hint: {
      en: "Ask the administrators, the provider and whoever holds the phone.",
      id: "Tanyakan kepada para admin, penyedia, dan pemegang ponsel.",
    },
    options: [
      { value: "yes", label: { en: "Yes, it was one of us", id: "Ya, salah satu dari kami" } },
      { value: "no", label: { en: "No", id: "Tidak" } },
      {
        value: "unsure",
        label: { en: "We are not sure", id: "Kami tidak yakin" },
        hint: { en: "Secure first, ask later.", id: "Amankan dahulu, tanyakan kemudian." },
      },
    ],
  },
  outage_sign: {
    kind: "choice",
    label: {
      en: "What do the failing accounts have in common?",
      id: "Apa kesamaan akun-akun yang gagal?",
    },
    hint: {
      en: "A disturbance hits accounts that have nothing to do with each other.",
      id: "Gangguan mengenai akun yang tidak saling berkaitan.",
    },
    options: [
      {
        value: "status_page",
        label: {
          en: "A status page shows an incident",
          id: "Halaman status menampilkan gangguan",
        },
      },
      {
        value: "unrelated",
        label: {
          en: "They belong to different businesses",
          id: "Milik bisnis yang berbeda-beda",
        },
      },
      {
        value: "same_portfolio",
        label: {
          en: "They belong to one portfolio",
          id: "Berada dalam satu portofolio",
        },
      },
      NOT_CHECKED,
    ],
  },
  level: {
    kind: "choice",
    label: { en: "What does the notice name?", id: "Apa yang disebut dalam pemberitahuan?" },
    hint: {
      en: "The appeal must be filed for exactly this asset.",
      id: "Banding harus diajukan untuk aset ini, bukan yang lain.",
    },
    options: [
      {
        value: "waba",
        label: {
          en: "A WhatsApp Business Account",
          id: "Sebuah Akun WhatsApp Business",
        },
      },
      {
        value: "portfolio",
        label: {
          en: "The whole business portfolio",
          id: "Seluruh portofolio bisnis",
        },
      },
      {
        value: "phone_number",
        label: { en: "A single phone number", id: "Satu nomor telepon" },
      },
      {
        value: "not_known",
        label: { en: "It does not say", id: "Tidak disebutkan" },
      },
    ],
  },
  disable_date: {
    kind: "date",
    label: {
      en: "Which date does the notice name?",
      id: "Tanggal berapa yang disebut dalam pemberitahuan?",
    },
    hint: {
      en: "Only a date that is written there.",
      id: "Hanya tanggal yang tertulis di sana.",
    },
    options: [{ value: NOT_STATED, label: { en: "No date is given", id: "Tidak ada tanggal" } }],
  },
  blocked: {
    kind: "choice",
    label: { en: "What is blocked?", id: "Apa yang diblokir?" },
    hint: {
      en: "This tells how customers can still be reached.",
      id: "Ini menentukan cara pelanggan masih dapat dihubungi.",
    },
    options: [
      {
        value: "templates",
        label: {
          en: "Starting conversations; replies still go out",
          id: "Memulai percakapan; balasan masih terkirim",
        },
      },
      {
        value: "everything",
        label: {
          en: "All messages, replies included",
          id: "Semua pesan, termasuk balasan",
        },
      },
      {
        value: "replies",
        label: { en: "Answering customers only", id: "Hanya balasan kepada pelanggan" },
      },
      {
        value: "utility",
        label: { en: "Utility templates only", id: "Hanya templat utilitas" },
      },
      {
        value: "direct_send",
        label: {
          en: "Utility through Direct Send only",
          id: "Hanya utilitas melalui Direct Send",
        },
      },
      { value: "calling", label: { en: "Calls only", id: "Hanya panggilan" } },
      {
        value: "new_numbers",
        label: { en: "Adding numbers only", id: "Hanya penambahan nomor" },
      },
      { value: "not_known", label: { en: "Not known", id: "Tidak diketahui" } },
    ],
  },
  review_offered: {
    kind: "choice",
    label: {
      en: "What does Business Support Home offer?",
      id: "Apa yang ditawarkan Beranda Dukungan Bisnis?",
    },
    hint: {
      en: "Open the WhatsApp account, then the tab Available for review.",
      id: "Buka akun WhatsApp, lalu tab Tersedia untuk ditinjau.",
    },
    options: [
      {
        value: "request_review",
        label: { en: "Request review", id: "Minta peninjauan (Request review)" },
      },
      { value: "acknowledge", label: { en: "Acknowledge", id: "Akui (Acknowledge)" } },
      {
        value: "in_review",
        label: {
          en: "A review is already running",
          id: "Tinjauan sudah berjalan",
        },
      },
      {
        value: "neither",
        label: { en: "No review is offered", id: "Tidak ada tinjauan yang ditawarkan" },
      },
      NOT_CHECKED,
    ],
  },
  cause: {
    kind: "choices",
    label: {
      en: "What is the likely cause?",
      id: "Apa kemungkinan penyebabnya?",
    },
    hint: {
      en: "What the notice names, and what you honestly suspect. You can change it later.",
      id: "Yang disebut dalam pemberitahuan, dan yang sejujurnya Anda duga. Dapat diubah nanti.",
    },
    options: CAUSES.map((value) => ({
      value,
      label: CAUSE_RULES[value].name,
      hint: CAUSE_RULES[value].lookFor,
    })),
  },
  admin: {
    kind: "choice",
    label: {
      en: "Can somebody on your side sign in as admin of the business portfolio?",
      id: "Adakah orang di pihak Anda yang dapat masuk sebagai admin portofolio bisnis?",
    },
    hint: {
      en: "Only a person with full control of the portfolio can request the review. A provider cannot do it for you.",
      id: "Hanya orang dengan kendali penuh atas portofolio yang dapat meminta tinjauan. Penyedia tidak dapat melakukannya untuk Anda.",
    },
    options: [
      { value: "yes", label: { en: "Yes", id: "Ya" } },
      { value: "no", label: { en: "No", id: "Tidak" } },
      { value: "not_known", label: { en: "Not known", id: "Tidak diketahui" } },
    ],
  },
};
