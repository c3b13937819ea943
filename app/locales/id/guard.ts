/** Apakah pelanggan boleh dihubungi sekarang, lewat apa, dan mengapa tidak. */
import type en from "~/locales/en/guard";
import type { Same } from "~/locales/same";

const guard: Same<typeof en> = {
  title: "Cara menghubungi mereka sekarang",
  about: "Pembatasan, permintaan berhenti, persetujuan, dan jam, menurut keadaan saat ini.",
  window: "Mereka boleh dijawab bebas di WhatsApp: jendela tertutup {{in}}.",
  allowed: "Boleh",
  forbidden: "Belum boleh",
  expected: "(akhir yang disebutkan: {{at|instant}})",
  opens: "Terbuka lagi {{at|instant}}.",
  ways: {
    reply: "WhatsApp, sebagai jawaban",
    whatsapp: "WhatsApp, dengan templat",
    email: "Surel",
    sms: "SMS",
    call: "Telepon",
  },
  reasons: {
    no_address: "Nomor atau alamat tidak diketahui",
    opted_out: "Mereka meminta tidak dihubungi",
    no_consent: "Mereka tidak pernah menyetujuinya di kanal ini",
    restricted: "Akun dibatasi",
    window_closed: "Jendela 24 jam mereka tertutup",
    country: "Pemasaran tidak dikirim di negara mereka",
    quiet_hours: "Jam tenang",
    recently_contacted: "Kampanye lain baru saja menghubungi mereka",
    warm_up: "Nomor sedang dipanaskan: jatah orang baru untuk hari ini sudah terpakai",
    user_cap: "Batas pemasaran mereka tercapai: tunggu sekurangnya 24 jam",
    marketing_stopped: "Mereka menghentikan pesan pemasaran",
    not_on_whatsapp: "Tidak memakai WhatsApp",
    in_experiment: "Termasuk dalam eksperimen Meta",
    blocked_by_us: "Diblokir oleh bisnis",
  },
};

export default guard;
