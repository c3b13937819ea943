/** Memeriksa halaman publik sebuah bisnis. */
const siteChecks = {
  title: "Situs web dan kebijakan privasi",
  trail: "Bukti",
  context:
    "Yang dilihat peninjau saat membuka halaman tanpa akun. Setiap pemeriksaan disimpan sebagai bukti beserta waktu dan hash-nya.",
  done_one: "{{count|number}} halaman diperiksa. Hasilnya ada di antara bukti.",
  done_other: "{{count|number}} halaman diperiksa. Hasilnya ada di antara bukti.",
  empty: {
    title: "Belum ada yang memeriksa",
    text: "Situs web yang tidak dapat dibuka, belum selesai, atau tersembunyi di balik halaman masuk pernah menyebabkan pemblokiran dan penolakan banding.",
  },
  form: {
    title: "Periksa sekarang",
    website: "Situs web",
    policy: "Kebijakan privasi",
    policyHint: "Halamannya sendiri. Bila kosong, hanya situs web yang diperiksa.",
    submit: "Periksa halaman",
    how: "Halaman diambil satu kali, seperti pengunjung tanpa akun; skrip tidak dijalankan. Hanya internet publik yang dihubungi.",
  },
  by: "{{name}} memeriksa",
  report: "Hasil yang disimpan",
  pageFile: "Halaman seperti diterima",
  details: "Alamat dan hash",
  pages: { website: "Situs web", privacy_policy: "Kebijakan privasi" },
  standing: { good: "Baik", mend: "Perlu diperbaiki", dead: "Tidak dapat dibuka" },
  lines: {
    reached: "Dapat dibuka",
    redirects: "Pengalihan",
    tls: "Sambungan aman",
    name: "Nama bisnis",
    login: "Halaman masuk",
    policy: "Privasi",
    optIn: "Teks persetujuan",
    unfinished: "Belum selesai",
  },
  reached: "Ya, status {{status}}",
  answered: "Tidak, status {{status}}",
  redirects_one: "{{count|number}} langkah, ke",
  redirects_other: "{{count|number}} langkah, ke",
  tls: "Sertifikat dari {{issuer}}, berlaku hingga",
  noTls: "Tidak ada: halaman dikirim melalui HTTP biasa",
  name: {
    yes: "“{{name}}” tercantum di halaman",
    no: "Baik “{{name}}” maupun nama resminya tidak tercantum di halaman",
    unknown:
      "Tidak terlihat: halaman hampir tidak memuat teks sebelum skripnya berjalan, dan skrip tidak dijalankan di sini",
  },
  login: {
    yes: "Terhalang halaman masuk",
    no: "Terbuka tanpa masuk akun",
    unknown: "Tidak terlihat: hampir tanpa teks",
  },
  policy: {
    yes: "Membahas data pribadi atau privasi",
    no: "Tidak membahas data pribadi atau privasi",
    unknown: "Tidak terlihat: hampir tanpa teks",
  },
  noOptIn: "Tidak terlihat kalimat yang meminta persetujuan menerima pesan di halaman ini",
  failures: {
    bad_address: "Alamat ini tidak dapat dipakai",
    needs_https: "Hanya alamat http dan https yang dapat diperiksa",
    bad_port: "Hanya port situs web yang lazim yang dihubungi",
    not_public: "Alamat ini mengarah ke jaringan privat dan tidak dihubungi",
    unknown_host: "Nama ini tidak ada di internet",
    bad_certificate: "Sambungan aman gagal",
    timed_out: "Tidak ada jawaban tepat waktu",
    unreachable: "Tidak tersambung",
    too_many_redirects: "Pengalihan berputar-putar atau terlalu banyak",
    bad_redirect: "Dialihkan ke sesuatu yang bukan alamat",
  },
  errors: {
    address: "Tulis alamat web yang lengkap, misalnya https://kopisenja.example",
    none: "Tulis sekurangnya satu alamat",
  },
  readiness: {
    notLooked:
      "Belum ada yang memeriksa situs web: “{{question}}”. Mintalah pemeriksaan agar jawabannya memiliki bukti.",
    contradicts:
      "“{{question}}” dijawab ya, tetapi {{address}}, saat diperiksa {{at|instant}}, tidak terbuka, terhalang halaman masuk, atau tidak menyebut nama bisnis.",
    dead: "{{address}} tidak terbuka saat diperiksa, {{at|instant}}. Peninjau tidak akan melihat apa pun.",
    noName: "{{address}}, saat diperiksa {{at|instant}}, tidak menyebut nama bisnis.",
    login: "{{address}}, saat diperiksa {{at|instant}}, meminta masuk akun lebih dahulu.",
    unfinished: "{{address}}, saat diperiksa {{at|instant}}, menyatakan belum selesai.",
    otherAddress: "“{{question}}” menyebut alamat lain dari yang diperiksa, {{address}}.",
    policyDead: "Kebijakan privasi, {{address}}, tidak terbuka saat diperiksa, {{at|instant}}.",
  },
  refusals: {
    tooMany: "Halaman ini sudah diperiksa tiga puluh kali dalam satu jam. Periksa lagi nanti.",
  },
  events: {
    site: {
      checked:
        "memeriksa {{page|siteChecks.eventPages}} {{address}}: {{standing|siteChecks.eventStandings}}",
    },
  },
  eventPages: { website: "situs web", privacy_policy: "kebijakan privasi" },
  eventStandings: { good: "baik", mend: "perlu diperbaiki", dead: "tidak dapat dibuka" },
} as const;

export default siteChecks;
