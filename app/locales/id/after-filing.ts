/** Setelah diajukan: apakah sudah ada jawaban, dan apa yang dilakukan selama belum ada. */
const afterFiling = {
  title: "Sudah ada jawaban?",
  look: "Periksa Beranda Dukungan Bisnis, bagian Sedang ditinjau, dan surel administrator portofolio. Lalu catat hasilnya.",
  silent:
    "Tiga hari telah berlalu. Tidak adanya jawaban boleh dicatat sebagai hasil; tidak ada yang melakukannya untuk Anda, dan jawaban yang terlambat masih mungkin datang.",
  askedNext: "Anda akan ditanya apakah sudah ada jawaban: {{at|instant}}.",
  record: "Catat keputusan…",
  chase: "Belum ada jawaban…",
  silence: "Catat bahwa tidak ada jawaban…",
  how: {
    looked: "Memeriksa, dan belum ada apa-apa",
    asked_provider: "Memeriksa, dan menanyakan kepada penyedia",
    asked_meta: "Memeriksa, dan menanyakan kepada Meta melalui dukungannya",
  },
  form: {
    about: "Banding kedua di samping yang pertama tidak membantu. Memeriksa dan bertanya membantu.",
    how: "Apa yang Anda lakukan?",
    note: "Apa yang perlu diingat?",
    noteHint: "Misalnya nomor tiket, atau apa yang tertulis di halaman.",
    submit: "Catat bahwa belum ada jawaban",
    saved: "Dicatat. Anda akan ditanya lagi setelah hari berikutnya berlalu.",
  },
  errors: { how: "Pilih apa yang Anda lakukan" },
  refusals: { notWithMeta: "Banding ini tidak berada di Meta." },
  events: {
    appeal: {
      chased:
        "belum menemukan jawaban atas putaran {{round|number}}: {{how|afterFiling.how}}. {{note}}",
    },
  },
} as const;

export default afterFiling;
