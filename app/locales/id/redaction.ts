import type en from "../en/redaction";
import type { Same } from "../same";

const redaction: Same<typeof en> = {
  title: "Sensor “{{name}}”",
  context:
    "Sebuah salinan dibuat, dan bagian yang dipilih hilang untuk selamanya di dalamnya. Berkas asli tetap tersegel di kasus dan tidak pernah keluar: berkas banding memakai salinannya.",
  box: "Kotak {{number|number}}",
  page: "Halaman {{number|number}}",
  pageOf: "Halaman {{number|number}} dari {{name}}",
  boxesHint:
    "Gambar kotak pada gambarnya, atau ketik letaknya: perseratus dari lebar dan tingginya, dihitung dari sudut kiri atas. Baris yang dibiarkan kosong bukan kotak.",
  edges: {
    page: "Hlm.",
    x: "Kiri, %",
    y: "Atas, %",
    width: "Lebar, %",
    height: "Tinggi, %",
  },
  addBox: "Tambah kotak",
  removeBox: "Hapus kotak {{number|number}}",
  submit: "Buat salinan tersensor",
  done: "Salinan tersensor disimpan. Berkas banding memakainya sebagai ganti berkas asli.",
  nothingFound:
    "Tidak ditemukan kunci, nomor kartu atau identitas, nomor telepon, maupun alamat email. Periksa sendiri, lalu sebutkan di bawah apa yang harus disembunyikan.",
  kinds: {
    secret_one: "{{count|number}} kunci, token, atau kata sandi",
    secret_other: "{{count|number}} kunci, token, atau kata sandi",
    card_one: "{{count|number}} nomor kartu",
    card_other: "{{count|number}} nomor kartu",
    identity_one: "{{count|number}} nomor identitas",
    identity_other: "{{count|number}} nomor identitas",
    phone_one: "{{count|number}} nomor telepon",
    phone_other: "{{count|number}} nomor telepon",
    email_one: "{{count|number}} alamat email",
    email_other: "{{count|number}} alamat email",
  },
  allOfKind_one: "Sembunyikan",
  allOfKind_other: "Sembunyikan semuanya ({{count|number}})",
  words: "Kata lain yang harus disembunyikan",
  wordsHint:
    "Satu per baris, misalnya sebuah nama. Masing-masing disembunyikan di mana pun muncul.",
  hiddenCount_one: "{{count|number}} bagian disembunyikan dalam salinan ini",
  hiddenCount_other: "{{count|number}} bagian disembunyikan dalam salinan ini",
  copyOf: "Salinan tersensor dari",
  copies: "Salinan tersensor",
  original: "Berkas asli dari salinan tersensor",
  originalText:
    "Berkas asli ini tersegel dan tidak pernah keluar. Berkas banding, arsip, dan tamu mendapat salinan tersensornya yang terbaru.",
  originalAlone:
    "Berkas asli ini tersegel dan tidak pernah keluar. Salinan tersensornya sudah dikeluarkan, jadi berkas banding tidak memuatnya sampai ada yang dikembalikan atau dibuat lagi.",
  redact: "Sensor…",
  download: "Unduh salinan ini",
  chip: "Salinan tersensor",
  errors: {
    number: "Tulis angka dari 0 sampai 100",
    boxIncomplete: "Isi keempat angka kotak ini, atau kosongkan semuanya",
    tooMany: "Kotaknya terlalu banyak untuk satu salinan. Tutup bidang yang lebih besar sekaligus.",
  },
  refused: {
    kind: "Jenis berkas ini tidak dapat disensor di sini. Buat tangkapan layar atau simpan sebagai PDF, lalu sensor yang itu.",
    unreadable:
      "Berkas tidak dapat dibuka: rusak, atau terkunci dengan kata sandi. Simpan lagi tanpa kata sandi, lalu sensor yang itu.",
    textTooLarge:
      "Teks ini lebih panjang dari 5 MB. Simpan kutipannya sebagai bukti, lalu sensor yang itu.",
    tooLong:
      "Berkas ini lebih dari {{count|number}} halaman. Simpan halaman yang penting saja, lalu sensor yang itu.",
    noSuchPage_one: "Berkas ini hanya {{count|number}} halaman. Perbaiki nomor halaman pada kotak.",
    noSuchPage_other:
      "Berkas ini hanya {{count|number}} halaman. Perbaiki nomor halaman pada kotak.",
    nothing:
      "Tidak ada yang dipilih, jadi tidak ada yang disembunyikan. Gambar kotak, centang bagian, atau sebutkan kata.",
  },
};

export default redaction;
