/** Tasks that several playbooks share, worded once. */
import type { PlaybookTask } from "./playbook";

/** What the appeal reports once Meta has decided, and once it has reached Meta, by us or by others. */
const DECIDED = [
  "appealTrack.decided.reversed",
  "appealTrack.decided.partly",
  "appealTrack.decided.unchanged",
  "appealTrack.decided.no_answer",
];
const FILED = [
  "appealTrack.state.submitted",
  "appealTrack.state.under_review",
  "appealTrack.state.info_requested",
  ...DECIDED,
];

export const COMMON = {
  keep_notice: {
    key: "keep_notice",
    title: {
      en: "Keep the notice: screenshot, e-mail, webhook and the result of a health check",
      id: "Simpan pemberitahuan: tangkapan layar, email, webhook, dan hasil pemeriksaan kesehatan",
    },
    stage: "classify",
    role: "support_lead",
    mandatory: true,
    dueInHours: 4,
  },
  pause_campaigns: {
    key: "pause_campaigns",
    title: {
      en: "Pause campaigns and scheduled broadcasts on every number of the account",
      id: "Jeda kampanye dan siaran terjadwal di semua nomor pada akun",
    },
    stage: "classify",
    role: "support_lead",
    mandatory: true,
    dueInHours: 1,
    untilBack: true,
  },
  confirm_admin: {
    key: "confirm_admin",
    title: {
      en: "Make sure a portfolio admin can sign in to Business Support Home",
      id: "Pastikan seorang admin portofolio dapat masuk ke Beranda Dukungan Bisnis",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: true,
    dueInHours: 8,
    untilBack: true,
  },
  gather_consent: {
    key: "gather_consent",
    title: {
      en: "Gather proof of consent: the opt-in form, a redacted extract of the log, the opt-out path",
      id: "Kumpulkan bukti persetujuan: formulir keikutsertaan, cuplikan catatan yang disamarkan, cara berhenti",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: false,
    dueInHours: 24,
  },
  fix_cause: {
    key: "fix_cause",
    title: {
      en: "Remove the cause and keep proof of the change with its date",
      id: "Hilangkan penyebabnya dan simpan bukti perubahan beserta tanggalnya",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: true,
    dueInHours: 24,
  },
  write_appeal: {
    key: "write_appeal",
    title: {
      en: "Write the appeal and send it to review",
      id: "Tulis banding dan kirim untuk ditinjau",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: true,
    dueInHours: 24,
    untilBack: true,
    doneWhen: ["appealTrack.state.in_review", "appealTrack.state.approved", ...FILED],
  },
  submit_appeal: {
    key: "submit_appeal",
    title: {
      en: "Submit the appeal once and record the time, the door and the receipt",
      id: "Ajukan banding satu kali dan catat waktu, tempat pengajuan, serta tanda terimanya",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: true,
    dueInHours: 36,
    untilBack: true,
    doneWhen: FILED,
  },
  check_decision: {
    key: "check_decision",
    title: {
      en: "Look for the decision in Business Support Home every day",
      id: "Periksa keputusan di Beranda Dukungan Bisnis setiap hari",
    },
    stage: "appeal",
    role: "support_lead",
    mandatory: false,
    dueInHours: 84,
    untilBack: true,
    doneWhen: DECIDED,
  },
  inform_provider: {
    key: "inform_provider",
    title: {
      en: "Tell the provider what happened, with ids, times and redacted errors",
      id: "Beri tahu penyedia apa yang terjadi, beserta ID, waktu, dan kesalahan yang disamarkan",
    },
    stage: "bsp",
    role: "bsp_liaison",
    mandatory: false,
    dueInHours: 8,
  },
  holding_notice: {
    key: "holding_notice",
    title: {
      en: "Publish the holding notice on other channels",
      id: "Terbitkan pengumuman sementara di saluran lain",
    },
    stage: "recovery",
    role: "customer_care",
    mandatory: false,
    dueInHours: 4,
    untilBack: true,
  },
  list_affected: {
    key: "list_affected",
    title: {
      en: "List the customers who wait or were not reached",
      id: "Daftar pelanggan yang menunggu atau tidak terjangkau",
    },
    stage: "recovery",
    role: "customer_care",
    mandatory: false,
    dueInHours: 24,
  },
  confirm_working: {
    key: "confirm_working",
    title: {
      en: "Confirm that it works again: health check, test message, Business Support Home",
      id: "Pastikan sudah berfungsi: pemeriksaan kesehatan, pesan uji, Beranda Dukungan Bisnis",
    },
    stage: "classify",
    role: "support_lead",
    mandatory: true,
    dueInHours: 72,
  },
  note_cause: {
    key: "note_cause",
    title: {
      en: "Write down what led to it, while it is fresh",
      id: "Catat penyebabnya selagi masih segar",
    },
    stage: "learn",
    role: "support_lead",
    mandatory: false,
    dueInHours: 120,
  },
} as const satisfies Record<string, PlaybookTask>;
