import type { Section } from "./question";

export const whatHappened = {
  id: "what_happened",
  title: { en: "What happened", id: "Apa yang terjadi" },
  purpose: {
    en: "Tell the events in order, admit the trigger, give the numbers. Verified facts first, interpretation marked as such.",
    id: "Ceritakan kejadian secara berurutan, akui pemicunya, sertakan angkanya. Fakta terverifikasi lebih dahulu; penafsiran ditandai demikian.",
  },
  questions: [
    {
      id: "news_since_decision",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      fromRound: 2,
      upTo: "note",
      maxLength: 1500,
      label: {
        en: "What is new since Meta's last decision?",
        id: "Apa yang baru sejak keputusan Meta yang terakhir?",
      },
      hint: {
        en: "New facts, new evidence, finished corrections. Answer what the last decision said.",
        id: "Fakta baru, bukti baru, perbaikan yang sudah selesai. Jawab apa yang disebut dalam keputusan terakhir.",
      },
      guidance: {
        en: "An appeal that repeats the last one gets the same answer. Contradicting the last one is worse.",
        id: "Banding yang mengulang banding sebelumnya mendapat jawaban yang sama. Banding yang bertentangan lebih buruk lagi.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      example: {
        en: "Since the decision of 24 November we have removed all 1,140 dormant members and attach the export. The template in question has been deleted.",
        id: "Sejak keputusan 24 November, seluruh 1.140 anggota yang tidak aktif telah kami hapus dan hasil ekspornya terlampir. Templat yang dipermasalahkan telah dihapus.",
      },
      heading: {
        en: "What is new since the last decision",
        id: "Yang baru sejak keputusan terakhir",
      },
    },
    {
      id: "timeline",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 2000,
      label: { en: "What happened, in order?", id: "Apa yang terjadi, secara berurutan?" },
      hint: {
        en: "One event per line, with date, time and time zone.",
        id: "Satu kejadian per baris, dengan tanggal, jam, dan zona waktu.",
      },
      guidance: {
        en: "A dated sequence can be checked against Meta's records; a story cannot.",
        id: "Urutan bertanggal dapat dicocokkan dengan catatan Meta; cerita tidak.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "20 Nov, 09:00 WIB: campaign “November offer” sent to 6,200 members.\n20 Nov, 15:30 WIB: quality rating fell to yellow.\n22 Nov, 07:12 WIB: notice of disablement received.",
        id: "20 Nov, 09.00 WIB: kampanye “Promo November” dikirim kepada 6.200 anggota.\n20 Nov, 15.30 WIB: peringkat kualitas turun menjadi kuning.\n22 Nov, 07.12 WIB: pemberitahuan penonaktifan diterima.",
      },
      heading: { en: "Timeline", id: "Urutan kejadian" },
    },
    {
      id: "trigger",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1500,
      upTo: "note",
      label: {
        en: "What, in your own judgement, triggered the decision?",
        id: "Menurut penilaian Anda, apa pemicu keputusan itu?",
      },
      hint: {
        en: "Admit what went wrong. If you do not know, say what you examined.",
        id: "Akui apa yang keliru. Bila belum tahu, sebutkan apa yang sudah diperiksa.",
      },
      guidance: {
        en: "“We never spam” answers nothing. An appeal that names its own mistake can be believed about the correction.",
        id: "“Kami tidak pernah mengirim spam” tidak menjawab apa pun. Banding yang mengakui kekeliruan lebih dipercaya soal perbaikannya.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "1,140 of the recipients had not been written to for more than a year. Their consent was on record, but they no longer expected an offer, and many blocked us.",
        id: "1.140 penerima sudah lebih dari setahun tidak dikirimi pesan. Persetujuan mereka tercatat, tetapi mereka tidak lagi menantikan penawaran, dan banyak yang memblokir kami.",
      },
      heading: { en: "What triggered it", id: "Pemicunya" },
    },
    {
      id: "recipients_reached",
      kind: "number",
      need: "recommended",
      label: {
        en: "How many people received the messages concerned?",
        id: "Berapa orang yang menerima pesan terkait?",
      },
      guidance: {
        en: "It gives the scale, and shows that you have measured it.",
        id: "Ini memberi gambaran skala, dan menunjukkan bahwa Anda telah mengukurnya.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      example: { en: "6200", id: "6200" },
      heading: { en: "People reached", id: "Penerima pesan" },
      statement: {
        en: "The messages concerned reached {answer} people.",
        id: "Pesan terkait diterima {answer} orang.",
      },
    },
    {
      id: "figures_seen",
      kind: "long_text",
      need: "recommended",
      perLanguage: true,
      maxLength: 1000,
      label: {
        en: "Which figures on quality, blocks or failures can you see?",
        id: "Angka apa tentang kualitas, pemblokiran, atau kegagalan yang terlihat?",
      },
      hint: {
        en: "Quality rating, template quality, block reasons, error codes with counts.",
        id: "Peringkat kualitas, kualitas templat, alasan pemblokiran, kode kesalahan beserta jumlahnya.",
      },
      guidance: {
        en: "Meta counts blocks, reports, mutes and archived chats of the last seven days.",
        id: "Meta menghitung pemblokiran, laporan, bisukan, dan arsip percakapan selama tujuh hari terakhir.",
      },
      sources: ["M-SEND", "M-TQ"],
      certainty: "stated",
      example: {
        en: "Quality fell from green to red within 26 hours. 512 messages failed with error 131048.",
        id: "Kualitas turun dari hijau ke merah dalam 26 jam. 512 pesan gagal dengan kesalahan 131048.",
      },
      heading: { en: "Figures", id: "Angka" },
    },
    {
      id: "noticed_at",
      kind: "instant_with_zone",
      need: "recommended",
      label: { en: "When did you notice?", id: "Kapan Anda mengetahuinya?" },
      guidance: {
        en: "The time between noticing and acting is part of the record.",
        id: "Jarak antara mengetahui dan bertindak merupakan bagian dari catatan.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      heading: { en: "Noticed", id: "Diketahui" },
      statement: { en: "We noticed on {answer}.", id: "Kami mengetahuinya pada {answer}." },
    },
    {
      id: "stopped_at",
      kind: "instant_with_zone",
      need: "recommended",
      label: {
        en: "When did you stop the sending concerned?",
        id: "Kapan pengiriman terkait dihentikan?",
      },
      hint: {
        en: "Leave it empty if it has not been stopped.",
        id: "Kosongkan bila belum dihentikan.",
      },
      guidance: {
        en: "Containment comes first: pause campaigns, keep the evidence, change no numbers.",
        id: "Penghentian didahulukan: jeda kampanye, simpan bukti, jangan mengganti nomor.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      heading: { en: "Sending stopped", id: "Pengiriman dihentikan" },
      statement: {
        en: "The sending concerned was stopped on {answer}.",
        id: "Pengiriman terkait dihentikan pada {answer}.",
      },
    },
  ],
} as const satisfies Section;
