/** What has to stop at once, worded once for every class that needs it. */
import type { Bilingual } from "../bilingual";

export const STOP = {
  campaigns: {
    en: "Pause every campaign and scheduled broadcast, on every number of the account.",
    id: "Jeda semua kampanye dan siaran terjadwal di semua nomor pada akun ini.",
  },
  retries: {
    en: "Stop automatic retries: queue the messages instead.",
    id: "Hentikan pengiriman ulang otomatis: antrekan pesannya.",
  },
  replacement: {
    en: "Do not set up a replacement number or account, and do not move the campaign elsewhere.",
    id: "Jangan membuat nomor atau akun pengganti, dan jangan memindahkan kampanye ke tempat lain.",
  },
  deleting: {
    en: "Delete nothing: templates, lists and logs are evidence.",
    id: "Jangan menghapus apa pun: templat, daftar, dan catatan adalah bukti.",
  },
  duplicate_appeals: {
    en: "Do not file several appeals. One good one, then wait.",
    id: "Jangan mengajukan beberapa banding. Satu banding yang baik, lalu tunggu.",
  },
  paid_unban: {
    en: "Do not pay anybody who promises to lift a ban.",
    id: "Jangan membayar siapa pun yang menjanjikan pencabutan pemblokiran.",
  },
  relabelling: {
    en: "Do not relabel promotional messages as utility.",
    id: "Jangan mengubah label pesan promosi menjadi utilitas.",
  },
  unofficial_tools: {
    en: "Disconnect unofficial tools and linked devices that nobody can explain.",
    id: "Putuskan alat tidak resmi dan perangkat tertaut yang tidak dapat dijelaskan.",
  },
  marketing: {
    en: "Stop marketing messages until quality is green again.",
    id: "Hentikan pesan pemasaran hingga kualitas kembali hijau.",
  },
  this_template: {
    en: "Stop every flow and campaign that uses this template.",
    id: "Hentikan semua alur dan kampanye yang memakai templat ini.",
  },
  pin_attempts: {
    en: "Stop trying PINs and re-registering: ten attempts in 72 hours is the limit.",
    id: "Berhenti mencoba PIN dan mendaftar ulang: batasnya sepuluh percobaan dalam 72 jam.",
  },
  credentials: {
    en: "Change no tokens, PINs or settings: it is not your account.",
    id: "Jangan mengubah token, PIN, atau pengaturan: masalahnya bukan pada akun Anda.",
  },
  reinstalling: {
    en: "Do not reinstall the app or register the number again and again.",
    id: "Jangan memasang ulang aplikasi atau mendaftarkan nomor berulang kali.",
  },
  access: {
    en: "Remove unknown people, revoke their tokens and sessions, and change the PIN, after taking screenshots.",
    id: "Keluarkan orang yang tidak dikenal, cabut token dan sesinya, dan ganti PIN, setelah mengambil tangkapan layar.",
  },
  recipients: {
    en: "Do not send to these recipients again until the rule for their code allows it.",
    id: "Jangan mengirim lagi ke penerima ini sampai aturan untuk kodenya mengizinkan.",
  },
  volume: {
    en: "Do not push more through: spread today's messages and keep the urgent ones first.",
    id: "Jangan memaksakan pengiriman: sebarkan pesan hari ini dan dahulukan yang mendesak.",
  },
  ban_talk: {
    en: "Do not tell customers or management that the account is banned: it is not.",
    id: "Jangan menyampaikan kepada pelanggan atau manajemen bahwa akun diblokir: bukan itu masalahnya.",
  },
  resending_backlog: {
    en: "Do not send the backlog at once: start slowly, with the customers who are waiting.",
    id: "Jangan mengirim semua pesan tertunda sekaligus: mulai perlahan, dari pelanggan yang menunggu.",
  },
} as const satisfies Record<string, Bilingual>;
