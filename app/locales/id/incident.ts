import type en from "../en/incident";
import type { Same } from "../same";

/** Satu utas untuk banyak kasus: akibat satu insiden pada banyak akun. */
const incident: Same<typeof en> = {
  title: "Kasus dalam insiden ini",
  context:
    "Masing-masing membaca yang ditulis untuk semua kasus, dan tidak membaca yang hanya untuk kasus lain.",
  link: "Tambahkan kasus…",
  search: "Nomor kasus, bisnis, aset, atau nomor telepon",
  provider: "Di penyedia mana",
  anyProvider: "Semua",
  find: "Cari",
  none: "Tidak ada kasus terbuka yang cocok",
  noneText:
    "Hanya kasus terbuka yang boleh Anda lihat dan belum ada di utas ini yang tampil di sini.",
  found_one: "{{count|number}} kasus ditemukan.",
  found_other: "{{count|number}} kasus ditemukan.",
  more: "Masih ada lagi; satu utas paling banyak untuk 200 kasus.",
  sharesEarlier: "Mereka boleh membaca percakapan sampai saat ini",
  sharesEarlierHint:
    "Jika tidak dicentang, percakapan sampai saat ini tetap milik satu kasus utas ini. Jika dicentang, isinya diperiksa dulu dari nama klien.",
  join: "Tambahkan yang dicentang",
  joinAll_one: "Tambahkan yang ditemukan",
  joinAll_other: "Tambahkan semua {{count|number}} yang ditemukan",
  saved_one: "{{count|number}} kasus ditambahkan ke utas.",
  saved_other: "{{count|number}} kasus ditambahkan ke utas.",
  errors: { most: "Satu utas paling banyak untuk 200 kasus." },
  refusals: {
    none: "Centang sedikitnya satu kasus.",
    tooMany: "Satu utas paling banyak untuk {{most|number}} kasus.",
    titleNames:
      "“{{name}}” ada di judul atau daftar orang yang dibaca semua kasus. Hapus dulu di rincian utas.",
    earlierNames:
      "“{{name}}” ada dalam percakapan sampai saat ini. Tambahkan kasus tanpa memperlihatkannya.",
    names:
      "“{{name}}” ada dalam teks ini, padahal bisnis lain ikut membacanya. Hapus, atau tulis khusus untuk kasusnya.",
    namesOther:
      "“{{name}}” adalah klien lain di utas ini dan tidak boleh terbaca di kasus ini. Hapus.",
  },
};

export default incident;
