import type en from "../en/today";
import type { Same } from "../same";

const today: Same<typeof en> = {
  title: "Hari ini",
  morning: "Selamat pagi, {{name}}",
  day: "Selamat siang, {{name}}",
  evening: "Selamat malam, {{name}}",
  next: "Kerjakan berikutnya",
  nextNone: "Tidak ada yang menunggu Anda",
  nextNoneText: "Begitu ada kasus atau tugas untuk Anda, akan muncul di sini.",
  browse: "Lihat kasus yang terbuka",
  now: "sekarang",
  clocks: "Tenggat",
  allClocks: "Semua tenggat",
  clocksMissed_one:
    "{{count|number}} tenggat terlewat. Tetap tercantum sampai dipenuhi, atau dibatalkan dengan alasan.",
  clocksMissed_other:
    "{{count|number}} tenggat terlewat. Tetap tercantum sampai dipenuhi, atau dibatalkan dengan alasan.",
  clocksNone: "Tidak ada tenggat yang berjalan pada kasus yang dapat Anda lihat.",
  mentions: "Anda disebut",
  tasks: "Tugas Anda",
  by: "{{name}}, {{at|instant}}",
  team: "Tim",
  open: "terbuka",
  waiting: "menunggu pihak lain",
  unled: "belum ditangani",
  restored: "pulih minggu ini",
  first: {
    title: "Tidak ada kasus terbuka",
    text: "Bukalah kasus begitu pesan berhenti terkirim. Tidak sampai satu menit.",
    steps: "Bersiap sebelum terjadi",
    done: "Selesai",
    business: {
      title: "Catat apa yang Anda jalankan di WhatsApp",
      text: "Bisnis, portofolio, akun, dan nomor. Dengan begitu kasus dapat menyebut dengan tepat apa yang terkena.",
    },
    source: {
      title: "Biarkan Meta atau penyedia Anda memberi tahu Reinstate",
      text: "Dengan webhook, pembatasan diketahui dalam satu menit dan kasusnya terbuka dengan sendirinya.",
    },
    colleagues: {
      title: "Undang rekan Anda",
      text: "Pengajuan banding harus disetujui orang yang tidak menulisnya, dan yang lain mengurus penyedia serta pelanggan.",
    },
  },
};

export default today;
