import type en from "../en/scorecard";
import type { Same } from "../same";

const scorecard: Same<typeof en> = {
  title: "Kartu nilai",
  about:
    "Dari utas kasus yang dapat Anda lihat, 2.000 terbaru. Waktu biasa, sejak pesan pertama dari kita.",
  period: "Dimulai dalam",
  periods: {
    all: "Sepanjang waktu",
    "30": "30 hari terakhir",
    "90": "90 hari terakhir",
    "365": "Setahun terakhir",
  },
  class: "Kelas",
  anyClass: "Semua kelas",
  show: "Tampilkan",
  byClass: "Menurut kelas pembatasan",
  unclassified: "Belum diklasifikasi",
  reply: "Jawaban pertama",
  solve: "Selesai",
  promises: "Janji",
  kept_one: "{{kept|number}} dari satu ditepati",
  kept_other: "{{kept|number}} dari {{count|number}} ditepati",
  spread_one: "{{median}} (satu utas)",
  spread_other: "median {{median}}, sembilan dari sepuluh dalam {{p90}} ({{count|number}} utas)",
  nothing: "Belum ada yang dapat diukur",
  behind: "Utas di balik angka",
  thread: "Utas",
  cut: "Yang tampil di sini 200 terbaru.",
};

export default scorecard;
