import type en from "../en/ui";
import type { Same } from "../same";

const ui: Same<typeof en> = {
  chart: { table: "Lihat sebagai tabel" },
  error: "Kesalahan",
  problem: "Ada yang perlu diperbaiki",
  working: "Sedang diproses…",
  breadcrumbs: "Jejak halaman",
  pages: {
    reference: "Jika Anda meminta bantuan, sebutkan nomor rujukan ini:",
    home: "Ke halaman awal",
    "403": {
      title: "Anda tidak berhak membuka halaman ini",
      text: "Peran Anda tidak mencakup halaman ini. Administrator dapat mengubahnya.",
    },
    "404": {
      title: "Tidak ada apa pun di sini",
      text: "Alamatnya mungkin salah ketik, atau isinya milik bisnis yang tidak Anda tangani.",
    },
    "409": {
      title: "Isinya berubah saat Anda bekerja",
      text: "Orang lain lebih dahulu menyimpan. Kembalilah, muat ulang halaman, lalu lihat perubahannya. Tidak ada pekerjaannya yang tertimpa.",
    },
    "413": {
      title: "Ukurannya terlalu besar",
      text: "Kembalilah dan kirim berkas yang lebih kecil, atau bagi menjadi beberapa berkas.",
    },
    "429": {
      title: "Terlalu banyak percobaan",
      text: "Tunggu beberapa menit, lalu coba lagi. Tidak ada yang berubah.",
    },
    "500": {
      title: "Terjadi gangguan di sisi kami",
      text: "Yang sudah tersimpan tetap aman. Silakan coba lagi; jika gagal lagi, beri tahu administrator Anda.",
    },
    "503": {
      title: "Reinstate sedang tidak tersedia",
      text: "Sistem sedang dinyalakan atau dirawat. Coba lagi sebentar lagi. Yang sudah tersimpan tetap aman.",
    },
  },
  theirs: {
    title: "Disimpan orang lain sementara itu",
    text: "Bandingkan keduanya. Menyimpan lagi mempertahankan milik Anda; meninggalkan halaman mempertahankan miliknya.",
    keep: "Pertahankan miliknya",
    at: "{{at|instant}}",
    day: "{{on|day}}",
  },
  refusals: {
    changedMeanwhile:
      "{{by}} menyimpan hal lain sementara itu ({{at|instant}}). Yang Anda ketik tetap ada: lihat keduanya, lalu simpan lagi.",
  },
  restored: "Yang Anda ketik di sini sudah kembali.",
  goesOn: {
    note: "Anda boleh meninggalkan halaman ini: pekerjaan berlanjut, juga setelah dimulai ulang.",
    reload: "Lihat lagi",
  },
  loading: "Sedang memuat…",
  change: "Ubah",
  next: "Selanjutnya",
  path: "Jawaban sejauh ini",
  views: "Tampilan tersimpan",
  copy: { do: "Salin", copied: "Tersalin", failed: "Pilih teksnya lalu salin sendiri" },
  files: { chosen: "Berkas yang dipilih" },
  table: {
    selectPage: "Pilih semua baris di halaman ini",
    selected_one: "{{count|number}} dipilih",
    selected_other: "{{count|number}} dipilih",
    allMatching_one: "Semua {{count|number}} yang cocok dengan filter",
    allMatching_other: "Semua {{count|number}} yang cocok dengan filter",
    moreMatching: "Semua yang cocok dengan filter, lebih dari {{count|number}}",
    clear: "Batalkan pilihan",
  },
  pagination: { label: "Halaman", previous: "Sebelumnya", next: "Berikutnya" },
  filter: {
    apply: "Terapkan",
    on: "Filter yang dipakai",
    remove: "Hapus filter:",
    clear: "Hapus semua",
  },
  frame: {
    skip: "Lompat ke isi",
    navigation: "Navigasi utama",
    more: "Lainnya",
    narrow: "Ciutkan navigasi",
    wide: "Lebarkan navigasi",
    search: "Cari atau lompat",
    close: "Tutup",
    shortcuts: "Pintasan papan ketik",
    noResults: "Tidak ditemukan. Coba nomor kasus, nama bisnis, atau nama halaman.",
    searchFor: "Cari “{{query}}” di mana saja",
    searching: "Sedang mencari…",
    undo: "Urungkan",
    notices: "Pemberitahuan",
    loadingPage: "Halaman sedang dimuat",
  },
  counter: {
    limit: "Paling banyak {{max|number}} karakter",
    left_one: "Tersisa {{count|number}} karakter",
    left_other: "Tersisa {{count|number}} karakter",
    over_one: "Kelebihan {{count|number}} karakter",
    over_other: "Kelebihan {{count|number}} karakter",
  },
};

export default ui;
