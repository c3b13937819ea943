/** Words of saving while somebody types, on every page that does so. */
export default {
  idle: "Tersimpan saat Anda mengetik",
  saving: "Menyimpan…",
  saved: "Tersimpan {{at}}",
  retrying: "Belum dapat disimpan, mencoba lagi",
  signedOut: "Belum tersimpan: Anda telah keluar",
  conflict: "Belum tersimpan: orang lain menulis di sini",
  invalid: "Belum tersimpan: perbaiki bagian yang ditandai",
  refused: "Belum tersimpan",
  restored: "Teks yang belum tersimpan telah dikembalikan dan sedang disimpan.",
  signedOutTitle: "Anda telah keluar",
  signedOutText:
    "Tidak ada yang hilang: tulisan Anda disimpan di peramban ini dan akan tersimpan begitu Anda masuk lagi.",
  signIn: "Masuk dan kembali ke sini",
  waiting: "Tulisan disimpan di peramban ini sampai berhasil tersimpan.",
  both: {
    title: "Dua orang menulis di sini",
    titleMine: "Anda menulis di sini pada jendela lain",
    theirs: "{{name}} menulis, {{at|instant}}",
    theirsOut: "{{name}} mengosongkan bagian ini, {{at|instant}}",
    keepMine: "Pakai tulisan saya",
    takeTheirs: "Pakai tulisan mereka",
    edit: "Ubah tulisan saya sambil melihat tulisan mereka",
  },
};
