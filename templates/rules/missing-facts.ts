/** The one more fact a triage may end with: what is missing, where to look, which question takes it. */
import type { Bilingual } from "../bilingual";
import type { QuestionKey } from "./question-keys";

export type MissingFact = { says: Bilingual; whereToLook: Bilingual; settledBy: QuestionKey };

export const MISSING_FACTS = {
  how_connected: {
    says: {
      en: "Whether the number runs on the API, in the app, or both. The review goes to different places.",
      id: "Apakah nomor berjalan di API, di aplikasi, atau keduanya. Tempat mengajukan tinjauannya berbeda.",
    },
    whereToLook: {
      en: "WhatsApp Manager > Phone numbers lists API numbers. If the number also opens in the WhatsApp Business app on a phone, it is coexistence. If it is not listed, it is an app number. Your provider knows too.",
      id: "WhatsApp Manager > Nomor telepon memuat nomor API. Jika nomor itu juga terbuka di aplikasi WhatsApp Business pada ponsel, berarti koeksistensi. Jika tidak tercantum, berarti nomor aplikasi. Penyedia Anda juga mengetahuinya.",
    },
    settledBy: "connection",
  },
  notice_text: {
    says: {
      en: "The exact wording of the notice. Warned, restricted, locked and disabled each lead somewhere else.",
      id: "Kalimat persis pada pemberitahuan. Diperingatkan, dibatasi, dikunci, dan dinonaktifkan masing-masing berujung berbeda.",
    },
    whereToLook: {
      en: "Business Support Home > Account Overview > the WhatsApp account. Also the e-mail of every portfolio admin and the banner in WhatsApp Manager. Paste the text here.",
      id: "Beranda Dukungan Bisnis > Ringkasan Akun > akun WhatsApp. Periksa juga email semua admin portofolio dan banner di WhatsApp Manager. Tempelkan teksnya di sini.",
    },
    settledBy: "notice_says",
  },
  enforcement_notice: {
    says: {
      en: "Whether Meta sent a notice. The code alone does not say if the account is restricted, locked or disabled.",
      id: "Apakah Meta mengirim pemberitahuan. Kodenya saja tidak menunjukkan apakah akun dibatasi, dikunci, atau dinonaktifkan.",
    },
    whereToLook: {
      en: "Business Support Home > Account Overview > the WhatsApp account, the mailbox of every portfolio admin, and the banner in WhatsApp Manager.",
      id: "Beranda Dukungan Bisnis > Ringkasan Akun > akun WhatsApp, kotak email semua admin portofolio, dan banner di WhatsApp Manager.",
    },
    settledBy: "notice_says",
  },
  waba_state: {
    says: {
      en: "The state of the WhatsApp Business Account itself. The message may mean a payment problem, a suspension or a deletion.",
      id: "Keadaan Akun WhatsApp Business itu sendiri. Pesannya dapat berarti masalah pembayaran, penangguhan, atau penghapusan.",
    },
    whereToLook: {
      en: "WhatsApp Manager > Account overview, or GET /<WABA_ID>?fields=health_status,status. The provider can look as well.",
      id: "WhatsApp Manager > Ringkasan akun, atau GET /<WABA_ID>?fields=health_status,status. Penyedia juga dapat memeriksanya.",
    },
    settledBy: "waba_state",
  },
  payment_details: {
    says: {
      en: "The details of error 131042. They tell a payment problem from a suspended or deleted account.",
      id: "Rincian kesalahan 131042. Rincian itu membedakan masalah pembayaran dari akun yang ditangguhkan atau dihapus.",
    },
    whereToLook: {
      en: "The field error_data.details of the failed message, in the provider's log or in the webhook. Paste it here.",
      id: "Kolom error_data.details pada pesan yang gagal, di catatan penyedia atau webhook. Tempelkan di sini.",
    },
    settledBy: "payment_details",
  },
  health_status: {
    says: {
      en: "What the platform's own health check says.",
      id: "Hasil pemeriksaan kesehatan dari platform.",
    },
    whereToLook: {
      en: "GET /<PHONE_NUMBER_ID>?fields=health_status, or the provider's health page. Paste the answer here.",
      id: "GET /<PHONE_NUMBER_ID>?fields=health_status, atau halaman kesehatan milik penyedia. Tempelkan jawabannya di sini.",
    },
    settledBy: "health",
  },
  block_reason: {
    says: {
      en: "Why sending is blocked or limited: no notice and no code names a reason.",
      id: "Mengapa pengiriman diblokir atau dibatasi: tidak ada pemberitahuan maupun kode yang menyebut alasannya.",
    },
    whereToLook: {
      en: "Send one message to a number of your own and read the error code of the failed status. Or ask the provider for the full health_status answer.",
      id: "Kirim satu pesan ke nomor Anda sendiri dan baca kode kesalahan pada status gagalnya. Atau minta penyedia memberikan jawaban health_status selengkapnya.",
    },
    settledBy: "error_code",
  },
  code_meaning: {
    says: {
      en: "What this code means. It is not in our list and no notice explains it.",
      id: "Arti kode ini. Kode tersebut tidak ada dalam daftar kami dan tidak ada pemberitahuan yang menjelaskannya.",
    },
    whereToLook: {
      en: "Meta's page of error codes, error_data.details, and the answer of health_status. Ask the provider with the fbtrace_id.",
      id: "Halaman kode kesalahan Meta, error_data.details, dan jawaban health_status. Tanyakan kepada penyedia dengan menyertakan fbtrace_id.",
    },
    settledBy: "health",
  },
  template_history: {
    says: {
      en: "What happened to the template before. This status alone does not say whether somebody acted or Meta did.",
      id: "Riwayat templat sebelumnya. Status ini saja tidak menunjukkan apakah seseorang atau Meta yang bertindak.",
    },
    whereToLook: {
      en: "WhatsApp Manager > Manage templates > the template > its history, and Business Support Home > Rejected templates.",
      id: "WhatsApp Manager > Kelola templat > templat tersebut > riwayatnya, dan Beranda Dukungan Bisnis > Templat yang ditolak.",
    },
    settledBy: "template_status",
  },
  number_state: {
    says: {
      en: "The status and quality of the number.",
      id: "Status dan kualitas nomor.",
    },
    whereToLook: {
      en: "WhatsApp Manager > Phone numbers, or GET /<PHONE_NUMBER_ID>?fields=status,quality_rating.",
      id: "WhatsApp Manager > Nomor telepon, atau GET /<PHONE_NUMBER_ID>?fields=status,quality_rating.",
    },
    settledBy: "number_status",
  },
  disconnect_reason: {
    says: {
      en: "How the connection was lost, and whether a person or the system ended it.",
      id: "Bagaimana koneksi terputus, dan apakah orang atau sistem yang mengakhirinya.",
    },
    whereToLook: {
      en: "The PARTNER_REMOVED webhook (disconnection_info), or the provider's connection log.",
      id: "Webhook PARTNER_REMOVED (disconnection_info), atau catatan koneksi milik penyedia.",
    },
    settledBy: "gone_how",
  },
  app_screen: {
    says: {
      en: "What the phone shows. Only the screen of the app tells a ban from a lost connection.",
      id: "Apa yang tampil di ponsel. Hanya layar aplikasi yang membedakan pemblokiran dari koneksi yang terputus.",
    },
    whereToLook: {
      en: "Open WhatsApp on the phone that holds the number and take a screenshot.",
      id: "Buka WhatsApp di ponsel yang memegang nomor itu dan ambil tangkapan layar.",
    },
    settledBy: "app_screen",
  },
  outage_sign: {
    says: {
      en: "Whether the accounts that fail have anything in common.",
      id: "Apakah akun-akun yang gagal memiliki kesamaan.",
    },
    whereToLook: {
      en: "metastatus.com, the provider's status page, and whether the accounts belong to the same portfolio.",
      id: "metastatus.com, halaman status penyedia, dan apakah akun-akun itu berada dalam portofolio yang sama.",
    },
    settledBy: "outage_sign",
  },
  scope: {
    says: {
      en: "Whether one account is affected or many at once.",
      id: "Apakah satu akun yang terdampak atau banyak sekaligus.",
    },
    whereToLook: {
      en: "Ask the provider, or try a second account that uses another token.",
      id: "Tanyakan kepada penyedia, atau coba akun kedua yang memakai token lain.",
    },
    settledBy: "scope",
  },
} as const satisfies Record<string, MissingFact>;

export type MissingFactKey = keyof typeof MISSING_FACTS;
