import type en from "../en/shell";
import type { Same } from "../same";

const shell: Same<typeof en> = {
  today: "Hari ini",
  cases: "Kasus",
  inbox: "Kotak masuk",
  mail: "Surel",
  assets: "Aset",
  library: "Pustaka",
  settings: "Pengaturan",
  newCase: "Buka kasus",
  profile: "Profil",
  sessions: "Perangkat yang masuk",
  signOut: "Keluar",
  signedInAs: "Masuk sebagai {{name}}",
  notifications_one: "Pemberitahuan: {{count|number}} belum dibaca",
  notifications_other: "Pemberitahuan: {{count|number}} belum dibaca",
  clocks_one: "{{count|number}} tenggat hari ini",
  clocks_other: "{{count|number}} tenggat hari ini",
  clocksMissed_one: "{{count|number}} tenggat terlewat",
  clocksMissed_other: "{{count|number}} tenggat terlewat",
  allClocks: "Semua tenggat",
  inboxCount_one: "{{count|number}} sinyal perlu diperiksa",
  inboxCount_other: "{{count|number}} sinyal perlu diperiksa",
  mailCount_one: "{{count|number}} surel perlu ditaruh",
  mailCount_other: "{{count|number}} surel perlu ditaruh",
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
