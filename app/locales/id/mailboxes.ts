import type en from "../en/mailboxes";
import type { Same } from "../same";

const mailboxes: Same<typeof en> = {
  title: "Kotak surat",
  context:
    "Alamat Anda yang dipakai untuk mengirim dan menerima surel tentang kasus. Surel dibaca dan dibiarkan apa adanya: tidak ada yang dihapus atau ditandai sudah dibaca.",
  list: {
    add: "Tambah kotak surat",
    address: "Alamat",
    state: "Keadaan",
    read: "Terakhir dibaca",
    never: "Belum pernah",
    empty: "Belum ada kotak surat",
    emptyText:
      "Hubungkan kotak surat tempat penyedia menjawab Anda. Sebelum itu, pesan dicatat dengan tangan atau diserahkan sebagai berkas.",
  },
  states: {
    none: "Tidak dibaca",
    handedIn: "Diserahkan",
    paused: "Dijeda",
    waiting: "Belum dibaca",
    password: "Masuk ditolak",
    folder: "Folder tidak ada",
    certificate: "Sertifikat tidak sah",
    unreachable: "Tidak menjawab",
    refused: "Pembacaan ditolak",
    good: "Dibaca",
  },
  fields: {
    address: "Alamat surel",
    name: "Nama yang dilihat penerima",
    businessId: "Bisnis",
    plusAddressing: "Surel ke alamat+apa-pun juga tiba di sini",
    access: "Cara suratnya dibaca",
    host: "Server IMAP",
    port: "Porta",
    security: "Enkripsi",
    username: "Nama pengguna",
    secret: "Kata sandi atau token akses",
    folder: "Folder",
    takesOld: "Ambil juga yang sudah ada di sana",
  },
  hints: {
    address: "Misalnya meja@contoh.com.",
    businessId: "Utas bisnis ini ditulis dari sini. Tanpa pilihan: utas semua bisnis.",
    plusAddressing:
      "Jawaban lalu menyebut utasnya di alamat (meja+…@contoh.com), dan tetap tersimpan di tempatnya walau subjeknya diubah. Kebanyakan layanan surel besar bisa melakukannya.",
    port: "Biasanya 993 dengan TLS, 143 dengan STARTTLS.",
    secret:
      "Disimpan terenkripsi, hanya dikirim ke server ini, dan tidak pernah ditampilkan lagi, juga kepada Anda. Layanan dengan masuk dua langkah menyediakan kata sandi aplikasi untuk ini.",
    secretKept:
      "Kosongkan untuk tetap memakai yang tersimpan. Untuk server lain harus diketik lagi.",
    folder: "INBOX, kecuali aturan di layanan surel Anda menaruhnya di tempat lain.",
    takesOld: "Jika tidak, hanya yang tiba mulai sekarang yang diambil.",
  },
  everyBusiness: "Semua bisnis",
  accesses: {
    none: "Tidak dari sini: surel hanya diserahkan atau diunggah",
    password: "IMAP, dengan kata sandi",
    token: "IMAP, dengan token akses OAuth",
  },
  securities: {
    tls: "TLS sejak awal",
    starttls: "STARTTLS",
    none: "Tanpa enkripsi",
  },
  new: {
    title: "Tambah kotak surat",
    submit: "Simpan",
    added: "Tersimpan. Akan dibaca dalam semenit, dan yang tidak beres tertulis di halaman ini.",
  },
  edit: { title: "Ubah {{address}}" },
  saved: "Tersimpan.",
  page: {
    read: "Baca sekarang",
    readSoon: "Akan segera dibaca.",
    pause: "Jeda",
    resume: "Lanjutkan",
    edit: "Ubah",
    remove: "Hapus",
    status: "Keadaannya",
    triedAt: "Terakhir dicoba",
    readAt: "Terakhir dibaca",
    next: "Dicoba lagi",
    soon: "Sebentar lagi",
    server: "Server",
    kept: "Disimpan terenkripsi",
    plus: "Alamat dengan token",
    yes: "Ya",
    no: "Tidak",
    history: "Riwayat",
  },
  problems: {
    password:
      "Server surel menolak masuk: nama pengguna atau kata sandi (atau token) tidak lagi benar. Tidak ada hal lain yang salah. Masukkan lagi lewat Ubah. Sementara itu jarang dicoba, agar akun tidak terkunci.",
    folder: "Folder itu tidak ada di server. Periksa namanya lewat Ubah.",
    certificate:
      "Sertifikat server tidak sah untuk namanya, jadi tidak ada yang dikirim ke sana. Periksa nama server.",
    unreachable:
      "Server surel tidak menjawab. Dicoba lagi dengan sendirinya, makin lama makin jarang.",
    refused: "Server surel menjawab, tetapi menolak foldernya dibaca.",
  },
  said: "Katanya: {{words}}",
  handIn: {
    title: "Serahkan surel dari server surel",
    about:
      "Server surel atau penyaring dapat menyerahkan tiap pesan saat tiba: POST pesan mentah dengan rahasia kotak surat ini. 202 berarti pesan sudah tersimpan.",
    address: "Alamat tujuan POST",
    on: "Surel boleh diserahkan. Rahasianya hanya ditampilkan sekali.",
    off: "Belum ada yang boleh diserahkan.",
    make: "Buat rahasia",
    renew: "Buat rahasia lain",
    end: "Akhiri",
    ended: "Tidak ada lagi yang dapat diserahkan.",
    ready:
      "Inilah rahasianya. Hanya ditampilkan sekarang; yang dibuat sebelumnya tidak berlaku lagi.",
    secret: "Rahasia",
    example: "Perintah untuk penyaring seperti procmail atau maildrop",
    back: "Kembali ke kotak surat",
  },
  removal: {
    title: "Hapus {{address}}?",
    text: "Kotak ini tidak dibaca lagi dan kata sandinya dihapus. Pesan yang berasal darinya tetap ada. Utas ditulis dari kotak surat Anda yang lain, atau dari alamat instalasi.",
    submit: "Hapus",
    removed: "Dihapus, beserta kata sandinya.",
  },
  errors: {
    address: "Masukkan alamat kotak surat",
    name: "Tulis apa yang dilihat penerima",
    host: "Masukkan nama server IMAP, misalnya imap.contoh.com",
    port: "Porta adalah angka dari 1 sampai 65535",
    username: "Masukkan nama pengguna",
    folder: "Sebutkan foldernya",
  },
  refusals: {
    taken: "Alamat ini sudah menjadi kotak surat",
    business: "Bisnis itu tidak ada",
    secret: "Masukkan kata sandi atau token akses",
    secretAgain:
      "Masukkan lagi kata sandi atau token: tidak pernah dikirim ke server yang tidak dimaksudkan",
    plain:
      "Kata sandi tidak dikirim tanpa enkripsi, kecuali instalasi menyebut hostnya (WEBHOOK_HOSTS)",
  },
  events: {
    mailbox: {
      added: "menambah kotak surat {{address}}",
      edited: "mengubah kotak surat {{address}}",
      access_changed: "mengubah cara kotak surat {{address}} dijangkau",
      hand_in_renewed: "membuat rahasia untuk menyerahkan surel bagi {{address}}",
      hand_in_ended: "mengakhiri penyerahan surel bagi {{address}}",
      paused: "menjeda pembacaan {{address}}",
      resumed: "membaca {{address}} lagi",
      removed: "menghapus kotak surat {{address}} beserta kata sandinya",
    },
  },
};

export default mailboxes;
