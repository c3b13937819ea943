/** Pemulihan: apa yang tidak diterima pelanggan, dan cara memperbaikinya. */
import type en from "~/locales/en/recovery";
import type { Same } from "~/locales/same";

const recovery: Same<typeof en> = {
  title: "Pemulihan",
  pageTitle: "Pemulihan · {{reference}}",
  context: "Siapa yang dirugikan selama pesan terhenti, dan apa yang dilakukan untuk mereka.",
  harms: {
    otp: "Kode sekali pakai",
    order_notice: "Kabar pesanan",
    appointment: "Janji temu",
    question: "Pertanyaan",
    complaint: "Keluhan",
    other: "Lainnya",
  },
  window: {
    title: "Kapan pelanggan terdampak",
    about: "Berdasarkan pembatasan pada kasus ini, menurut apa yang diblokirnya.",
    none: "Tidak ada pembatasan pada kasus ini yang terasa oleh pelanggan. Jika mereka tetap terdampak, nyatakan kapan.",
    goesOn: "masih berlangsung",
    expected: "(akhir yang disebutkan: {{at|instant}})",
    corrected: "{{name}} mengoreksi ini pada {{at|instant}}:",
    toldBySignal: "Sinyal yang memberitahukannya",
    toldByPeople: "Dicatat oleh tim: {{class|enforcement.class}}",
    change: "Koreksi…",
  },
  estimate: {
    title: "Berapa banyak pelanggan",
    about: "Orang yang sama dapat muncul di beberapa sumber, jadi angkanya tidak dijumlahkan.",
    unknown: "Belum ada yang menunjukkan berapa pelanggan yang dirugikan.",
    atLeast_one: "Sekurangnya {{count|number}} pelanggan",
    atLeast_other: "Sekurangnya {{count|number}} pelanggan",
    told_one: "Sekitar {{count|number}} pelanggan, menurut tim",
    told_other: "Sekitar {{count|number}} pelanggan, menurut tim",
    source: "Diketahui dari",
    customers: "Pelanggan",
    messages: "Pesan",
    sure: "Kepastian",
    sources: {
      named: "Pelanggan yang diketahui namanya",
      failed: "Ditolak karena pembatasan",
      dropped: "Diterima sistem tetapi tidak pernah sampai",
      send_log: "Gagal, menurut log pengiriman yang diimpor",
      waiting: "Menulis dan tidak dijawab",
      told: "Menurut tim",
    },
    sureness: {
      counted: "Dihitung",
      at_least: "Sekurangnya sebanyak ini",
      told: "Menurut keterangan",
      not_measured: "Tidak terukur",
    },
  },
  loss: {
    title: "Yang tidak sampai",
    about: "Dalam rentang di atas. Menurut kerugian bila log pengiriman menyebut kategorinya.",
    count: "{{customers|number}} pelanggan, {{messages|number}} pesan",
    codes: "Pesan gagal menurut kode",
    code: "Kode",
    means: "Artinya",
    noMeaning: "Kode ini belum dijelaskan",
  },
  form: {
    title: "Kapan pelanggan terdampak?",
    from: "Dari",
    until: "Sampai",
    untilHint: "Kosongkan selama masih berlangsung.",
    zone: "Waktu menurut jam Anda: {{zone}}.",
    toldCount: "Berapa pelanggan, sejauh yang Anda ketahui",
    toldCountHint:
      "Perkiraan membantu sampai nama mereka diketahui. Angka ini ditampilkan sebagai keterangan, bukan hitungan.",
    reason: "Mengapa ini benar",
    reasonHint: "Misalnya: log kami mencatat pesan pertama yang ditolak pukul 08.14.",
    submit: "Simpan",
    saved: "Dampak sudah dikoreksi.",
  },
  errors: {
    from: "Nyatakan kapan mulainya",
    until: "Nyatakan kapan berakhirnya, atau kosongkan",
    order: "Akhirnya lebih dulu daripada awalnya",
    toldCount: "Tulis bilangan bulat, atau kosongkan",
    reason: "Jelaskan mengapa ini benar",
  },
  refusals: {
    future: "Awalnya tidak mungkin di masa depan.",
    changed: "Orang lain sudah mengubah ini. Buka sekali lagi.",
  },
  events: {
    impact: {
      corrected: "mengoreksi kapan pelanggan terdampak, mulai {{from|instant}}: {{reason}}",
    },
  },
};

export default recovery;
