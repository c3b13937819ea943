/** Surat-surat rumah ini, dan perubahannya. */
export default {
  title: "Surat",
  about:
    "Awal surel kepada penyedia. Ubah sesuai kebutuhan; yang belum diketahui tetap harus diisi sendiri.",
  reworded: "diubah oleh {{name}}",
  original: "seperti semula",
  edit: "Ubah: {{letter}}",
  subject: "Subjek",
  text: "Isi",
  variables: "Yang dapat disebut",
  variablesAbout:
    "Tulis nama di antara dua kurung kurawal, seperti di dalam teks. Dengan if … endif di sekelilingnya, kalimat hanya muncul bila faktanya diketahui.",
  preview: "Bila belum ada yang diketahui",
  save: "Simpan",
  restore: "Kembalikan ke asal",
  saved: "Surat disimpan.",
  restored: "Surat asal berlaku lagi.",
  errors: { subject: "Tulis subjek.", text: "Tulis suratnya." },
  refusals: {
    broken: "Ini tidak dapat dibaca sebagai surat: {{words}}",
    unknown: "Surat ini menyebut hal yang tidak dikenal: {{words}}",
    changed: "Seseorang mengubah surat ini sementara itu. Teks Anda tetap ada di bawah.",
  },
  events: {
    reworded: "mengubah surat {{letter}} ({{language}})",
    restored: "mengembalikan surat {{letter}} ({{language}}) ke asal",
  },
};
