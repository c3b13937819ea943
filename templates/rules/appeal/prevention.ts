import type { Section } from "./question";

export const prevention = {
  id: "prevention",
  title: { en: "Prevention", id: "Pencegahan" },
  purpose: {
    en: "Show what keeps it from happening again: who watches what, who approves, what limits apply.",
    id: "Tunjukkan apa yang mencegahnya terulang: siapa memantau apa, siapa menyetujui, batas apa yang berlaku.",
  },
  questions: [
    {
      id: "monitoring",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1200,
      upTo: "brief",
      label: {
        en: "What do you watch, how often, and what do you do about it?",
        id: "Apa yang dipantau, seberapa sering, dan apa tindakannya?",
      },
      guidance: {
        en: "A quality rating that somebody reads every day is the best protection against the next restriction.",
        id: "Peringkat kualitas yang dibaca setiap hari adalah perlindungan terbaik dari pembatasan berikutnya.",
      },
      sources: ["SEED", "M-SEND"],
      certainty: "stated",
      example: {
        en: "Quality rating and template quality are read every morning. At yellow, all offers stop until the cause is found.",
        id: "Peringkat kualitas dan kualitas templat dibaca setiap pagi. Bila kuning, semua penawaran dihentikan sampai penyebabnya ditemukan.",
      },
      heading: { en: "Monitoring", id: "Pemantauan" },
    },
    {
      id: "approval_gate",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1000,
      label: {
        en: "Who approves a campaign before it is sent, and on what conditions?",
        id: "Siapa yang menyetujui kampanye sebelum dikirim, dan dengan syarat apa?",
      },
      guidance: {
        en: "A second person who may say no is a control; a reminder is not.",
        id: "Orang kedua yang berhak menolak adalah kendali; pengingat bukan.",
      },
      sources: ["SEED"],
      certainty: "inferred",
      example: {
        en: "No campaign leaves without the approval of the head of customer care, who checks the source of the list, the category and the opt-out.",
        id: "Tidak ada kampanye yang dikirim tanpa persetujuan kepala layanan pelanggan, yang memeriksa asal daftar, kategori, dan cara berhenti.",
      },
      heading: { en: "Approval before sending", id: "Persetujuan sebelum mengirim" },
    },
    {
      id: "frequency_cap",
      kind: "number",
      need: "recommended",
      label: {
        en: "At most how many marketing messages does one person get in a week?",
        id: "Paling banyak berapa pesan pemasaran yang diterima satu orang dalam seminggu?",
      },
      guidance: {
        en: "Frequency control is one of the preventive measures WhatsApp providers name first.",
        id: "Pengendalian frekuensi termasuk langkah pencegahan yang pertama disebut penyedia WhatsApp.",
      },
      sources: ["SEED"],
      certainty: "stated",
      example: { en: "1", id: "1" },
      heading: {
        en: "Marketing messages per person and week",
        id: "Pesan pemasaran per orang per minggu",
      },
      statement: {
        en: "Marketing messages per person and week: at most {answer}.",
        id: "Pesan pemasaran per orang per minggu: paling banyak {answer}.",
      },
    },
    {
      id: "review_rhythm",
      kind: "choice",
      need: "recommended",
      label: {
        en: "How often are these rules checked?",
        id: "Seberapa sering aturan ini diperiksa?",
      },
      guidance: {
        en: "A rule that nobody checks is a sentence in a letter.",
        id: "Aturan yang tidak diperiksa hanyalah kalimat dalam surat.",
      },
      sources: ["SEED"],
      certainty: "inferred",
      choices: [
        {
          id: "every_campaign",
          label: { en: "Before every campaign", id: "Sebelum setiap kampanye" },
        },
        { id: "weekly", label: { en: "Every week", id: "Setiap minggu" } },
        { id: "monthly", label: { en: "Every month", id: "Setiap bulan" } },
        { id: "quarterly", label: { en: "Every quarter", id: "Setiap tiga bulan" } },
      ],
      heading: { en: "Rules are checked", id: "Aturan diperiksa" },
      statement: {
        en: "These rules are checked: {answer}.",
        id: "Aturan ini diperiksa: {answer}.",
      },
    },
    {
      id: "prevention_owner",
      kind: "short_text",
      need: "required",
      maxLength: 200,
      label: {
        en: "Who is responsible for this?",
        id: "Siapa yang bertanggung jawab atas hal ini?",
      },
      hint: {
        en: "Name, and position as the business writes it.",
        id: "Nama, dan jabatan sebagaimana ditulis di bisnis ini.",
      },
      guidance: {
        en: "A named person is a commitment; “the team” is not.",
        id: "Nama orang adalah komitmen; “tim” bukan.",
      },
      sources: ["SEED"],
      certainty: "inferred",
      example: {
        en: "Sari Wulandari, Head of Customer Care",
        id: "Sari Wulandari, Head of Customer Care",
      },
      heading: { en: "Responsible", id: "Penanggung jawab" },
      statement: { en: "Responsible: {answer}.", id: "Penanggung jawab: {answer}." },
    },
  ],
} as const satisfies Section;
