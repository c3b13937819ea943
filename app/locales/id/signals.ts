import type en from "../en/signals";
import type { Same } from "../same";

const signals: Same<typeof en> = {
  summary: "{{why}} {{asset}}, menurut {{source}}.",
  sources: {
    meta: "Meta",
    graph: "Meta",
    ycloud: "YCloud",
    "360dialog": "360dialog",
    wati: "Wati",
    kapso: "Kapso",
    "8x8": "8x8",
    telnyx: "Telnyx",
    gupshup: "Gupshup",
    itniotech: "ITNIO",
    infobip: "Infobip",
    twilio: "Twilio",
    generic: "sumber lain",
  },
  kinds: {
    violation: "pelanggaran kebijakan",
    warning: "peringatan",
    restriction_started: "pembatasan",
    restriction_lifted: "pembatasan dicabut",
    lock: "akun terkunci",
    disable_scheduled: "akan dinonaktifkan",
    disabled: "dinonaktifkan",
    reinstated: "dipulihkan",
    account_deleted: "akun dihapus",
    review_decision: "hasil peninjauan",
    limit_changed: "batas berubah",
    quality_changed: "kualitas berubah",
    template_approved: "templat disetujui",
    template_rejected: "templat ditolak",
    template_paused: "templat dijeda",
    template_flagged: "templat ditandai",
    template_disabled: "templat dinonaktifkan",
    template_reinstated: "templat dipulihkan",
    template_recategorise_pending: "kategori akan berubah",
    template_recategorised: "kategori berubah",
    health: "pemeriksaan kesehatan",
    connectivity: "koneksi",
    security: "keamanan",
    opt_out: "berhenti berlangganan",
    opt_in: "berlangganan lagi",
    send_failed: "pesan gagal",
    informational: "informasi",
    unknown: "belum dipahami",
  },
  severities: {
    critical: "kritis",
    high: "tinggi",
    medium: "sedang",
    low: "rendah",
    info: "informasi",
  },
  events: {
    signal: {
      opened_case:
        "membuka kasus: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      joined_case:
        "menambahkan sinyal: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      raised_severity: "menaikkan tingkat keparahan menjadi {{severity|signals.severities}}",
      restored_case:
        "memindahkan kasus ke pemantauan: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      said_over:
        "mencatat bahwa ini mungkin sudah berakhir: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      relapsed_case:
        "mengaktifkan kembali kasus: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      merged_case: "menggabungkan {{reference}} ke kasus ini",
      noted:
        "mencatat sinyal: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      act_undone: "membatalkan tindakan otomatis: {{act|signals.acts}}",
    },
  },
  acts: {
    opened_case: "membuka kasus",
    joined_case: "menambahkan sinyal",
    raised_severity: "menaikkan tingkat keparahan",
    restored_case: "memindahkan kasus ke pemantauan",
    said_over: "mencatat bahwa ini mungkin sudah berakhir",
    relapsed_case: "mengaktifkan kembali kasus",
    merged_case: "menggabungkan kasus yang lebih kecil",
  },
};

export default signals;
