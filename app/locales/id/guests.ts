import type en from "../en/guests";
import type { Same } from "../same";

const guests: Same<typeof en> = {
  title: "Tautan tamu, putaran {{round|number}}",
  intro:
    "Siapa pun yang memegang tautan seperti ini dapat membaca berkas banding sebagaimana diajukan, dan tidak lebih dari itu. Setiap kali dibuka, tercatat di bawah.",
  links: "Tautan",
  none: "Belum ada tautan yang dibuat.",
  audience: "Untuk siapa",
  audienceHint: "Misalnya “Dukungan YCloud, tiket 88213”. Hanya terlihat oleh orang di sini.",
  days: "Berapa hari tetap terbuka",
  daysHint: "1 sampai {{most|number}}. Dapat ditutup lebih awal kapan saja.",
  make: "Buat tautan",
  made: "Tautan untuk {{audience}}",
  madeText:
    "Salin sekarang: tautan ini tidak ditampilkan lagi. Berkas banding terbuka sampai {{at|instant}}, kecuali Anda menutupnya.",
  copy: "Salin tautan",
  madeBy: "Dibuat oleh {{name}} pada {{at|instant}}.",
  expiresAt: "Terbuka sampai {{at|instant}}.",
  revokedAt: "Ditutup pada {{at|instant}}.",
  revoke: "Tutup tautan ini",
  revokeOf: "Tutup tautan untuk {{audience}}",
  closedNow: "Tautan sudah ditutup.",
  states: { open: "Terbuka", expired: "Kedaluwarsa", revoked: "Ditutup" },
  unread: "Belum ada yang membukanya.",
  views_one: "Dibuka {{count|number}} kali, terakhir {{at|instant}}",
  views_other: "Dibuka {{count|number}} kali, terakhir {{at|instant}}",
  landing: "Halaman tautan",
  older_one: "{{count|number}} pembukaan sebelumnya tidak ditampilkan.",
  older_other: "{{count|number}} pembukaan sebelumnya tidak ditampilkan.",
  errors: {
    audience: "Sebutkan untuk siapa tautan ini",
    days: "Tulis jumlah hari dari 1 sampai 90",
  },
  refusals: {
    notFrozen:
      "Berkas banding dapat dibagikan setelah banding diajukan: sebelum itu isinya masih berubah.",
    redactedSince:
      "Ada isi berkas banding ini yang disensor setelah diajukan, sedangkan berkas yang sudah diajukan tidak pernah berubah. Pihak luar tidak dapat membukanya lagi: tautannya tertutup, dan tautan baru tidak dapat dibuat.",
  },
  closed: {
    expired: "Tautan ini sudah kedaluwarsa",
    revoked: "Tautan ini sudah ditutup",
    unknown: "Tautan ini tidak membuka apa pun",
    text: "Mintalah tautan baru kepada yang mengirimkannya.",
  },
  page: {
    title: "Berkas banding {{reference}}",
    intro:
      "Berkas ini diajukan bersama sebuah banding, lalu dibekukan. Anda dapat membaca dan menyimpannya di sini.",
    business: "Bisnis",
    reference: "Nomor referensi",
    round: "{{reference}}, putaran {{round|number}}",
    frozen: "Dibekukan",
    until: "Tautan terbuka sampai",
    read: "Baca di layar",
    save: "Simpan",
    html: {
      en: "Dalam bahasa Inggris",
      id: "Dalam bahasa Indonesia",
      "en-id": "Inggris dan Indonesia berdampingan",
    },
    pdf: {
      en: "PDF dalam bahasa Inggris",
      id: "PDF dalam bahasa Indonesia",
      "en-id": "PDF, Inggris dan Indonesia berdampingan",
    },
    zip: "Arsip (ZIP) dengan semua bukti dan manifesnya",
    hash: "Hash isi (SHA-256):",
    logged: "Yang mengirimkan tautan ini dapat melihat kapan tautan dibuka.",
  },
};

export default guests;
