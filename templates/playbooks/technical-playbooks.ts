/** Routes where no policy decision is behind it: repair, reconnect, secure, or wait for others. */
import { COMMON } from "./common-tasks";
import type { Playbook } from "./playbook";

export const TECHNICAL_PLAYBOOKS = {
  technical_ticket: {
    purpose: {
      en: "Rule out a wrong PIN, then let the provider open a technical case with Meta.",
      id: "Singkirkan kemungkinan PIN keliru, lalu minta penyedia membuka kasus teknis ke Meta.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "check_pin",
        title: {
          en: "Check the two-step PIN without guessing, and look for a notice once more",
          id: "Periksa PIN verifikasi dua langkah tanpa menebak, dan cari pemberitahuan sekali lagi",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 2,
        untilBack: true,
      },
      {
        key: "open_ticket",
        title: {
          en: "Open a technical ticket with the provider: ids, first and last time, fbtrace_id, health check",
          id: "Buka tiket teknis ke penyedia: ID, waktu pertama dan terakhir, fbtrace_id, pemeriksaan kesehatan",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: true,
        dueInHours: 4,
        untilBack: true,
      },
      {
        key: "chase_ticket",
        title: {
          en: "Ask for an update if nothing was heard after a business day",
          id: "Minta perkembangan jika setelah satu hari kerja belum ada kabar",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: false,
        dueInHours: 28,
        untilBack: true,
      },
      COMMON.holding_notice,
      COMMON.list_affected,
      COMMON.confirm_working,
    ],
  },
  fix_setup: {
    purpose: {
      en: "Repair the set-up: payment, verification, registration, access or rate.",
      id: "Perbaiki penyiapan: pembayaran, verifikasi, pendaftaran, akses, atau laju.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "repair",
        title: {
          en: "Repair what the code or notice names",
          id: "Perbaiki hal yang disebut kode atau pemberitahuan",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 8,
      },
      COMMON.inform_provider,
      COMMON.confirm_working,
      {
        key: "prevent_repeat",
        title: {
          en: "Set a reminder or an alert before it can happen again",
          id: "Pasang pengingat atau peringatan sebelum terulang",
        },
        stage: "learn",
        role: "support_lead",
        mandatory: false,
        dueInHours: 120,
      },
    ],
  },
  reconnect: {
    purpose: {
      en: "Reconnect with a plan: history can be synced only once, within 24 hours.",
      id: "Hubungkan kembali dengan rencana: riwayat hanya dapat disinkronkan sekali, dalam 24 jam.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "prepare_sync",
        title: {
          en: "Before reconnecting, agree with the provider who syncs history and contacts, and when",
          id: "Sebelum menghubungkan kembali, sepakati dengan penyedia siapa yang menyinkronkan riwayat dan kontak, serta kapan",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: true,
        dueInHours: 4,
      },
      {
        key: "reconnect",
        title: { en: "Reconnect the number or account", id: "Hubungkan kembali nomor atau akun" },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 12,
      },
      {
        key: "sync_history",
        title: {
          en: "Sync history and contacts within 24 hours of reconnecting, and check the count",
          id: "Sinkronkan riwayat dan kontak dalam 24 jam setelah terhubung, lalu periksa jumlahnya",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: true,
        dueInHours: 24,
      },
      COMMON.holding_notice,
      COMMON.confirm_working,
    ],
  },
  complete_review: {
    purpose: {
      en: "Give Meta what the review waits for, and be patient.",
      id: "Lengkapi yang ditunggu tinjauan Meta, dan bersabar.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "complete",
        title: {
          en: "Complete what is asked: documents, website, display name, profile",
          id: "Lengkapi yang diminta: dokumen, situs web, nama tampilan, profil",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
        untilBack: true,
      },
      {
        key: "check_review",
        title: { en: "Look for the decision", id: "Periksa keputusannya" },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 72,
        untilBack: true,
      },
    ],
  },
  trace_deletion: {
    purpose: {
      en: "Find out who deleted the account and what can be brought back.",
      id: "Cari tahu siapa yang menghapus akun dan apa yang dapat dikembalikan.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "ask_admins",
        title: {
          en: "Ask every portfolio admin and the provider who deleted it, and look at the activity log",
          id: "Tanyakan kepada semua admin portofolio dan penyedia siapa yang menghapusnya, dan periksa catatan aktivitas",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 4,
      },
      {
        key: "ask_provider_restore",
        title: {
          en: "Ask the provider and Meta whether the account or its numbers can be restored",
          id: "Tanyakan kepada penyedia dan Meta apakah akun atau nomornya dapat dipulihkan",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: true,
        dueInHours: 8,
      },
      {
        key: "check_takeover",
        title: {
          en: "If nobody did it, treat it as a security incident and classify again",
          id: "Jika tidak ada yang melakukannya, perlakukan sebagai insiden keamanan dan klasifikasikan ulang",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 8,
      },
      COMMON.holding_notice,
      COMMON.list_affected,
      COMMON.note_cause,
    ],
  },
  respect_recipients: {
    purpose: {
      en: "Apply the rule of each code to the people concerned; never retry blindly.",
      id: "Terapkan aturan setiap kode kepada orang yang bersangkutan; jangan mengirim ulang membabi buta.",
    },
    tasks: [
      {
        key: "stop_retries",
        title: {
          en: "Switch off automatic retries for these recipients",
          id: "Matikan pengiriman ulang otomatis untuk penerima ini",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 4,
      },
      {
        key: "honour_opt_outs",
        title: {
          en: "Add those who stopped (131050) to the opt-out list for good",
          id: "Masukkan yang berhenti (131050) ke daftar berhenti secara permanen",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
      },
      {
        key: "reach_elsewhere",
        title: {
          en: "Reach people with an open request over another channel they agreed to",
          id: "Hubungi orang yang permintaannya belum selesai lewat saluran lain yang mereka setujui",
        },
        stage: "recovery",
        role: "customer_care",
        mandatory: false,
        dueInHours: 24,
      },
    ],
  },
  secure_first: {
    purpose: {
      en: "Take back control, keep the traces, and be ready for an enforcement.",
      id: "Ambil kembali kendali, simpan jejaknya, dan bersiap menghadapi penegakan kebijakan.",
    },
    thenMonitor: true,
    tasks: [
      {
        key: "screenshot_traces",
        title: {
          en: "Take screenshots of people, devices, tokens and sends before changing anything",
          id: "Ambil tangkapan layar orang, perangkat, token, dan pengiriman sebelum mengubah apa pun",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 1,
      },
      {
        key: "remove_access",
        title: {
          en: "Remove unknown people and system users, revoke tokens, change the two-step PIN",
          id: "Keluarkan orang dan pengguna sistem tak dikenal, cabut token, ganti PIN verifikasi dua langkah",
        },
        stage: "classify",
        role: "admin",
        mandatory: true,
        dueInHours: 2,
      },
      COMMON.pause_campaigns,
      {
        key: "tell_provider_security",
        title: {
          en: "Tell the provider and Meta that access was taken over, with times",
          id: "Beri tahu penyedia dan Meta bahwa akses diambil alih, beserta waktunya",
        },
        stage: "bsp",
        role: "bsp_liaison",
        mandatory: true,
        dueInHours: 4,
      },
      {
        key: "warn_customers",
        title: {
          en: "Warn customers who may have received messages that were not yours",
          id: "Peringatkan pelanggan yang mungkin menerima pesan yang bukan dari Anda",
        },
        stage: "recovery",
        role: "customer_care",
        mandatory: true,
        dueInHours: 8,
      },
      {
        key: "check_data_duty",
        title: {
          en: "Check whether personal data was seen and a notice to the authorities is due within 72 hours",
          id: "Periksa apakah data pribadi terlihat dan wajib dilaporkan kepada otoritas dalam 3 x 24 jam",
        },
        stage: "classify",
        role: "admin",
        mandatory: true,
        dueInHours: 24,
      },
      COMMON.note_cause,
    ],
  },
  link_and_wait: {
    purpose: {
      en: "Wait for the disturbance to pass, and change nothing meanwhile.",
      id: "Tunggu gangguan berlalu, dan jangan mengubah apa pun sementara itu.",
    },
    tasks: [
      {
        key: "link_status",
        title: {
          en: "Link the status page or the provider's notice to the case",
          id: "Kaitkan halaman status atau pengumuman penyedia ke kasus",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 2,
      },
      COMMON.holding_notice,
      {
        key: "check_over",
        title: {
          en: "Check that messages flow again, and that queued ones went out once",
          id: "Pastikan pesan kembali lancar, dan yang diantrekan terkirim satu kali",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 12,
      },
      COMMON.list_affected,
    ],
  },
} as const satisfies Record<string, Playbook>;
