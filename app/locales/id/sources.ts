import type en from "../en/sources";
import type { Same } from "../same";

const sources: Same<typeof en> = {
  title: "Sumber",
  context: "Alamat tempat Meta dan penyedia memberi tahu Reinstate apa yang terjadi pada akun.",
  saved: "Tersimpan.",
  list: {
    add: "Tambah sumber",
    name: "Sumber",
    state: "Keadaan",
    heard: "Peristiwa terakhir",
    taken: "Diterima dalam 24 jam",
    refused: "Ditolak dalam 24 jam",
    never: "Belum ada",
    empty: {
      title: "Belum ada sumber",
      text: "Siapkan yang pertama, dan Reinstate mengetahui pembatasan dalam satu menit, bukan dari pelanggan yang marah.",
    },
  },
  states: {
    archived: "Diarsipkan",
    needs_secret: "Perlu kunci rahasia",
    silent: "Diam",
    waiting: "Menunggu peristiwa pertama",
    refusing: "Menolak kiriman",
    good: "Berfungsi",
  },
  new: {
    title: "Tambah sumber",
    context:
      "Pilih siapa yang akan mengirim. Yang perlu dilakukan di sana ditunjukkan setelahnya, langkah demi langkah.",
    provider: "Pengirim",
    submit: "Tambahkan sumber",
    added: "Ditambahkan. Sekarang siapkan di penyedia.",
    polled:
      "Infobip dan Twilio tidak mengirim webhook semacam ini: tanyai keduanya secara berkala, atau tempelkan pemberitahuannya.",
  },
  about: {
    meta: "Langsung dari Meta, untuk aplikasi Anda sendiri di Cloud API.",
    ycloud: "Webhook dari akun YCloud.",
    "360dialog": "Webhook dari 360dialog, untuk mitra dan klien.",
    wati: "Webhook dari akun Wati.",
    "8x8": "Webhook dari 8x8 Connect.",
    kapso: "Webhook dari proyek Kapso.",
    telnyx: "Webhook dari akun Telnyx.",
    gupshup: "Webhook dari aplikasi Gupshup.",
    itniotech: "Webhook dari aplikasi ITNIO Tech.",
    generic: "Apa pun yang dapat mengirim JSON, misalnya sistem Anda sendiri.",
  },
  fields: {
    name: "Nama",
    businessId: "Bisnis",
    replayMinutes: "Usia waktu bertanda tangan yang masih diterima, dalam menit",
    silenceHours: "Laporkan diam setelah sekian jam",
    secret: "Kunci rahasia",
    publicKey: "Kunci publik",
    keepHours: "Berapa lama yang lama masih dipercaya",
    version: "Versi",
  },
  hints: {
    name: "Sebutan yang dipakai rekan kerja.",
    business:
      "Yang disampaikannya dan tidak cocok dengan aset mana pun menjadi milik bisnis ini. Hanya orangnya yang melihatnya.",
    replay:
      "Cukup lebar untuk pengiriman ulang dari penyedia. Bita yang sama tidak pernah dihitung dua kali, jadi nilai yang lebar tetap aman.",
    silence:
      "Untuk sumber dengan sedikitnya {{count|number}} kiriman seminggu. Kosong: tidak pernah.",
    secret: "Seperti yang ditampilkan penyedia, dari huruf pertama sampai terakhir.",
  },
  noBusiness: "Beberapa, atau belum diketahui",
  page: {
    edit: "Ubah",
    archive: "Arsipkan",
    restore: "Kembalikan",
    address: "Alamat untuk ditempel",
    addressHint:
      "Tempelkan di penyedia persis seperti ini. Alamat ini rahasia: siapa yang tahu dapat mengetuk.",
    steps: "Yang dilakukan di {{provider}}",
    subscribe: "Berlangganan",
    subscribeHint: "Centang menurut namanya. Yang tidak ada di daftar tidak mengganggu.",
    shape: "Isi yang dikirim",
    verifyToken: "Token verifikasi",
    newToken: "Buat token verifikasi baru",
    tokenChanged: "Token verifikasi baru dipakai. Masukkan juga di Meta.",
    secret: "Kunci rahasia",
    secretSet: "Sudah diatur",
    secretMissing: "Belum diatur: semua kiriman ditolak sampai kunci diisi.",
    addressOnly: "Tidak ada: siapa yang tahu alamatnya dipercaya.",
    both: "Dua kunci dipercaya sampai {{at|instant}}.",
    change: "Ganti kunci rahasia",
    setIt: "Masukkan kunci rahasia",
    status: "Bagaimana keadaannya",
    lastHeard: "Peristiwa terakhir",
    silent:
      "Tidak ada apa pun sejak {{at|instant}}. Biasanya ramai: periksa langganannya di penyedia.",
    watched: "Diam dilaporkan setelah {{count|number}} jam",
    notWatched: "Diam tidak dilaporkan",
    replay: "Waktu bertanda tangan boleh berusia {{count|number}} menit",
    lastDay: "24 jam terakhir",
    hourTable: "Per jam",
    hour: "Jam",
    taken: "Diterima",
    refused: "Ditolak",
    chart:
      "{{taken|number}} diterima dan {{refused|number}} ditolak dalam 24 jam terakhir, per jam",
    verdicts: "Yang terjadi pada kiriman dalam 24 jam terakhir",
    count: "Jumlah",
    last: "Terakhir",
    nothing: "Tidak ada yang tiba dalam 24 jam terakhir.",
    deliveries: "Peristiwa terakhir",
    noDeliveries:
      "Belum ada yang tiba. Kirim uji coba, lalu tunggu peristiwa pertama dari penyedia.",
    refusedOnes: "Ditolak, yang terakhir",
    refusedHint: "Bagian awal masing-masing disimpan terenkripsi, untuk mencari sebabnya.",
    history: "Riwayat",
    test: "Kirim uji coba",
  },
  verdicts: {
    accepted: "Diterima",
    repeated: "Sudah ada",
    tested: "Uji coba kita",
    bad_signature: "Tanda tangan atau kunci salah",
    no_signature: "Tanpa tanda tangan atau kunci",
    stale: "Ditandatangani terlalu lama",
    too_large: "Lebih dari 3 MB",
    bad_handshake: "Token verifikasi salah",
  },
  help: {
    bad_signature:
      "Kunci di sini dan di penyedia berbeda, atau ada sesuatu di antaranya yang mengubah isi. Masukkan kuncinya lagi.",
    no_signature:
      "Pengirim tidak menandatangani. Periksa apakah itu penyedia, dan apakah penandatanganan dinyalakan di sana.",
    stale:
      "Penyedia mengirim ulang yang sudah lama ditandatangani, atau ada jam yang salah. Lebarkan jendelanya bila yang pertama.",
    too_large: "Tidak ada yang mengirim sebanyak itu. Periksa siapa pengirimnya.",
    bad_handshake: "Token verifikasi di Meta bukan yang ditampilkan di sini. Salin sekali lagi.",
  },
  arrivedBy: {
    webhook: "Webhook",
    test: "Uji coba",
    paste: "Ditempel",
    upload: "Diunggah",
    poll: "Ditanyakan",
    mail: "Lewat surel",
  },
  addressProblems: {
    local:
      "Alamat ini hanya menuju mesin Anda sendiri. Penyedia tidak dapat mencapainya: atur PUBLIC_URL ke alamat Reinstate dari luar.",
    private:
      "Alamat ini tampaknya berada di jaringan Anda sendiri. Penyedia hanya mencapai yang ada di internet: atur PUBLIC_URL ke alamat itu.",
    plain_http:
      "Alamat ini tidak terenkripsi. Meta dan kebanyakan penyedia hanya memanggil alamat https dengan sertifikat yang sah.",
  },
  secret: {
    title: "Kunci rahasia {{name}}",
    current: "Kunci yang dipakai",
    show: "Tampilkan",
    enter: "Kunci yang baru",
    make: "Buat kunci baru",
    makeHint:
      "Dibuat di sini dan kemudian tampil di atas. Bawa ke pengirim selama keduanya masih dipercaya.",
    submit: "Simpan kunci",
    without: "Jangan minta kunci: alamatnya saja sudah cukup",
    changed: "Kunci baru dipakai.",
    removed: "Kunci tidak diminta lagi.",
    sentHint:
      "{{provider}} tidak menandatangani apa pun. Bila ada kunci, kunci itu harus ikut dikirim: sebagai header X-Webhook-Secret, sebagai Authorization: Bearer, atau di akhir alamat sebagai ?secret=…",
    keep: {
      "0": "Sama sekali tidak: mungkin diketahui orang lain",
      "1": "Satu jam",
      "24": "Satu hari",
      "72": "Tiga hari",
      "168": "Seminggu",
    },
  },
  test: {
    title: "Uji coba {{name}}",
    context:
      "Reinstate menandatangani contoh seperti {{provider}} dan mengirimnya lewat pintu depannya sendiri: dibuktikan, disimpan, dijawab. Ini dihitung sebagai uji coba dan tidak berakibat apa pun.",
    submit: "Kirim uji coba",
    good: "Berfungsi. Contoh dibuktikan, disimpan, dan dijawab dalam {{count|number}} ms.",
    handshake: "Pertanyaan Meta juga dijawab dengan benar.",
    noHandshake:
      "Pertanyaan Meta tidak dijawab dengan benar ({{status|number}}). Buat token verifikasi baru dan coba lagi.",
    bad: "Dijawab dengan {{status|number}}, bukan 200.",
    outside:
      "Ini tidak menunjukkan apakah {{provider}} dapat mencapai Anda dari luar: itu terbukti begitu peristiwa pertamanya tiba.",
    cannot_sign:
      "{{provider}} menandatangani dengan kunci yang hanya dimilikinya. Kirim uji coba dari sana, lalu lihat peristiwa terakhir.",
    no_secret: "Masukkan kunci rahasia dahulu: belum ada yang dipakai untuk menandatangani.",
    not_served: "Proses ini tidak melayani halaman sendiri. Coba lagi.",
    unreachable: "Pintu depan proses ini tidak menjawab. Lihat log-nya.",
    seeEvents: "Lihat peristiwa terakhir",
  },
  errors: {
    name: "Beri nama",
    provider: "Pilih pengirimnya",
    secret: "Tempelkan kunci rahasianya",
    publicKey: "Ini bukan kunci publik: panjangnya 44 huruf dan diakhiri =",
    replay: "Masukkan bilangan bulat dari {{least|number}} sampai {{most|number}}",
    silence: "Masukkan bilangan bulat dari {{least|number}} sampai {{most|number}}, atau kosongkan",
  },
  refusals: {
    business: "Anda tidak menangani bisnis ini.",
    unknownProvider:
      "Sumber ini dibuat oleh versi yang lebih baru; hanya versi itu yang dapat mengganti kuncinya.",
  },
  events: {
    source: {
      added: "menambahkan sumber {{name}} ({{provider}})",
      edited: "mengubah sumber {{name}}",
      secret_set: "mengatur kunci rahasia {{name}}",
      secret_rotated:
        "mengganti kunci rahasia {{name}}; yang lama masih dipercaya {{keptHours|number}} jam lagi",
      secret_removed: "tidak lagi meminta kunci dari {{name}}",
      token_changed: "membuat token verifikasi baru untuk {{name}}",
      archived: "mengarsipkan sumber {{name}}",
      restored: "mengembalikan sumber {{name}}",
      fell_silent: "mendapati {{name}} diam lebih dari {{hours|number}} jam",
      heard_again: "mendengar {{name}} lagi",
    },
  },
  steps: {
    common: {
      address: "Di penyedia, cari tempat webhook diatur, lalu tempelkan alamatnya.",
      fields: "Nyalakan peristiwa yang tercantum di bawah.",
    },
    meta: {
      app: "Buka developers.facebook.com, My Apps, lalu pilih aplikasi yang terhubung dengan akun WhatsApp Anda.",
      secret:
        "Di App settings, Basic, tekan Show di samping App secret. Salin dan masukkan di sini sebagai kunci rahasia.",
      address:
        "Di WhatsApp, Configuration, tekan Edit di samping Webhook. Tempelkan alamat dan token verifikasi, lalu tekan Verify and save.",
      fields:
        "Di daftar webhook fields di sana, berlanggananlah pada field yang tercantum di bawah.",
      waba: "Pastikan aplikasi berlangganan pada akunnya sendiri: POST /WABA_ID/subscribed_apps dengan token Anda. Tanpa itu Meta diam dan tidak memberi tahu.",
      live: "Alihkan aplikasi ke Live. Selama pengembangan Meta hanya mengirim peristiwa uji coba.",
    },
    ycloud: {
      endpoint:
        "Di dasbor YCloud buka Developers, Webhooks, lalu tambahkan endpoint. Tempelkan alamatnya.",
      events: "Centang peristiwa yang tercantum di bawah, lalu simpan.",
      secret:
        "Buka endpoint itu dan salin kunci rahasianya seutuhnya: diawali whsec_. Masukkan di sini sebagai kunci rahasia.",
    },
    dialog360: {
      address:
        "Atur alamat ini sebagai webhook di 360dialog Hub, atau dengan POST /v1/configs/webhook. Mitra mengaturnya untuk peristiwa klien di hub mitra.",
      header:
        "360dialog dapat mengirim header pilihan Anda: masukkan kunci di sini dan berikan di sana sebagai header X-Webhook-Secret.",
    },
    wati: { address: "Di Wati buka Connectors, Webhooks, tambahkan satu dan tempelkan alamatnya." },
    eight: {
      address:
        "Minta 8x8 mengatur alamat ini, atau atur lewat API webhook mereka untuk sub-akun Anda.",
      retries:
        "8x8 hanya mengirim ulang selama dua menit. Yang dikirim ketika Reinstate mati lebih lama akan hilang: tanyakan keadaannya setelah gangguan.",
    },
    kapso: {
      address: "Di Kapso buka Webhooks pada proyek Anda, tambahkan satu dan tempelkan alamatnya.",
      secret: "Salin kunci rahasia webhook itu dan masukkan di sini sebagai kunci rahasia.",
    },
    telnyx: {
      address: "Di portal Telnyx atur alamat ini sebagai webhook akun WhatsApp Anda.",
      key: "Di Account, Public key, salin kunci publik dan masukkan di sini sebagai pengganti kunci rahasia.",
    },
    gupshup: {
      address:
        "Di Gupshup buka pengaturan aplikasi Anda, Webhooks, tambahkan satu dengan format Meta (V3) dan tempelkan alamatnya.",
    },
    generic: {
      address: "Kirim JSON dengan POST ke alamat ini.",
      sign: "Tanda tangani setiap permintaan dengan header X-Reinstate-Signature: t=<detik Unix>,s=<tanda tangan>. Tanda tangan adalah HMAC-SHA256 dari “<t>.<isi>” dengan kunci rahasia, dalam heksadesimal.",
      shape:
        "Satu peristiwa, atau daftar peristiwa. Kirim yang Anda ketahui; yang tidak ada tidak dikarang.",
    },
  },
};

export default sources;
