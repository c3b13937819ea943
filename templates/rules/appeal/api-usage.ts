import type { Section } from "./question";

export const apiUsage = {
  id: "api_usage",
  title: { en: "API usage", id: "Penggunaan API" },
  purpose: {
    en: "Describe what is sent, how much, to whom and through which systems, in numbers that can be checked.",
    id: "Jelaskan apa yang dikirim, seberapa banyak, kepada siapa, dan melalui sistem apa, dengan angka yang dapat diperiksa.",
  },
  questions: [
    {
      id: "message_purposes",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1500,
      upTo: "brief",
      label: {
        en: "What do you use WhatsApp messages for?",
        id: "Untuk apa pesan WhatsApp digunakan?",
      },
      hint: {
        en: "Name the kinds of message, with one plain example of each.",
        id: "Sebutkan jenis pesannya, masing-masing dengan satu contoh yang jelas.",
      },
      guidance: {
        en: "A lawful use case, described concretely, is the second thing a reviewer looks for.",
        id: "Penggunaan yang sah dan dijelaskan secara konkret adalah hal kedua yang dicari peninjau.",
      },
      sources: ["SEED", "Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "Order confirmations and “ready to collect” messages to people who have just ordered; a monthly offer to members who asked for it; replies to questions.",
        id: "Konfirmasi pesanan dan pesan “siap diambil” kepada orang yang baru memesan; penawaran bulanan kepada anggota yang memintanya; jawaban atas pertanyaan.",
      },
      heading: { en: "What messages are used for", id: "Kegunaan pesan" },
    },
    {
      id: "message_categories",
      kind: "multi_choice",
      need: "required",
      label: {
        en: "Which categories of message do you send?",
        id: "Kategori pesan apa saja yang dikirim?",
      },
      hint: {
        en: "As approved for your templates, not as you would call them.",
        id: "Sesuai persetujuan templat, bukan menurut sebutan sendiri.",
      },
      guidance: {
        en: "Promotions sent as utility are a violation of their own. Name the categories as they are.",
        id: "Promosi yang dikirim sebagai utilitas merupakan pelanggaran tersendiri. Sebutkan kategori apa adanya.",
      },
      sources: ["M-TCAT", "M-PE"],
      certainty: "stated",
      choices: [
        { id: "marketing", label: { en: "Marketing", id: "Pemasaran" } },
        { id: "utility", label: { en: "Utility", id: "Utilitas" } },
        { id: "authentication", label: { en: "Authentication", id: "Autentikasi" } },
        {
          id: "service",
          label: {
            en: "Replies within the 24-hour window",
            id: "Balasan dalam jendela 24 jam",
          },
        },
      ],
      heading: { en: "Message categories", id: "Kategori pesan" },
      statement: {
        en: "Categories of message sent: {answer}.",
        id: "Kategori pesan yang dikirim: {answer}.",
      },
    },
    {
      id: "messages_per_day",
      kind: "number",
      need: "required",
      label: {
        en: "How many messages do you send on an ordinary day?",
        id: "Berapa pesan yang dikirim pada hari biasa?",
      },
      hint: {
        en: "From your logs or WhatsApp Manager, for the 30 days before the decision.",
        id: "Dari catatan pengiriman atau WhatsApp Manager, untuk 30 hari sebelum keputusan.",
      },
      guidance: {
        en: "Meta sees the real figures. A number that does not match them costs trust.",
        id: "Meta mengetahui angka sebenarnya. Angka yang tidak cocok mengurangi kepercayaan.",
      },
      sources: ["SEED", "Y-APPEAL"],
      certainty: "stated",
      example: { en: "850", id: "850" },
      heading: { en: "Messages on an ordinary day", id: "Pesan pada hari biasa" },
      statement: {
        en: "On an ordinary day {answer} messages are sent.",
        id: "Pada hari biasa dikirim {answer} pesan.",
      },
    },
    {
      id: "messages_on_peak_day",
      kind: "number",
      need: "recommended",
      label: {
        en: "How many on the busiest of the seven days before the decision?",
        id: "Berapa pada hari tersibuk dalam tujuh hari sebelum keputusan?",
      },
      guidance: {
        en: "A sudden rise is usually the trigger. Naming it yourself is stronger than leaving it to be found.",
        id: "Lonjakan mendadak biasanya menjadi pemicu. Menyebutkannya sendiri lebih kuat daripada membiarkannya ditemukan.",
      },
      sources: ["Y-APPEAL"],
      certainty: "inferred",
      example: { en: "6200", id: "6200" },
      heading: {
        en: "Messages on the busiest day before",
        id: "Pesan pada hari tersibuk sebelumnya",
      },
      statement: {
        en: "On the busiest of the seven days before the decision it was {answer}.",
        id: "Pada hari tersibuk dalam tujuh hari sebelum keputusan jumlahnya {answer}.",
      },
    },
    {
      id: "audience_source",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1000,
      upTo: "brief",
      label: {
        en: "Where do the people you write to come from?",
        id: "Dari mana asal orang-orang yang dikirimi pesan?",
      },
      hint: {
        en: "Every source, with its share. Say so if a list was bought, borrowed or old.",
        id: "Setiap sumber beserta porsinya. Katakan bila ada daftar yang dibeli, dipinjam, atau sudah lama.",
      },
      guidance: {
        en: "Messages without consent are the commonest cause. Bought lists cannot be defended, only removed.",
        id: "Pesan tanpa persetujuan adalah penyebab tersering. Daftar yang dibeli tidak dapat dibela, hanya dapat dihapus.",
      },
      sources: ["SEED", "M-SEND"],
      certainty: "stated",
      example: {
        en: "About 80 per cent ticked the box at checkout in our web shop; the rest joined the member programme in a shop. No list was bought.",
        id: "Sekitar 80 persen mencentang kotak saat membayar di toko daring kami; selebihnya bergabung sebagai anggota di gerai. Tidak ada daftar yang dibeli.",
      },
      heading: { en: "Where recipients come from", id: "Asal penerima" },
    },
    {
      id: "sending_systems",
      kind: "short_text",
      need: "required",
      prefill: "sending_systems",
      maxLength: 500,
      label: {
        en: "Which providers and systems send the messages?",
        id: "Penyedia dan sistem apa yang mengirim pesan?",
      },
      hint: {
        en: "Names only: the Business Solution Provider, and your own systems connected to it.",
        id: "Cukup namanya: Penyedia Solusi Bisnis, dan sistem sendiri yang terhubung dengannya.",
      },
      guidance: {
        en: "It shows that messages go out through the official API, and where a change can be made.",
        id: "Ini menunjukkan bahwa pesan dikirim lewat API resmi, dan di mana perubahan dapat dilakukan.",
      },
      sources: ["SEED", "Y-APPEAL"],
      certainty: "stated",
      example: { en: "YCloud, Shopware", id: "YCloud, Shopware" },
      heading: { en: "Providers and systems", id: "Penyedia dan sistem" },
      statement: {
        en: "Messages are sent through {answer}.",
        id: "Pesan dikirim melalui {answer}.",
      },
    },
    {
      id: "automation",
      kind: "choice",
      need: "recommended",
      label: {
        en: "Who answers customers who write to you?",
        id: "Siapa yang menjawab pelanggan yang menulis kepada Anda?",
      },
      guidance: {
        en: "The messaging policy asks for a way to reach a person wherever answers are automated.",
        id: "Kebijakan perpesanan mewajibkan jalan untuk menghubungi petugas bila jawaban diotomatisasi.",
      },
      sources: ["M-BMP"],
      certainty: "stated",
      choices: [
        {
          id: "people",
          label: { en: "People", id: "Petugas" },
          said: { en: "Customers are answered by people.", id: "Pelanggan dijawab oleh petugas." },
        },
        {
          id: "automated_with_people",
          label: {
            en: "Automation, with a way to reach a person",
            id: "Otomatis, dengan jalan menghubungi petugas",
          },
          said: {
            en: "Answers are automated, and customers can reach a person at any time.",
            id: "Jawaban diotomatisasi, dan pelanggan dapat menghubungi petugas kapan saja.",
          },
        },
        {
          id: "automated_only",
          label: { en: "Automation only", id: "Hanya otomatis" },
          said: {
            en: "Answers are automated, without a way to reach a person yet.",
            id: "Jawaban diotomatisasi, dan belum ada jalan untuk menghubungi petugas.",
          },
        },
      ],
      heading: { en: "Who answers customers", id: "Yang menjawab pelanggan" },
      statement: { en: "{answer}", id: "{answer}" },
    },
    {
      id: "unofficial_tools",
      kind: "yes_no",
      need: "required",
      label: {
        en: "Was any unofficial tool connected to a number in the last 90 days?",
        id: "Apakah ada alat tidak resmi yang terhubung ke nomor dalam 90 hari terakhir?",
      },
      hint: {
        en: "Bulk senders, browser extensions, unofficial gateways, modified apps.",
        id: "Pengirim massal, ekstensi peramban, gateway tidak resmi, aplikasi modifikasi.",
      },
      guidance: {
        en: "If there was one, its removal with date and proof belongs in the remediation plan.",
        id: "Bila ada, penghapusannya beserta tanggal dan bukti harus masuk rencana perbaikan.",
      },
      sources: ["SEED", "Y-APPEAL"],
      certainty: "stated",
      heading: { en: "Unofficial tools", id: "Alat tidak resmi" },
      statements: {
        yes: {
          en: "An unofficial tool was connected to a number in the last 90 days; what we do about it is in the remediation plan.",
          id: "Ada alat tidak resmi yang terhubung ke nomor dalam 90 hari terakhir; tindakan kami tercantum dalam rencana perbaikan.",
        },
        no: {
          en: "No unofficial tool was connected to a number in the last 90 days.",
          id: "Tidak ada alat tidak resmi yang terhubung ke nomor dalam 90 hari terakhir.",
        },
      },
    },
  ],
} as const satisfies Section;
