/** Banyak pelanggan dipulihkan sekaligus: yang ditanyakan, kemajuannya, dan hasilnya. */
import type en from "~/locales/en/whole";
import type { Same } from "~/locales/same";

const whole: Same<typeof en> = {
  title: "Pulihkan banyak pelanggan",
  about:
    "Pelanggan yang masih menunggu sesuatu, atau yang kompensasinya belum diserahkan, dilewati dan dihitung. Ini dapat dibatalkan.",
  ticked: "Sudah dipulihkan",
  everybody: "Pulihkan semua yang ada di daftar ini…",
  select: "Pilih {{name}}",
  who: "Siapa",
  all: "Semua pelanggan kasus ini",
  searched: "Ditemukan dengan “{{q}}”",
  matching_one: "Ada {{count|number}} pelanggan di daftar ini.",
  matching_other: "Ada {{count|number}} pelanggan di daftar ini.",
  nobody: "Tidak ada seorang pun di daftar ini.",
  submit: "Nyatakan sudah dipulihkan",
  before: "Sebelumnya",
  under: "Pelanggan sedang dinyatakan sudah dipulihkan",
  line: "{{done|number}} dipulihkan · {{name}}, {{at|instant}}",
  states: {
    running: "Sedang dikerjakan",
    stopped: "Dihentikan",
    done: "Selesai",
    undoing: "Sedang dikembalikan",
    undone: "Dibatalkan",
  },
  progress: "{{at|number}} dari {{all|number}} sudah diperiksa",
  done_one: "{{count|number}} pelanggan dinyatakan sudah dipulihkan",
  done_other: "{{count|number}} pelanggan dinyatakan sudah dipulihkan",
  already_one: "{{count|number}} dilewati: sudah dipulihkan sebelumnya",
  already_other: "{{count|number}} dilewati: sudah dipulihkan sebelumnya",
  waiting_one: "{{count|number}} dilewati: ada permintaannya yang masih menunggu",
  waiting_other: "{{count|number}} dilewati: ada permintaannya yang masih menunggu",
  owed_one: "{{count|number}} dilewati: kompensasinya belum diserahkan",
  owed_other: "{{count|number}} dilewati: kompensasinya belum diserahkan",
  undone_one: "{{count|number}} pelanggan kembali ke keadaan semula",
  undone_other: "{{count|number}} pelanggan kembali ke keadaan semula",
  kept_one: "{{count|number}} dibiarkan: orang lain sudah mengubahnya sejak itu",
  kept_other: "{{count|number}} dibiarkan: orang lain sudah mengubahnya sejak itu",
  moves: { stop: "Hentikan", undo: "Batalkan perubahan ini" },
  refusals: {
    notYours: "Anda tidak berhak mencatat keadaan pelanggan.",
    running: "Perubahan serupa sedang berjalan dalam kasus ini. Tunggu sampai selesai.",
    nobody: "Pilih dulu seseorang, atau ambil semua yang ada di daftar.",
    moved: "Keadaannya sudah berubah sejak Anda melihatnya. Periksa lagi.",
  },
  events: {
    customers: {
      made_whole_one: "menyatakan {{count|number}} pelanggan sudah dipulihkan sekaligus",
      made_whole_other: "menyatakan {{count|number}} pelanggan sudah dipulihkan sekaligus",
      whole_undone_one: "membatalkan pernyataan bahwa {{count|number}} pelanggan sudah dipulihkan",
      whole_undone_other:
        "membatalkan pernyataan bahwa {{count|number}} pelanggan sudah dipulihkan",
    },
  },
};

export default whole;
