import type en from "../en/common";
import type { Same } from "../same";

const common: Same<typeof en> = {
  product: "Reinstate",
  languages: { en: "English", id: "Bahasa Indonesia" },
  yes: "Ya",
  no: "Tidak",
  none: "Tidak ada",
  unknown: "Belum diketahui",
  noHistory: "Belum ada yang tercatat.",
  choose: "Pilih",
  optional: "(opsional)",
  save: "Simpan",
  cancel: "Batal",
  back: "Kembali",
  errors: {
    tooLong: "Persingkat menjadi paling banyak {{max|number}} karakter",
    notText: "Hapus karakter yang tidak dapat disimpan",
    choose: "Pilih salah satu opsi",
    email: "Masukkan alamat email, misalnya sari@example.com",
    date: "Masukkan tanggal yang benar, misalnya 2026-11-22",
    instant: "Masukkan tanggal dan jam, misalnya 2026-11-22 08:40",
    ahead: "Waktu ini belum terjadi. Masukkan waktu yang sebenarnya",
    zone: "Pilih zona waktu",
    number: "Masukkan bilangan bulat",
  },
};

export default common;
