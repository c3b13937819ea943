import type { Section } from "./question";

export const ask = {
  id: "ask",
  title: { en: "The ask", id: "Permohonan" },
  purpose: {
    en: "Ask for one thing, precisely.",
    id: "Mintalah satu hal, dengan tepat.",
  },
  questions: [
    {
      id: "ask_kind",
      kind: "choice",
      need: "required",
      prefill: "ask_kind",
      upTo: "note",
      label: { en: "What do you ask Meta to do?", id: "Apa yang diminta dari Meta?" },
      guidance: {
        en: "Meta can leave a decision unchanged or reverse it. One appeal, one request.",
        id: "Meta dapat mempertahankan atau membatalkan keputusan. Satu banding, satu permintaan.",
      },
      sources: ["M-PE", "Y-APPEAL"],
      certainty: "stated",
      choices: [
        {
          id: "reverse_violation",
          label: { en: "Reverse the violation", id: "Membatalkan pelanggaran" },
          said: {
            en: "We ask Meta to reverse the violation and to restore the previous status.",
            id: "Kami memohon agar Meta membatalkan pelanggaran tersebut dan memulihkan status sebelumnya.",
          },
        },
        {
          id: "lift_restriction",
          label: { en: "Lift the restriction", id: "Mencabut pembatasan" },
          said: {
            en: "We ask Meta to lift the restriction.",
            id: "Kami memohon agar Meta mencabut pembatasan tersebut.",
          },
        },
        {
          id: "restore_account",
          label: { en: "Restore the account", id: "Memulihkan akun" },
          said: {
            en: "We ask Meta to restore the account.",
            id: "Kami memohon agar Meta memulihkan akun tersebut.",
          },
        },
        {
          id: "approve_template",
          label: {
            en: "Approve or restore the template",
            id: "Menyetujui atau memulihkan templat",
          },
          said: {
            en: "We ask Meta to approve the template.",
            id: "Kami memohon agar Meta menyetujui templat tersebut.",
          },
        },
        {
          id: "explain",
          label: {
            en: "Explain which message or practice was the problem",
            id: "Menjelaskan pesan atau praktik mana yang bermasalah",
          },
          said: {
            en: "We ask Meta to explain which message or practice led to the decision.",
            id: "Kami memohon agar Meta menjelaskan pesan atau praktik mana yang menyebabkan keputusan tersebut.",
          },
        },
      ],
      heading: { en: "Request", id: "Permintaan" },
      statement: { en: "{answer}", id: "{answer}" },
    },
    {
      id: "ask_reason",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 800,
      upTo: "note",
      label: {
        en: "Why should Meta do so? Sum up in two or three sentences.",
        id: "Mengapa Meta perlu melakukannya? Ringkas dalam dua atau tiga kalimat.",
      },
      hint: {
        en: "Cause, correction, safeguard. Nothing that is not above.",
        id: "Penyebab, perbaikan, pencegahan. Jangan menambah hal yang belum disebut.",
      },
      guidance: {
        en: "Many reviewers read the first sentence and the last paragraph.",
        id: "Banyak peninjau membaca kalimat pertama dan paragraf terakhir.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      example: {
        en: "The cause was one campaign to members we had not written to for a year. They have been removed from the list, and no list older than six months can be used again.",
        id: "Penyebabnya adalah satu kampanye kepada anggota yang setahun tidak dikirimi pesan. Mereka telah dihapus dari daftar, dan daftar yang lebih lama dari enam bulan tidak dapat digunakan lagi.",
      },
      heading: { en: "Reasons in brief", id: "Ringkasan alasan" },
    },
    {
      id: "ask_otherwise",
      kind: "long_text",
      need: "recommended",
      perLanguage: true,
      maxLength: 500,
      label: {
        en: "If Meta does not agree, what do you ask for instead?",
        id: "Bila Meta tidak setuju, apa yang diminta sebagai gantinya?",
      },
      guidance: {
        en: "The name of the message or practice meant is worth having: it makes the next correction possible.",
        id: "Nama pesan atau praktik yang dimaksud layak diminta: perbaikan berikutnya menjadi mungkin.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      example: {
        en: "If the decision stands, please tell us which message or practice still breaks the policy, so that we can correct it.",
        id: "Bila keputusan tetap berlaku, mohon beri tahu kami pesan atau praktik mana yang masih melanggar kebijakan agar dapat kami perbaiki.",
      },
      heading: { en: "Otherwise", id: "Bila tidak" },
    },
    {
      id: "contact",
      kind: "short_text",
      need: "recommended",
      maxLength: 200,
      label: {
        en: "Whom can Meta contact with questions?",
        id: "Siapa yang dapat dihubungi Meta bila ada pertanyaan?",
      },
      hint: {
        en: "Name and business e-mail of a portfolio administrator.",
        id: "Nama dan email kantor administrator portofolio.",
      },
      guidance: {
        en: "Meta may ask back for a description, a website, a use case or the consent policy.",
        id: "Meta dapat meminta deskripsi, situs web, contoh penggunaan, atau kebijakan persetujuan.",
      },
      sources: ["COCO"],
      certainty: "secondary",
      heading: { en: "Contact", id: "Kontak" },
      statement: {
        en: "Questions may be sent to {answer}.",
        id: "Pertanyaan dapat dikirim kepada {answer}.",
      },
    },
  ],
} as const satisfies Section;
