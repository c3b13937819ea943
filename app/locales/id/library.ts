/** Pustaka banding yang pernah diajukan. */
const library = {
  title: "Banding terdahulu",
  context:
    "Yang pernah diajukan, dengan kata-kata apa, dan apa hasilnya. Hanya dari bisnis yang boleh Anda lihat.",
  counts: "Hasilnya",
  countsAbout:
    "Dihitung, bukan dinilai: jumlah sekecil ini tidak mengatakan apa pun tentang yang berikutnya.",
  found_one: "{{count|number}} banding",
  found_other: "{{count|number}} banding",
  open: "Tanpa keputusan",
  one: "{{reference}}, putaran {{round|number}}",
  filed: "diajukan",
  empty: {
    title: "Belum ada banding yang diajukan",
    text: "Banding muncul di sini setelah diajukan. Tulis atau catat banding di kasusnya.",
    cases: "Pilih kasus",
    nothing: "Tidak ada banding seperti itu yang diajukan",
    nothingText: "Hapus salah satu filter untuk melihat lebih banyak.",
    all: "Tampilkan semua banding terdahulu",
  },
  filter: {
    words: "Kata di dalamnya",
    class: "Kelas",
    outcome: "Hasil",
    any: "Semua",
    submit: "Tampilkan",
  },
  take: {
    link: "Mulai dari banding terdahulu",
    title: "Teks terdahulu: {{section}}",
    about:
      "Ini awal, bukan jawaban: fakta, angka, dan tanggal kasus lain tidak cocok untuk kasus ini. Nama dan angka tidak pernah diambil dengan sendirinya.",
    submit: "Pakai teks ini sebagai awal",
    replaces: "Menggantikan isi yang ada; versi sebelumnya tetap tersimpan di antara versi.",
    taken: "Teks diambil. Sesuaikan dengan keadaan yang sebenarnya di sini.",
    none: "Belum ada teks terdahulu untuk bagian ini",
    noneText: "Banding yang ditulis di sini dan sudah diajukan menyediakan teksnya.",
    back: "Kembali ke bagian ini",
    from: "Diambil dari {{from}}",
  },
  refusals: { gone: "Teks ini tidak ada lagi." },
  events: {
    appeal: {
      text_taken: "mengambil teks {{from}} sebagai awal dalam putaran {{round|number}}",
    },
  },
} as const;

export default library;
