/** Satu pelanggan: semua yang terjadi padanya, dan yang boleh dimintanya. */
import type en from "~/locales/en/customer";
import type { Same } from "~/locales/same";

const customer: Same<typeof en> = {
  pageTitle: "{{name}} · {{reference}}",
  facts: "Siapa dia",
  language: "Bahasa",
  agreed: "Menyetujui",
  agreedNone: "Tidak ada catatan",
  channels: {
    whatsapp: "WhatsApp",
    email: "Surel",
    sms: "SMS",
    call: "Telepon",
    all: "semuanya",
  },
  stopped: "Tidak ingin dihubungi lewat",
  score: "Penilaian atas pemulihan",
  scoreOf: "{{score|number}} dari 5, {{at|instant}}",
  otherCases: "Juga ada di",
  alsoAs: "Tercatat sekali lagi",
  alsoAsAbout:
    "Alamat yang sama, tanpa nomor di satu catatan dan dengan nomor di catatan lainnya. Satu kampanye menulis ke sana satu kali, dan batas per orang berlaku untuk keduanya.",
  reveal: "Tampilkan nomor dan alamat",
  revealed: "Bahwa Anda melihatnya sudah tercatat.",
  revealAbout:
    "Nomor dan alamat ditampilkan setelah Anda memintanya. Bahwa Anda melihatnya dicatat.",
  phone: "Nomor",
  email: "Alamat",
  none: "Tidak diketahui",
  export: "Semua tentang dia, sebagai berkas",
  erase: "Hapus datanya…",
  erased:
    "Semua yang menunjukkan siapa orang ini telah dihapus pada {{at|instant}}. Yang dihitung tetap ada.",
  choices: {
    title: "Yang ingin diterimanya",
    about: "Berlaku untuk semua yang dikirim bisnis, sejak saat ini.",
    stopAll: "Dia tidak ingin dihubungi lagi",
    allowAll: "Dia mengizinkannya lagi",
    stop: "Hentikan",
    allow: "Izinkan lagi",
    isStopped: "Dihentikan",
    isOpen: "Tidak dihentikan",
  },
  standing: {
    title: "Keadaannya",
    make_whole: "Sudah dipulihkan",
    decline: "Tidak menginginkan apa pun",
    give_up: "Tidak terjangkau",
    reopen: "Tangani lagi",
    score: "Bagaimana penilaiannya atas pemulihan ini?",
    scorePrompt: "Pilih nilai",
    scores: {
      one: "1 · sama sekali tidak",
      two: "2 · hampir tidak",
      three: "3 · sebagian",
      four: "4 · baik",
      five: "5 · sepenuhnya",
    },
    saveScore: "Catat",
  },
  reply: {
    title: "Jawabannya",
    none: "Belum ada jawaban yang tercatat.",
    hidden: "Anda tidak berhak membaca tulisan pelanggan.",
    line: "{{channel|customer.channels}}, {{at|instant}} · dicatat oleh {{name}}",
    channel: "Lewat kanal apa",
    at: "Kapan",
    zone: "Menurut jam Anda: {{zone}}.",
    text: "Yang dikatakannya",
    submit: "Catat jawabannya",
  },
  requests: {
    title: "Yang terlewat olehnya",
    none: "Tidak ada permintaan terlewat yang tercatat.",
  },
  apologies: {
    title: "Permintaan maaf",
    none: "Dia tidak ada dalam kampanye mana pun.",
  },
  grants: { title: "Kompensasi", none: "Belum ada yang diberikan kepadanya." },
  told: {
    title: "Yang disebut tabel tentang dia",
    loss: "Kerugian: {{loss}}",
    nothing: "Tanpa nama, tanpa catatan",
  },
  erasing: {
    title: "Hapus data pelanggan ini",
    about:
      "Nomor, alamat, nama, catatan, nomor pesanan, dan jawabannya ditimpa di mana pun disimpan, dan pesan serta persetujuan dilepaskan darinya. Surel yang ditulis atau diterimanya ikut dihapus, kecuali yang ada dalam berkas yang sudah dibekukan. Jumlah dan nilai tetap ada. Yang dihentikannya juga tetap ada, sebagai tanda yang tidak terbaca, agar tidak ada yang menghubunginya lagi. Ini tidak dapat dibatalkan.",
    reason: "Siapa yang memintanya, dan mengapa",
    reasonHint: "Jangan tulis nama atau nomor di sini: tulisan ini tetap ada.",
    submit: "Hapus selamanya",
  },
  said: {
    moved: "Sudah dicatat.",
    stopped: "Tidak ada lagi yang dikirim kepadanya lewat ini.",
    allowed: "Dia boleh dihubungi lagi.",
    replied: "Jawabannya sudah dicatat.",
    scored: "Sudah dicatat.",
    erased: "Datanya sudah dihapus.",
  },
  errors: {
    at: "Tuliskan kapan dia menjawab",
    text: "Tuliskan yang dikatakannya",
    reason: "Tuliskan siapa yang memintanya, dan mengapa",
  },
  refusals: {
    gone: "Pelanggan ini sudah tidak ada.",
    changed: "Orang lain telah mengubahnya sementara ini. Periksa lagi.",
    future: "Dia tidak mungkin menjawab di masa depan.",
    state: "Itu tidak dapat dilakukan pada pelanggan yang: {{state|recovery.customers.states}}.",
    waiting_one: "{{count|number}} permintaannya masih menunggu.",
    waiting_other: "{{count|number}} permintaannya masih menunggu.",
    owed_one: "{{count|number}} kompensasi belum diserahkan.",
    owed_other: "{{count|number}} kompensasi belum diserahkan.",
  },
  events: {
    customer: {
      moved: "mencatat keadaan seorang pelanggan: {{state|recovery.customers.states}}",
      no_longer_whole:
        "tidak lagi menganggap seorang pelanggan sudah dipulihkan: ada permintaannya yang menunggu",
      stopped: "mencatat bahwa seorang pelanggan menghentikan {{channel|customer.channels}}",
      allowed: "mencatat bahwa seorang pelanggan mengizinkan lagi {{channel|customer.channels}}",
      unsubscribed:
        "mendapat kabar lewat tautan dalam surat bahwa seorang pelanggan tidak ingin menerima email lagi",
      replied: "mencatat jawaban seorang pelanggan lewat {{channel|customer.channels}}",
      scored: "mencatat penilaian seorang pelanggan atas pemulihan: {{score|number}} dari 5",
      revealed: "melihat nomor dan alamat seorang pelanggan",
      exported: "mengambil semua data tentang seorang pelanggan",
      erased:
        "menghapus data seorang pelanggan dengan {{requests|number}} permintaan terlewat dan {{grants|number}} kompensasi: {{reason}}",
      kept_long_enough_one:
        "menghapus data {{count|number}} pelanggan yang kasusnya sudah selesai selama {{days|number}} hari",
      kept_long_enough_other:
        "menghapus data {{count|number}} pelanggan yang kasusnya sudah selesai selama {{days|number}} hari",
      erased_again:
        "menghapus lagi data seorang pelanggan yang dibawa kembali oleh cadangan, dengan {{requests|number}} permintaan terlewat dan {{grants|number}} kompensasi",
    },
  },
};

export default customer;
