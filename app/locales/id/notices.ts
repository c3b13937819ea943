import type en from "../en/notices";
import type { Same } from "../same";

const notices: Same<typeof en> = {
  title: "Pemberitahuan",
  context: "Hal-hal yang menyangkut Anda. Setiap baris membawa Anda ke tempatnya.",
  list: "Pemberitahuan",
  unread: "Belum dibaca",
  all: "Semua",
  mark: "Tandai sudah dibaca",
  markOf: "Tandai sudah dibaca: {{said}}",
  markAll: "Tandai semua sudah dibaca",
  marked: "Semua sudah ditandai dibaca",
  choose: "Atur pemberitahuan Anda",
  empty: {
    unread: "Semua sudah dibaca",
    all: "Belum ada pemberitahuan",
    text: "Di sini Anda diberi tahu bila ada yang memerlukan Anda: kasus baru, tenggat, tinjauan, tugas, dan sebutan.",
  },
  errors: {
    clock: "Tulis jam seperti 22:00.",
    bothEnds: "Jam tenang perlu awal dan akhir.",
  },
  habitsTitle: "Pemberitahuan",
  habitsContext:
    "Apa yang diberitahukan kepada Anda, lewat apa, dan kapan. Jam mengikuti zona Anda, {{timeZone}}.",
  habitsSaved: "Tersimpan",
  saveHabits: "Simpan",
  quiet: "Jam tenang",
  quietHint:
    "Pada jam ini tidak ada email untuk Anda, kecuali yang kritis. Selebihnya menunggu ringkasan harian.",
  quietFrom: "Dari",
  quietUntil: "Sampai",
  digestAt: "Ringkasan harian pada pukul",
  digestHint:
    "Satu email berisi hal yang tidak langsung dikirim dan belum Anda baca. Kosongkan bila tidak perlu.",
  byKind: "Menurut jenis",
  byKindHint:
    "Menurut tingkat keparahan artinya: kritis dan tinggi langsung dikirim, sedang dan rendah lewat ringkasan harian, informasi tidak dikirim.",
  channels: { app: "Di aplikasi", mail: "Email" },
  choices: {
    shown: "Tampilkan",
    hidden: "Jangan tampilkan",
    by_severity: "Menurut tingkat keparahan",
    at_once: "Langsung",
    digest: "Lewat ringkasan harian",
    never: "Tidak pernah",
  },
  severities: {
    critical: "Kritis",
    high: "Tinggi",
    medium: "Sedang",
    low: "Rendah",
    info: "Sekadar informasi",
  },
  kinds: {
    case_from_signal: "Sinyal membuka kasus",
    signal_waits: "Sinyal yang perlu ditangani orang",
    case_graver: "Kasus menjadi lebih parah",
    case_relapsed: "Dibatasi lagi",
    case_restored: "Akses pulih",
    case_over: "Menurut Meta sudah berakhir, sebelum diklasifikasi",
    restriction_ending: "Akhir pembatasan sudah tiba",
    case_signal: "Sinyal masuk ke kasus",
    case_given: "Kasus diserahkan kepada saya",
    case_opened: "Rekan membuka kasus",
    case_closed: "Kasus ditutup",
    clock_missed: "Tenggat terlewat",
    clock_due: "Pengingat tenggat",
    task_given: "Tugas diserahkan kepada saya",
    mentioned: "Seseorang menyebut saya",
    appeal_review: "Banding menunggu tinjauan",
    appeal_reviewed: "Banding saya telah ditinjau",
    appeal_info: "Meta meminta informasi",
    appeal_decided: "Meta memutuskan banding",
    source_silent: "Sumber berhenti mengirim",
    source_back: "Sumber mengirim lagi",
  },
  serverOnly: {
    said: {
      case_from_signal:
        "{{reference}} dibuka: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      signal_waits_one:
        "Sebuah sinyal perlu ditangani orang: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      signal_waits_other: "{{count|number}} sinyal perlu ditangani orang",
      case_graver: "{{reference}} menjadi lebih parah: {{severity|signals.severities}}",
      case_relapsed: "{{reference}} dibatasi lagi",
      case_restored: "{{reference}}: akses sudah pulih",
      case_over:
        "{{reference}} mungkin sudah berakhir: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      restriction_ending: "{{reference}}: pembatasan seharusnya sudah berakhir. Apakah benar?",
      case_signal:
        "Sinyal masuk ke {{reference}}: {{source|signals.sources}} memberi tahu {{signalKind|signals.kinds}}",
      case_given: "{{actor}} menyerahkan {{reference}} kepada Anda",
      case_opened: "{{actor}} membuka {{reference}}",
      case_closed: "{{actor}} menutup {{reference}}: {{outcome|cases.outcomes}}",
      clock_missed: "{{reference}}: {{clockName}} terlewat, jatuh tempo {{dueAt|instant}}",
      clock_due: "{{reference}}: {{clockName}} jatuh tempo {{dueAt|instant}}",
      task_given: "{{actor}} menyerahkan tugas pada {{reference}} kepada Anda",
      mentioned: "{{actor}} menyebut Anda di {{reference}}",
      appeal_review: "{{actor}} meminta tinjauan atas banding pada {{reference}}",
      appeal_reviewed: "{{actor}} telah meninjau banding Anda pada {{reference}}",
      appeal_info: "Meta meminta informasi tentang banding pada {{reference}}",
      appeal_decided: "Meta memutuskan banding pada {{reference}}: {{outcome|appeals.outcomes}}",
      source_silent: "{{name}} berhenti mengirim: sudah lebih lama dari biasanya tidak ada kabar",
      source_back: "{{name}} mengirim lagi",
      test: "Ini pesan uji dari Reinstate",
    },
  },
  events: {
    signal: {
      needs_person: "meminta orang menangani sinyal: {{signalKind|signals.kinds}}",
    },
    webhook: {
      added: "menambahkan webhook keluar {{name}}",
      edited: "mengubah webhook keluar {{name}}",
      secret_changed: "mengganti rahasia webhook keluar {{name}}",
      paused: "menjeda webhook keluar {{name}}",
      resumed: "melanjutkan webhook keluar {{name}}",
      removed: "menghapus webhook keluar {{name}}",
    },
  },
};

export default notices;
