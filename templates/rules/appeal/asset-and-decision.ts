import type { Section } from "./question";

export const assetAndDecision = {
  id: "asset_and_decision",
  title: { en: "Asset and decision", id: "Aset dan keputusan" },
  purpose: {
    en: "Name exactly what was restricted and by which decision, so that the reviewer opens the right record at once.",
    id: "Sebutkan dengan tepat apa yang dibatasi dan oleh keputusan yang mana, agar peninjau langsung membuka catatan yang benar.",
  },
  questions: [
    {
      id: "assets_affected",
      kind: "long_text",
      need: "required",
      prefill: "asset_list",
      maxLength: 2000,
      label: {
        en: "Which accounts, numbers or templates does this appeal concern?",
        id: "Akun, nomor, atau templat mana yang menjadi pokok banding ini?",
      },
      hint: {
        en: "One per line, with the id Meta shows. Leave out anything that still works.",
        id: "Satu per baris, dengan ID yang ditampilkan Meta. Jangan cantumkan yang masih berfungsi.",
      },
      guidance: {
        en: "An appeal about the wrong asset is answered about the wrong asset. Reviewers find a record by its id, not by the brand name.",
        id: "Banding untuk aset yang keliru akan dijawab untuk aset yang keliru. Peninjau mencari catatan berdasarkan ID, bukan nama merek.",
      },
      sources: ["Y-APPEAL", "M-PE"],
      certainty: "stated",
      example: {
        en: "WhatsApp Business Account 102290129340398 (Kopi Senja)\nPhone number +62 812 3456 7890, id 106540352242922",
        id: "Akun WhatsApp Business 102290129340398 (Kopi Senja)\nNomor telepon +62 812 3456 7890, ID 106540352242922",
      },
      heading: { en: "Assets concerned", id: "Aset yang bersangkutan" },
    },
    {
      id: "decision_shown",
      kind: "choice",
      need: "required",
      prefill: "decision_shown",
      label: {
        en: "What does Meta say it decided?",
        id: "Menurut Meta, apa yang diputuskan?",
      },
      hint: {
        en: "Choose what the notice or Business Support Home shows, not what it feels like.",
        id: "Pilih yang tertulis pada pemberitahuan atau Beranda Dukungan Bisnis, bukan menurut perkiraan.",
      },
      guidance: {
        en: "The first sentence of the appeal is built from this answer. A restriction, a lock and a permanent disablement are reviewed differently.",
        id: "Kalimat pertama banding disusun dari jawaban ini. Pembatasan, penguncian, dan penonaktifan permanen ditinjau dengan cara berbeda.",
      },
      sources: ["M-PE", "Y-APPEAL"],
      certainty: "stated",
      choices: [
        {
          id: "disabled",
          label: {
            en: "The account is disabled or banned",
            id: "Akun dinonaktifkan atau dilarang",
          },
          said: { en: "the decision to disable it", id: "keputusan untuk menonaktifkannya" },
        },
        {
          id: "scheduled_for_disable",
          label: {
            en: "The account will be disabled on a date",
            id: "Akun akan dinonaktifkan pada tanggal tertentu",
          },
          said: {
            en: "the decision to schedule it for disablement",
            id: "keputusan untuk menjadwalkan penonaktifannya",
          },
        },
        {
          id: "locked",
          label: { en: "The account is locked", id: "Akun dikunci" },
          said: { en: "the decision to lock it", id: "keputusan untuk menguncinya" },
        },
        {
          id: "restricted_timed",
          label: {
            en: "Restricted, with an end date",
            id: "Dibatasi, dengan tanggal berakhir",
          },
          said: {
            en: "the decision to restrict it for a limited time",
            id: "keputusan untuk membatasinya selama jangka waktu tertentu",
          },
        },
        {
          id: "restricted_open",
          label: {
            en: "Restricted, without an end date",
            id: "Dibatasi, tanpa tanggal berakhir",
          },
          said: { en: "the decision to restrict it", id: "keputusan untuk membatasinya" },
        },
        {
          id: "portfolio_hold",
          label: {
            en: "Sending from the portfolio is on hold for review",
            id: "Pengiriman dari portofolio ditahan untuk peninjauan",
          },
          said: {
            en: "the decision to hold sending from its portfolio",
            id: "keputusan untuk menahan pengiriman dari portofolionya",
          },
        },
        {
          id: "template_decision",
          label: {
            en: "A template was rejected, flagged or disabled",
            id: "Sebuah templat ditolak, ditandai, atau dinonaktifkan",
          },
          said: {
            en: "the decision about its message template",
            id: "keputusan mengenai templat pesannya",
          },
        },
        {
          id: "warned",
          label: {
            en: "A warning or violation, nothing restricted yet",
            id: "Peringatan atau pelanggaran, belum ada yang dibatasi",
          },
          said: {
            en: "the violation recorded against it",
            id: "pelanggaran yang dicatat terhadapnya",
          },
        },
        {
          id: "app_ban",
          label: {
            en: "The number is not allowed to use WhatsApp (app)",
            id: "Nomor tidak diizinkan menggunakan WhatsApp (aplikasi)",
          },
          said: {
            en: "the decision that this number may not use WhatsApp",
            id: "keputusan bahwa nomor ini tidak diizinkan menggunakan WhatsApp",
          },
        },
      ],
      heading: { en: "Decision", id: "Keputusan" },
      statement: {
        en: "We ask Meta to review {answer}.",
        id: "Kami meminta Meta meninjau {answer}.",
      },
    },
    {
      id: "violation_shown",
      kind: "short_text",
      need: "recommended",
      prefill: "violation_shown",
      maxLength: 200,
      label: {
        en: "Which violation does Meta name?",
        id: "Pelanggaran apa yang disebut Meta?",
      },
      hint: {
        en: "Exactly as shown, for example SPAM or a policy name. Leave it empty when none is named.",
        id: "Persis seperti yang tampil, misalnya SPAM atau nama kebijakan. Kosongkan bila tidak ada yang disebut.",
      },
      guidance: {
        en: "One appeal answers one violation. An appeal that argues about something else is read as no answer.",
        id: "Satu banding menjawab satu pelanggaran. Banding yang membahas hal lain dianggap tidak menjawab.",
      },
      sources: ["M-PE", "M-VIOL"],
      certainty: "stated",
      example: { en: "SPAM", id: "SPAM" },
      heading: { en: "Violation named", id: "Pelanggaran yang disebut" },
      statement: {
        en: "The violation named is {answer}.",
        id: "Pelanggaran yang disebut adalah {answer}.",
      },
    },
    {
      id: "decided_at",
      kind: "instant_with_zone",
      need: "required",
      prefill: "decided_at",
      label: {
        en: "When did the decision take effect?",
        id: "Kapan keputusan itu mulai berlaku?",
      },
      hint: {
        en: "The time on the notice, in the time zone it is given in.",
        id: "Waktu yang tertera pada pemberitahuan, dalam zona waktu aslinya.",
      },
      guidance: {
        en: "Ids and times with a time zone are what a reviewer matches against the enforcement log.",
        id: "ID dan waktu beserta zona waktunya dicocokkan peninjau dengan catatan penindakan.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      heading: { en: "In effect since", id: "Berlaku sejak" },
      statement: {
        en: "It took effect on {answer}.",
        id: "Keputusan itu berlaku sejak {answer}.",
      },
    },
    {
      id: "notice_words",
      kind: "long_text",
      need: "recommended",
      prefill: "notice_verbatim",
      maxLength: 4000,
      label: {
        en: "What does the notice say, word for word?",
        id: "Apa bunyi pemberitahuannya, kata demi kata?",
      },
      hint: {
        en: "Paste it unchanged, in the language it came in.",
        id: "Tempelkan apa adanya, dalam bahasa aslinya.",
      },
      guidance: {
        en: "Quoting the notice keeps verified facts apart from interpretation.",
        id: "Mengutip pemberitahuan memisahkan fakta yang terverifikasi dari penafsiran.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      heading: { en: "The notice, as received", id: "Pemberitahuan, sebagaimana diterima" },
    },
    {
      id: "review_offered",
      kind: "choice",
      need: "recommended",
      label: {
        en: "What does Business Support Home offer for this violation?",
        id: "Apa yang ditawarkan Beranda Dukungan Bisnis untuk pelanggaran ini?",
      },
      guidance: {
        en: "Not every spam violation can be appealed. A missing button is no reason to file the same appeal elsewhere.",
        id: "Tidak semua pelanggaran spam dapat diajukan banding. Tombol yang tidak ada bukan alasan untuk mengajukan banding yang sama di tempat lain.",
      },
      sources: ["M-PE", "Y-APPEAL"],
      certainty: "stated",
      choices: [
        {
          id: "request_review",
          label: { en: "Request review", id: "Minta peninjauan" },
          said: { en: "a review can be requested", id: "peninjauan dapat diminta" },
        },
        {
          id: "acknowledge",
          label: { en: "Acknowledge only", id: "Hanya konfirmasi" },
          said: {
            en: "the violation can be acknowledged",
            id: "pelanggaran dapat dikonfirmasi",
          },
        },
        {
          id: "nothing",
          label: { en: "Neither is shown", id: "Tidak ada keduanya" },
          said: {
            en: "neither a review nor an acknowledgement is offered",
            id: "baik peninjauan maupun konfirmasi tidak ditawarkan",
          },
        },
      ],
      heading: {
        en: "Offered in Business Support Home",
        id: "Tersedia di Beranda Dukungan Bisnis",
      },
      statement: {
        en: "In Business Support Home {answer}.",
        id: "Di Beranda Dukungan Bisnis, {answer}.",
      },
    },
    {
      id: "still_works",
      kind: "long_text",
      need: "recommended",
      perLanguage: true,
      maxLength: 1000,
      label: {
        en: "What still works, and what does not?",
        id: "Apa yang masih dan tidak lagi berfungsi?",
      },
      hint: {
        en: "Only what you have tried or seen since the decision.",
        id: "Hanya yang sudah dicoba atau dilihat sejak keputusan.",
      },
      guidance: {
        en: "It shows which of Meta's restrictions is meant, and how customers are affected.",
        id: "Ini menunjukkan pembatasan Meta yang mana yang dimaksud, dan dampaknya bagi pelanggan.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "Replies inside an open 24-hour window are delivered. Every template message since 07:12 WIB has failed with error 131031.",
        id: "Balasan dalam jendela 24 jam yang masih terbuka terkirim. Semua pesan templat sejak 07.12 WIB gagal dengan kesalahan 131031.",
      },
      heading: { en: "What still works", id: "Yang masih berfungsi" },
    },
  ],
} as const satisfies Section;
