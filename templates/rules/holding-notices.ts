/**
 * What to tell customers on other channels meanwhile. Placeholders: {{business}}, {{contact}}.
 * Plain and short; never blames anybody, never names a cause, never offers a credit.
 */
import type { Bilingual } from "../bilingual";

export type HoldingNotice = { situation: Bilingual; text: Bilingual };

export const HOLDING_NOTICES = {
  nothing_goes_out: {
    situation: {
      en: "We cannot send or answer on WhatsApp",
      id: "Kami tidak dapat mengirim atau membalas di WhatsApp",
    },
    text: {
      en: "Messages to {{business}} on WhatsApp cannot be answered at the moment. We are sorry for the inconvenience. Please reach us at {{contact}}; we will take care of requests you have already sent.",
      id: "Saat ini pesan WhatsApp kepada {{business}} belum dapat kami balas. Mohon maaf atas ketidaknyamanannya. Silakan hubungi kami melalui {{contact}}; permintaan yang sudah Anda kirim tetap akan kami tangani.",
    },
  },
  replies_only: {
    situation: {
      en: "We can answer on WhatsApp, but not write first",
      id: "Kami dapat membalas di WhatsApp, tetapi tidak dapat menghubungi lebih dahulu",
    },
    text: {
      en: "{{business}} is not sending notifications on WhatsApp at the moment. If you write to us there, we will answer. For anything urgent, please use {{contact}}.",
      id: "Untuk sementara {{business}} tidak mengirim pemberitahuan melalui WhatsApp. Jika Anda menulis kepada kami di sana, kami akan membalas. Untuk hal mendesak, silakan hubungi {{contact}}.",
    },
  },
  some_messages_late: {
    situation: {
      en: "Some notifications arrive late or not at all",
      id: "Sebagian pemberitahuan terlambat atau tidak terkirim",
    },
    text: {
      en: "Some WhatsApp notifications from {{business}} may reach you late today. Your orders and requests are not affected. For news about yours, please ask at {{contact}}.",
      id: "Sebagian pemberitahuan WhatsApp dari {{business}} mungkin terlambat sampai hari ini. Pesanan dan permintaan Anda tidak terpengaruh. Untuk menanyakan statusnya, silakan hubungi {{contact}}.",
    },
  },
  number_gone: {
    situation: {
      en: "The number does not answer any more",
      id: "Nomor tidak dapat dihubungi lagi",
    },
    text: {
      en: "Our WhatsApp number is out of service at the moment. You reach {{business}} at {{contact}}. We will tell you here when the number is back; please do not trust other numbers that claim to be ours.",
      id: "Nomor WhatsApp kami sedang tidak dapat digunakan. Anda dapat menghubungi {{business}} melalui {{contact}}. Kami akan mengabarkan di sini saat nomor kembali aktif; mohon tidak memercayai nomor lain yang mengaku sebagai kami.",
    },
  },
  calls_only: {
    situation: {
      en: "Calls on WhatsApp do not work",
      id: "Panggilan WhatsApp tidak berfungsi",
    },
    text: {
      en: "{{business}} cannot be called on WhatsApp at the moment. Messages are answered as usual, and by phone we are at {{contact}}.",
      id: "Saat ini {{business}} belum dapat dihubungi melalui panggilan WhatsApp. Pesan tetap kami balas seperti biasa, dan melalui telepon kami dapat dihubungi di {{contact}}.",
    },
  },
  not_from_us: {
    situation: {
      en: "Somebody else may be writing in our name",
      id: "Mungkin ada pihak lain yang mengirim pesan atas nama kami",
    },
    text: {
      en: "Please do not open links or share codes in recent WhatsApp messages that appear to come from {{business}}: some may not be from us. We never ask for passwords or codes. If in doubt, ask us at {{contact}}.",
      id: "Mohon tidak membuka tautan atau membagikan kode dari pesan WhatsApp terbaru yang mengatasnamakan {{business}}: sebagian mungkin bukan dari kami. Kami tidak pernah meminta kata sandi atau kode. Jika ragu, tanyakan kepada kami melalui {{contact}}.",
    },
  },
  disturbance: {
    situation: {
      en: "A disturbance that is not ours alone",
      id: "Gangguan yang tidak hanya terjadi pada kami",
    },
    text: {
      en: "WhatsApp is disturbed for several businesses at the moment, {{business}} included. Until it works again you reach us at {{contact}}.",
      id: "Saat ini WhatsApp mengalami gangguan pada sejumlah bisnis, termasuk {{business}}. Hingga kembali normal, Anda dapat menghubungi kami melalui {{contact}}.",
    },
  },
} as const satisfies Record<string, HoldingNotice>;

export type HoldingNoticeKey = keyof typeof HOLDING_NOTICES;
