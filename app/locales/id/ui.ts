import type en from "../en/ui";
import type { Same } from "../same";

const ui: Same<typeof en> = {
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
  counter: {
    limit: "Paling banyak {{max|number}} karakter",
    left_one: "Tersisa {{count|number}} karakter",
    left_other: "Tersisa {{count|number}} karakter",
    over_one: "Kelebihan {{count|number}} karakter",
    over_other: "Kelebihan {{count|number}} karakter",
  },
};

export default ui;
