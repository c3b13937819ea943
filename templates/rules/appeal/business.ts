import type { Section } from "./question";

export const business = {
  id: "business",
  title: { en: "Business", id: "Bisnis" },
  purpose: {
    en: "Show a real, lawful business whose website, profile and messages tell the same story.",
    id: "Tunjukkan bisnis yang nyata dan sah, dengan situs web, profil, dan pesan yang selaras.",
  },
  questions: [
    {
      id: "legal_name",
      kind: "short_text",
      need: "required",
      prefill: "legal_name",
      maxLength: 200,
      label: { en: "What is the business's legal name?", id: "Apa nama resmi bisnis ini?" },
      hint: {
        en: "As registered, and as verified in the business portfolio.",
        id: "Sesuai akta atau izin usaha, dan sesuai verifikasi di portofolio bisnis.",
      },
      guidance: {
        en: "Names that differ between licence, website and portfolio are a common reason for refusal.",
        id: "Nama yang berbeda antara izin usaha, situs web, dan portofolio kerap menjadi alasan penolakan.",
      },
      sources: ["COCO", "WATI"],
      certainty: "secondary",
      example: { en: "PT Kopi Senja Nusantara", id: "PT Kopi Senja Nusantara" },
      heading: { en: "Legal name", id: "Nama resmi" },
      statement: {
        en: "The business is registered as {answer}.",
        id: "Bisnis ini terdaftar dengan nama {answer}.",
      },
    },
    {
      id: "business_country",
      kind: "short_text",
      need: "recommended",
      prefill: "country",
      perLanguage: true,
      maxLength: 100,
      label: {
        en: "In which country does it operate?",
        id: "Di negara mana bisnis ini beroperasi?",
      },
      guidance: {
        en: "Some goods and messages are allowed in some countries only.",
        id: "Sebagian barang dan pesan hanya diizinkan di negara tertentu.",
      },
      example: { en: "Indonesia and Malaysia", id: "Indonesia dan Malaysia" },
      sources: ["M-BMP"],
      certainty: "stated",
      heading: { en: "Country", id: "Negara" },
      statement: { en: "It operates in {answer}.", id: "Bisnis ini beroperasi di {answer}." },
    },
    {
      id: "business_description",
      kind: "long_text",
      need: "required",
      perLanguage: true,
      maxLength: 1500,
      upTo: "brief",
      label: {
        en: "What does the business do, and for whom?",
        id: "Apa kegiatan bisnis ini, dan untuk siapa?",
      },
      hint: {
        en: "Two or three sentences: what it sells, where, since when.",
        id: "Dua atau tiga kalimat: apa yang dijual, di mana, sejak kapan.",
      },
      guidance: {
        en: "The reviewer checks that the business is lawful and that its use of messaging fits it. Sellers of prohibited goods are not reinstated.",
        id: "Peninjau memeriksa bahwa bisnis ini sah dan penggunaan pesannya sesuai. Penjual barang terlarang tidak dipulihkan.",
      },
      sources: ["Y-APPEAL", "M-VIOL", "WATI"],
      certainty: "stated",
      example: {
        en: "Kopi Senja roasts and sells coffee in 14 shops in Java and through its own web shop, since 2016. Customers order by WhatsApp and collect in the shop or have the coffee delivered.",
        id: "Kopi Senja menyangrai dan menjual kopi di 14 gerai di Jawa serta melalui toko daring sendiri sejak 2016. Pelanggan memesan lewat WhatsApp, lalu mengambil di gerai atau menerima kiriman.",
      },
      heading: { en: "What the business does", id: "Kegiatan bisnis" },
    },
    {
      id: "website",
      kind: "url",
      need: "recommended",
      prefill: "website",
      maxLength: 300,
      label: { en: "What is the address of its website?", id: "Apa alamat situs webnya?" },
      hint: {
        en: "The same address as in the WhatsApp Business profile.",
        id: "Alamat yang sama dengan yang ada di profil WhatsApp Business.",
      },
      guidance: {
        en: "An unreachable, unfinished or contradicting website has led to bans and to refused appeals.",
        id: "Situs web yang tidak dapat dibuka, belum selesai, atau tidak selaras pernah menyebabkan pemblokiran dan penolakan banding.",
      },
      sources: ["WATI", "COCO", "OCT8NE"],
      certainty: "secondary",
      example: { en: "https://kopisenja.example", id: "https://kopisenja.example" },
      heading: { en: "Website", id: "Situs web" },
      statement: { en: "Its website is {answer}.", id: "Situs webnya adalah {answer}." },
    },
    {
      id: "website_checked",
      kind: "yes_no",
      need: "recommended",
      prefill: "website_checked",
      label: {
        en: "Does the site open without a login, and show the business's name?",
        id: "Apakah situs dapat dibuka tanpa masuk akun dan menampilkan nama bisnis?",
      },
      hint: {
        en: "Open it now, in a private window, from a phone.",
        id: "Buka sekarang juga, di jendela penyamaran, dari ponsel.",
      },
      guidance: {
        en: "The reviewer sees the public page and nothing else.",
        id: "Peninjau hanya melihat halaman publik, tidak lebih.",
      },
      sources: ["COCO", "OCT8NE"],
      certainty: "secondary",
      heading: { en: "Website checked", id: "Situs web diperiksa" },
      statements: {
        yes: {
          en: "The website opens without a login and shows the name of the business.",
          id: "Situs web dapat dibuka tanpa masuk akun dan menampilkan nama bisnis.",
        },
        no: {
          en: "The website does not yet show the name of the business on a page that opens without a login.",
          id: "Situs web belum menampilkan nama bisnis pada halaman yang dapat dibuka tanpa masuk akun.",
        },
      },
    },
    {
      id: "verification",
      kind: "choice",
      need: "recommended",
      label: {
        en: "Is the business portfolio verified by Meta?",
        id: "Apakah portofolio bisnis sudah diverifikasi Meta?",
      },
      guidance: {
        en: "Verification does not decide an appeal, but providers and Meta ask for its state.",
        id: "Verifikasi tidak menentukan hasil banding, tetapi penyedia dan Meta menanyakan statusnya.",
      },
      sources: ["COCO"],
      certainty: "secondary",
      choices: [
        {
          id: "verified",
          label: { en: "Verified", id: "Terverifikasi" },
          said: { en: "verified", id: "sudah terverifikasi" },
        },
        {
          id: "pending",
          label: { en: "Under review", id: "Sedang ditinjau" },
          said: { en: "under review for verification", id: "sedang ditinjau untuk verifikasi" },
        },
        {
          id: "not_verified",
          label: { en: "Not verified", id: "Belum terverifikasi" },
          said: { en: "not verified", id: "belum terverifikasi" },
        },
      ],
      heading: { en: "Business verification", id: "Verifikasi bisnis" },
      statement: {
        en: "The business portfolio is {answer}.",
        id: "Portofolio bisnis {answer}.",
      },
    },
    {
      id: "goods_checked",
      kind: "yes_no",
      need: "recommended",
      label: {
        en: "Have you compared what you sell with WhatsApp's list of prohibited goods, and is nothing of it on the list?",
        id: "Sudahkah barang yang dijual dibandingkan dengan daftar barang terlarang WhatsApp, dan tidak ada yang tercantum?",
      },
      hint: {
        en: "Catalogue and templates too, not only the shop.",
        id: "Termasuk katalog dan templat, bukan hanya tokonya.",
      },
      guidance: {
        en: "Where the trade itself is prohibited there is nothing to reverse; where it only looks like it, say which allowed example it is.",
        id: "Bila usahanya sendiri terlarang, tidak ada yang dapat dibatalkan; bila hanya tampak mirip, sebutkan contoh yang diizinkan.",
      },
      sources: ["M-VIOL"],
      certainty: "stated",
      heading: { en: "Goods and services checked", id: "Barang dan jasa diperiksa" },
      statements: {
        yes: {
          en: "Everything the business sells has been compared with WhatsApp's commerce policy; none of it is on the list of prohibited goods.",
          id: "Semua yang dijual bisnis ini telah dibandingkan dengan kebijakan perdagangan WhatsApp; tidak ada yang termasuk daftar barang terlarang.",
        },
        no: {
          en: "The comparison of our goods with WhatsApp's commerce policy is not finished.",
          id: "Pembandingan barang kami dengan kebijakan perdagangan WhatsApp belum selesai.",
        },
      },
    },
  ],
} as const satisfies Section;
