import type en from "../en/search";
import type { Same } from "../same";

const search: Same<typeof en> = {
  title: "Pencarian",
  label: "Cari kasus, nomor, akun, atau bisnis",
  hint: "Sebagian nama, nomor kasus, ID platform, nomor telepon, atau kata dalam pesan",
  go: "Cari",
  nothing: "Tidak ada hasil untuk “{{typed}}”. Coba sebagian nomor atau kata lain.",
  kinds: { case: "Kasus", asset: "Aset", business: "Bisnis", message: "Pesan" },
};

export default search;
