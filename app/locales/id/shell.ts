import type en from "../en/shell";
import type { Same } from "../same";

const shell: Same<typeof en> = {
  today: "Hari ini",
  cases: "Kasus",
  assets: "Aset",
  settings: "Pengaturan",
  newCase: "Buka kasus",
  profile: "Profil",
  sessions: "Perangkat yang masuk",
  signOut: "Keluar",
  signedInAs: "Masuk sebagai {{name}}",
  clocks_one: "{{count|number}} tenggat hari ini",
  clocks_other: "{{count|number}} tenggat hari ini",
  notifications_one: "Pemberitahuan: {{count|number}} belum dibaca",
  notifications_other: "Pemberitahuan: {{count|number}} belum dibaca",
  go: "Buka halaman",
  do: "Tindakan",
  keys: {
    title: "Di semua halaman",
    list: "Di dalam daftar",
    search: "Cari atau lompat",
    help: "Lembar ini",
    next: "Baris berikutnya",
    previous: "Baris sebelumnya",
    select: "Pilih baris",
    open: "Buka baris",
  },
};

export default shell;
