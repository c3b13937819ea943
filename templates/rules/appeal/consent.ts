import type { Section } from "./question";

export const consent = {
  id: "consent",
  title: { en: "Consent method", id: "Cara memperoleh persetujuan" },
  purpose: {
    en: "Prove that people asked to hear from this business by name, and that they can stop at any time.",
    id: "Buktikan bahwa orang memang meminta dihubungi oleh bisnis ini dengan menyebut namanya, dan dapat berhenti kapan saja.",
  },
  questions: [
    {
      id: "opt_in_methods",
      kind: "multi_choice",
      need: "required",
      label: {
        en: "How do people give consent?",
        id: "Bagaimana orang memberikan persetujuan?",
      },
      guidance: {
        en: "Meta accepts any lawful method that names the business and says what the person opts in to.",
        id: "Meta menerima cara apa pun yang sah, asalkan menyebut nama bisnis dan menyatakan apa yang disetujui.",
      },
      sources: ["M-OPT"],
      certainty: "stated",
      choices: [
        { id: "website_form", label: { en: "A form on the website", id: "Formulir di situs web" } },
        { id: "checkout", label: { en: "A box at checkout", id: "Kotak centang saat membayar" } },
        {
          id: "in_person",
          label: { en: "In person or on paper", id: "Langsung atau di atas kertas" },
        },
        { id: "sms", label: { en: "By SMS", id: "Melalui SMS" } },
        {
          id: "voice",
          label: { en: "By telephone or voice menu", id: "Melalui telepon atau menu suara" },
        },
        {
          id: "customer_wrote_first",
          label: {
            en: "The customer wrote first and agreed",
            id: "Pelanggan menulis lebih dahulu dan setuju",
          },
        },
        { id: "app", label: { en: "In our own app", id: "Di aplikasi kami" } },
        { id: "other", label: { en: "Another way", id: "Cara lain" } },
      ],
      heading: { en: "Ways consent is given", id: "Cara persetujuan diberikan" },
      statement: { en: "Consent is given: {answer}.", id: "Persetujuan diberikan: {answer}." },
    },
    {
      id: "opt_in_where",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1200,
      upTo: "brief",
      label: {
        en: "Where and when does a person give consent?",
        id: "Di mana dan kapan seseorang memberikan persetujuan?",
      },
      hint: {
        en: "The page, shop or moment, since when, and how many people.",
        id: "Halaman, gerai, atau saatnya, sejak kapan, dan berapa orang.",
      },
      guidance: {
        en: "“Customers consented” convinces nobody; the page and the moment do.",
        id: "“Pelanggan sudah setuju” tidak meyakinkan siapa pun; halaman dan saatnya yang meyakinkan.",
      },
      sources: ["M-OPT", "Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "At checkout in our web shop, below the telephone number, since 3 March 2024. The box is empty by default. By 20 November 2026, 9,412 people had ticked it.",
        id: "Saat membayar di toko daring kami, di bawah nomor telepon, sejak 3 Maret 2024. Kotaknya kosong secara bawaan. Hingga 20 November 2026, 9.412 orang telah mencentangnya.",
      },
      heading: { en: "Where and when consent is given", id: "Tempat dan waktu persetujuan" },
    },
    {
      id: "opt_in_text",
      kind: "long_text",
      need: "required",
      maxLength: 1500,
      label: {
        en: "What exactly did the person read?",
        id: "Apa persisnya yang dibaca orang tersebut?",
      },
      hint: {
        en: "Word for word, in the language it was shown in. It must name the business.",
        id: "Kata demi kata, dalam bahasa aslinya. Nama bisnis harus tercantum.",
      },
      guidance: {
        en: "The opt-in must state that the person opts in to receive messages, and state the business's name.",
        id: "Teks persetujuan harus menyatakan bahwa orang tersebut setuju menerima pesan, dan menyebut nama bisnis.",
      },
      sources: ["M-OPT"],
      certainty: "stated",
      example: {
        en: "Yes, Kopi Senja may send me news and offers on WhatsApp. I can stop at any time by replying STOP.",
        id: "Ya, Kopi Senja boleh mengirimi saya kabar dan penawaran melalui WhatsApp. Saya dapat berhenti kapan saja dengan membalas BERHENTI.",
      },
      heading: { en: "The text people saw", id: "Teks yang dibaca" },
    },
    {
      id: "business_name_shown",
      kind: "yes_no",
      need: "required",
      label: {
        en: "Is the business's name visible in that text?",
        id: "Apakah nama bisnis terlihat pada teks itu?",
      },
      guidance: {
        en: "Stating the business's name is one of Meta's three conditions for an opt-in.",
        id: "Mencantumkan nama bisnis adalah satu dari tiga syarat persetujuan menurut Meta.",
      },
      sources: ["M-OPT"],
      certainty: "stated",
      heading: { en: "Business named", id: "Nama bisnis tercantum" },
      statements: {
        yes: {
          en: "The name of the business is visible where consent is given.",
          id: "Nama bisnis terlihat di tempat persetujuan diberikan.",
        },
        no: {
          en: "The name of the business was not visible where consent was given.",
          id: "Nama bisnis tidak terlihat di tempat persetujuan diberikan.",
        },
      },
    },
    {
      id: "double_opt_in",
      kind: "yes_no",
      need: "recommended",
      label: {
        en: "Is consent confirmed a second time before the first message?",
        id: "Apakah persetujuan dikonfirmasi sekali lagi sebelum pesan pertama?",
      },
      guidance: {
        en: "A second confirmation is not required, but it is strong evidence.",
        id: "Konfirmasi kedua tidak wajib, tetapi merupakan bukti yang kuat.",
      },
      sources: ["M-OPT"],
      certainty: "inferred",
      heading: { en: "Second confirmation", id: "Konfirmasi kedua" },
      statements: {
        yes: {
          en: "Consent is confirmed a second time before the first message.",
          id: "Persetujuan dikonfirmasi sekali lagi sebelum pesan pertama.",
        },
        no: {
          en: "Consent is given once, without a second confirmation.",
          id: "Persetujuan diberikan satu kali, tanpa konfirmasi kedua.",
        },
      },
    },
    {
      id: "consent_record",
      kind: "long_text",
      need: "recommended",
      perLanguage: true,
      maxLength: 1000,
      label: {
        en: "What is stored for each consent?",
        id: "Apa yang disimpan untuk setiap persetujuan?",
      },
      hint: {
        en: "For example time, page, wording, version. Attach some redacted rows as evidence.",
        id: "Misalnya waktu, halaman, bunyi teks, versi. Lampirkan beberapa baris yang disamarkan sebagai bukti.",
      },
      guidance: {
        en: "No proof of opt-in is the reason most often given for a refused appeal.",
        id: "Tidak adanya bukti persetujuan adalah alasan yang paling sering disebut bila banding ditolak.",
      },
      sources: ["Y-APPEAL", "COCO"],
      certainty: "secondary",
      example: {
        en: "Each consent is stored with its time, the page, the wording shown and its version. Ten redacted rows are attached.",
        id: "Setiap persetujuan disimpan beserta waktu, halaman, bunyi teks yang ditampilkan, dan versinya. Sepuluh baris yang disamarkan terlampir.",
      },
      heading: { en: "How consent is recorded", id: "Pencatatan persetujuan" },
    },
    {
      id: "preference_check",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1000,
      label: {
        en: "How is a person's preference checked before a message is sent?",
        id: "Bagaimana preferensi seseorang diperiksa sebelum pesan dikirim?",
      },
      guidance: {
        en: "Consent that nobody looks at before sending does not protect the recipient.",
        id: "Persetujuan yang tidak diperiksa sebelum pengiriman tidak melindungi penerima.",
      },
      sources: ["Y-APPEAL"],
      certainty: "stated",
      example: {
        en: "Before every campaign the list is compared with the suppression list; the sending system refuses a number that is on it.",
        id: "Sebelum setiap kampanye, daftar dibandingkan dengan daftar henti kirim; sistem pengirim menolak nomor yang tercantum di dalamnya.",
      },
      heading: { en: "Check before sending", id: "Pemeriksaan sebelum mengirim" },
    },
    {
      id: "opt_out_path",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1000,
      upTo: "brief",
      label: {
        en: "How does a person stop the messages, and how soon does it take effect?",
        id: "Bagaimana seseorang menghentikan pesan, dan seberapa cepat berlakunya?",
      },
      hint: {
        en: "On WhatsApp and elsewhere.",
        id: "Di WhatsApp maupun di tempat lain.",
      },
      guidance: {
        en: "The policy asks that every request to stop is honoured, on or off WhatsApp.",
        id: "Kebijakan mewajibkan setiap permintaan berhenti dipatuhi, di dalam maupun di luar WhatsApp.",
      },
      sources: ["M-BMP", "COCO"],
      certainty: "stated",
      example: {
        en: "Every offer carries a “Stop promotions” button. STOP in any message, by e-mail or in a shop has the same effect, within five minutes.",
        id: "Setiap penawaran memuat tombol “Hentikan promosi”. Kata BERHENTI di pesan apa pun, lewat email, atau di gerai berlaku sama, dalam lima menit.",
      },
      heading: { en: "How people stop messages", id: "Cara menghentikan pesan" },
    },
    {
      id: "privacy_policy",
      kind: "url",
      need: "recommended",
      maxLength: 300,
      label: {
        en: "What is the address of the privacy policy?",
        id: "Apa alamat kebijakan privasinya?",
      },
      guidance: {
        en: "Reviewers and providers look for it beside the opt-in.",
        id: "Peninjau dan penyedia mencarinya di dekat teks persetujuan.",
      },
      sources: ["COCO"],
      certainty: "secondary",
      heading: { en: "Privacy policy", id: "Kebijakan privasi" },
      statement: {
        en: "The privacy policy is published at {answer}.",
        id: "Kebijakan privasi diterbitkan di {answer}.",
      },
    },
  ],
} as const satisfies Section;
