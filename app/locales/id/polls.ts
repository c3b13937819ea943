import type en from "../en/polls";
import type { Same } from "../same";

const polls: Same<typeof en> = {
  title: "Ditanya berkala",
  about:
    "Bila token tersimpan, Reinstate menanyakan keadaan akun: hal yang tidak diberitahukan webhook mana pun, seperti berakhirnya pembatasan atau langganan yang hilang, diketahui dari sini.",
  list: {
    add: "Tanyai penyedia secara berkala",
    name: "Koneksi",
    state: "Keadaan",
    asked: "Terakhir ditanya",
    answered: "Terakhir menjawab",
    never: "Belum pernah",
    empty: "Belum ada yang ditanyai. Webhook tetap didengar.",
  },
  states: {
    paused: "Dijeda",
    waiting: "Belum ditanya",
    token: "Token ditolak",
    permission: "Izin kurang",
    throttled: "Diminta menunggu",
    unreachable: "Tidak menjawab",
    refused: "Pertanyaan ditolak",
    unreadable: "Jawaban tidak dipahami",
    unsubscribed: "Webhook hilang",
    good: "Menjawab",
  },
  new: {
    title: "Tanyai penyedia secara berkala",
    context: "Pilih siapa yang ditanyai. Tempat menemukan token ditunjukkan langkah demi langkah.",
    of: "Tanyai {{provider}} secara berkala",
    other: "Pilih penyedia lain",
    steps: "Yang perlu dilakukan dahulu",
    submit: "Simpan dan tanyakan",
    added: "Tersimpan. Jawaban pertama datang dalam semenit, atau tanyakan sekarang.",
  },
  providers: {
    meta: "Kesehatan, nomor, templat, dan langganan webhook sebuah akun WhatsApp.",
    ycloud: "Akun, nomor, dan templat di YCloud.",
    "360dialog": "Kesehatan satu nomor di 360dialog.",
    infobip: "Kualitas dan status pengirim Anda di Infobip.",
    twilio: "Status dan kualitas pengirim WhatsApp Anda di Twilio.",
  },
  fields: {
    name: "Nama",
    businessId: "Bisnis",
    everyMinutes: "Tanyakan setiap berapa menit",
    appId: "ID Aplikasi",
    maySend: "Pelanggan boleh dikirimi pesan dengan akses ini",
    baseUrl: "Alamat API",
    secret: {
      meta: "Token akses",
      ycloud: "Kunci API",
      "360dialog": "Kunci API",
      infobip: "Kunci API",
      twilio: "Auth Token",
    },
    target: {
      waba: "ID akun WhatsApp (WABA)",
      number: "Nomor telepon",
      senders: "Nomor telepon para pengirim",
      account_sid: "Account SID",
    },
  },
  hints: {
    maySend:
      "Permintaan maaf dan jawaban lewat WhatsApp kemudian dikirim dari nomor akun ini. Di Meta, token juga memerlukan whatsapp_business_messaging. Belum diuji dengan layanan yang sebenarnya.",
    name: "Sebutan yang dipakai rekan-rekan.",
    every:
      "Dari {{least|number}} sampai {{most|number}}. Setiap kali ditanya sedikit lebih cepat atau lambat, dan makin jarang selama tidak ada jawaban.",
    appId:
      "ID aplikasi Meta Anda sendiri: aplikasi itu harus ada di antara yang berlangganan. Kosong: aplikasi mana pun cukup.",
    baseUrl: "Kosong: {{address}}. Ubah hanya bila penyedia memberi Anda alamat lain.",
    secret:
      "Disimpan terenkripsi, hanya dikirim ke alamat ini, dan tidak pernah ditampilkan lagi, kepada Anda pun tidak.",
    target: {
      waba: "Angka yang panjang, misalnya 102290129340398.",
      number: "Dengan kode negara, misalnya +62 812 3456 7890.",
      senders: "Dengan kode negara, dipisahkan koma bila lebih dari satu, paling banyak 100.",
      account_sid: "Diawali AC dan tertera di halaman pertama konsol Twilio.",
    },
  },
  page: {
    ask: "Tanyakan sekarang",
    pause: "Jeda",
    resume: "Lanjutkan",
    edit: "Ubah",
    changeToken: "Ganti token",
    remove: "Hapus",
    status: "Keadaannya",
    asked: "Terakhir ditanya",
    answered: "Terakhir menjawab",
    next: "Ditanya lagi",
    soon: "Sebentar lagi",
    every: "setiap {{count|number}} menit",
    howOften: "Seberapa sering",
    whom: "Tentang",
    address: "Ditanya di",
    token: "Token",
    tokenKept: "Disimpan terenkripsi",
    subscription: "Langganan webhook",
    subscribed: "Ada",
    notSubscribed: "Hilang",
    notAsked: "Belum ditanya",
    news: "Perubahan terakhir",
    newsHint: "Hanya jawaban yang berbeda dari sebelumnya yang disimpan.",
    noNews: "Belum ada.",
    history: "Riwayat",
    whatFor: "Gunanya",
    sends: "Kampanye lewat WhatsApp boleh dikirim dengan akses ini.",
    tellsHealth:
      "Ketika akhir suatu pembatasan tiba, kesehatan akun menentukan apakah pembatasan itu sudah berakhir. Orang baru ditanya bila jawabannya belum jelas.",
    tellsNoHealth:
      "Penyedia ini tidak memberi tahu apakah pesan dapat dikirim. Apakah suatu pembatasan sudah berakhir, ditanyakan kepada orang.",
    answeredNow: "Sudah ditanya, dan sudah menjawab.",
    failedNow: "Sudah ditanya. Masalahnya tertera di halaman ini.",
    takesLong: "Sedang ditanya. Lihat lagi sebentar kemudian.",
    busy: "Sedang ditanya. Lihat lagi sebentar kemudian.",
    isPaused: "Sedang dijeda. Lanjutkan dahulu.",
  },
  questions: {
    subscriptions: "Langganan",
    account: "Akun",
    health: "Kesehatan",
    numbers: "Nomor",
    templates: "Templat",
  },
  problems: {
    token:
      "Token tidak diterima lagi. Ini bukan pemblokiran: keadaan akun tidak diketahui sampai ada token baru. Buat token baru di penyedia, lalu masukkan di sini.",
    permission:
      "Token berfungsi, tetapi izinnya kurang. Ini bukan pemblokiran. Berikan izin yang tercantum dalam langkah-langkah, lalu masukkan token baru.",
    throttled:
      "Penyedia meminta menunggu: terlalu banyak pertanyaan, mungkin juga dari program lain. Ini bukan pemblokiran. Nanti ditanya lagi dengan sendirinya.",
    unreachable:
      "Penyedia tidak menjawab. Ini bukan pemblokiran. Akan ditanya lagi dengan sendirinya, makin lama makin jarang.",
    refused:
      "Penyedia menolak pertanyaan ini. Periksa ID dan alamatnya: mungkin milik akun lain, bukan akun pemilik token.",
    unreadable: "Ada jawaban, tetapi bukan dari API penyedia. Periksa alamatnya.",
  },
  said: "Jawabannya: {{words}}",
  failures: {
    bad_address: "Alamat ini tidak dapat ditanyai.",
    needs_https: "Alamat ini tidak terenkripsi.",
    not_public:
      "Alamat ini menuju jaringan pribadi, yang tidak ditanyai kecuali instalasi menyebut host-nya (WEBHOOK_HOSTS).",
    unknown_host: "Nama alamat ini tidak dikenal.",
    bad_certificate: "Sertifikatnya tidak berlaku.",
    timed_out: "Lebih dari sepuluh detik tanpa jawaban.",
    unreachable: "Sambungan tidak terjadi, atau terputus.",
    redirected: "Alamat ini mengalihkan ke tempat lain, dan pengalihan tidak diikuti.",
  },
  unsubscribed: {
    any: "Tidak ada aplikasi yang berlangganan pada akun ini: Meta tidak mengirim webhook tentangnya, dan tidak memberi tahu hal itu. Langgankan lagi aplikasi Anda: POST /WABA_ID/subscribed_apps dengan token Anda.",
    own: "Aplikasi Anda tidak ada di antara yang berlangganan pada akun ini: Meta tidak mengirim webhook kepadanya, dan tidak memberi tahu hal itu. Langgankan lagi: POST /WABA_ID/subscribed_apps dengan tokennya.",
  },
  edit: { title: "Ubah {{name}}" },
  access: {
    title: "Token baru untuk {{name}}",
    context: "Token lama dilupakan. Penyedia langsung ditanya lagi.",
    submit: "Simpan dan tanyakan",
    changed: "Token baru tersimpan. Penyedia langsung ditanya lagi.",
  },
  removal: {
    title: "Hapus {{name}}?",
    text: "Tokennya dihapus, dan tidak ada lagi yang ditanyakan di sana. Yang sudah diberitahukan tetap ada. Hapus juga token itu di penyedia bila tidak dipakai hal lain.",
    submit: "Hapus",
    removed: "Sudah dihapus, beserta tokennya.",
  },
  saved: "Tersimpan.",
  errors: {
    name: "Beri nama",
    provider: "Pilih siapa yang ditanyai",
    target: "Sebutkan tentang siapa",
    token: "Tempelkan tokennya",
    tokenShape: "Ini bukan token: ada spasi atau tanda yang tidak mungkin ada dalam token",
    appId: "ID Aplikasi berupa angka",
    every: "Masukkan bilangan bulat dari {{least|number}} sampai {{most|number}}",
    baseUrl: "Masukkan alamat lengkap, misalnya https://api.example.com",
  },
  wrongTarget: {
    waba: "ID WABA berupa angka panjang tanpa huruf, misalnya 102290129340398",
    number: "Masukkan satu nomor dengan kode negara, misalnya +62 812 3456 7890",
    senders: "Masukkan nomor dengan kode negara, dipisahkan koma, paling banyak 100",
    account_sid: "Account SID diawali AC, diikuti 32 huruf dan angka",
  },
  refusals: {
    business: "Anda tidak menangani bisnis ini.",
    plainHttp:
      "Token tidak dikirim tanpa enkripsi: alamat harus diawali https://, kecuali instalasi menyebut host-nya (WEBHOOK_HOSTS)",
  },
  events: {
    poll: {
      added: "mengatur agar {{name}} ditanya berkala ({{provider}})",
      may_send: "mengizinkan kampanye mengirim dengan akses {{name}}",
      sends_no_more: "tidak lagi mengizinkan kampanye mengirim dengan akses {{name}}",
      edited: "mengubah yang ditanyakan kepada {{name}}",
      token_changed: "memberi {{name}} token baru",
      paused: "menjeda pertanyaan kepada {{name}}",
      resumed: "menanyai {{name}} lagi",
      removed: "menghapus {{name}} beserta tokennya",
      token_dead: "mendapati token {{name}} ditolak",
      not_answering: "tidak memperoleh semua jawaban dari {{name}}",
      answers_again: "memperoleh semua jawaban dari {{name}} lagi",
      subscription_missing: "mendapati langganan webhook {{name}} hilang",
      subscription_back: "mendapati langganan webhook {{name}} ada lagi",
    },
  },
  serverOnly: {
    steps: {
      meta: {
        user: "Buka business.facebook.com, Settings, Users, System users. Tambahkan pengguna sistem, atau pilih yang ada.",
        assets:
          "Tekan Assign assets dan berikan akun WhatsApp yang akan ditanyakan, dengan hak mengelolanya.",
        token:
          "Tekan Generate token, pilih aplikasi Anda, pilih tanpa masa berlaku, dan centang whatsapp_business_management. Izin lain tidak diperlukan. Salin tokennya: Meta hanya menampilkannya sekali.",
        id: "ID akun WhatsApp tertera di Settings, Accounts, WhatsApp accounts.",
      },
      ycloud: {
        key: "Di dasbor YCloud buka Developers, API Keys, lalu salin sebuah kunci, atau buat satu untuk Reinstate.",
        id: "ID akun WhatsApp (WABA ID) tertera di daftar akun WhatsApp Anda di sana.",
      },
      dialog360: {
        key: "Di 360dialog Hub buka nomornya dan salin kunci API-nya. Bila sudah ada yang menyimpannya, mintalah kepadanya: membuat kunci baru dapat mengakhiri yang lama.",
        number: "Satu kunci berlaku untuk satu nomor. Masukkan nomor itu di bawah.",
      },
      infobip: {
        key: "Di portal Infobip buka Developer Tools, API keys, lalu buat kunci yang boleh membaca WhatsApp.",
        address:
          "Portal menampilkan alamat Anda sendiri, misalnya xyz123.api.infobip.com. Masukkan di bawah, diawali https://.",
      },
      twilio: {
        sid: "Buka halaman pertama konsol Twilio. Account SID dan Auth Token tertera di Account info.",
        senders: "Semua pengirim WhatsApp akun itu ditanyakan.",
      },
    },
  },
};

export default polls;
