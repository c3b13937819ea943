/** Surel yang berangkat dari sini: draf, pengiriman, dan nasibnya. */
export default {
  title: "Surel",
  write: "Tulis surel",
  begin: "Mulai dengan",
  beginEmpty: "Surel kosong",
  beginNext: "{{letter}} (langkah berikutnya)",
  open: "Mulai",
  draftTitle: "Surel kepada {{who}}",
  onItsWay: "Surel dalam perjalanan",
  noServer:
    "Instalasi ini belum memiliki server surel. Atur SMTP_URL dan MAIL_FROM untuk mengirim dari sini, atau salin teksnya dan catat apa yang Anda kirim.",
  from: "Dari {{from}}",
  replies: "Balasan masuk ke {{address}} dan disimpan di sini.",
  repliesNowhere: "Balasan masuk ke {{address}}. Kotak surat itu tidak dibaca untuk Reinstate.",
  fields: {
    to: "Kepada",
    toHint: "Satu alamat per baris.",
    cc: "Tembusan",
    subject: "Subjek",
    subjectHint: "Berangkat sebagai: {{subject}}",
    text: "Isi",
    attach: "Lampirkan bukti",
    attachHint: "Untuk bukti yang pernah disensor, hanya salinan tersensor yang dapat dikirim.",
    attachNone: "Kasus ini belum memiliki bukti.",
    isShared: "Rekan boleh membaca dan menyelesaikan draf ini",
    onlyHere: "Hanya untuk {{reference}}",
    onlyHereHint: "Kasus lain dalam utas ini tidak melihatnya.",
    delay: "Berangkat",
  },
  delays: {
    s30: "dalam 30 detik",
    s600: "dalam 10 menit",
    s3600: "dalam satu jam",
    s14400: "dalam 4 jam",
  },
  gaps: "Masih harus diisi sebelum dapat berangkat:",
  actions: {
    save: "Simpan draf",
    send: "Kirim",
    ask: "Minta persetujuan rekan",
    approve: "Setujui dan kirim",
    takeBack: "Kembalikan ke draf",
    stop: "Hentikan",
    arrived: "Sudah sampai",
    again: "Kirim surel yang sama lagi",
    rewrite: "Tulis ulang",
    discard: "Buang",
    openDraft: "Buka",
  },
  said: {
    saved: "Draf disimpan.",
    asked: "Sekarang rekan dapat menyetujuinya.",
    scheduled: "Berangkat pada {{at|instant}}. Sampai saat itu masih dapat dihentikan.",
    stopped: "Dihentikan. Surel kembali menjadi draf.",
    repeated: "Surel yang sama berangkat sekali lagi.",
    confirmed: "Dicatat sebagai terkirim.",
    discarded: "Dibuang.",
    ruleOn: "Surel kasus ini sekarang memerlukan orang kedua.",
    ruleOff: "Surel kasus ini berangkat tanpa orang kedua.",
  },
  states: {
    draft: "draf",
    awaiting_approval: "menunggu persetujuan",
    scheduled: "segera berangkat",
    handed_over: "sedang diserahkan",
    sent: "terkirim",
    unconfirmed: "belum pasti terkirim",
    bounced: "tidak tersampaikan",
    cancelled: "dibuang",
  },
  about: {
    draft: "Ditulis oleh {{name}}.",
    awaiting_approval:
      "{{name}} meminta pemeriksaan orang kedua. Siapa pun yang ikut menulis tidak dapat menyetujuinya.",
    scheduled: "Berangkat pada {{at|instant}}.",
    retry:
      "Server surel belum dapat menerimanya ({{problem}}). Percobaan berikutnya pada {{at|instant}}, sejauh ini {{count}} kali.",
    handed_over: "Server surel sedang diminta menerimanya.",
    unconfirmed:
      "Sambungan terputus sebelum server surel menyatakan apakah surel diterima. Periksa surel terkirim di server, atau tanyakan kepada pihak lain, sebelum mengirim lagi. Salinan kedua memiliki Message-ID yang sama, sehingga kebanyakan program menampilkannya satu kali.",
    bounced: "Server surel menolaknya: {{problem}}",
    missed: "Tidak diterima untuk {{addresses}}.",
    approved: "Disetujui oleh {{name}}.",
  },
  proofs: {
    answer:
      "Jawaban atas surel ini datang pada {{at|instant}}, jadi surel ini telah berangkat. Catat bahwa surel ini terkirim.",
    copy: "Salinannya masuk ke kotak surat kita pada {{at|instant}}, jadi surel ini telah berangkat. Catat bahwa surel ini terkirim.",
    report:
      "Sebuah server surel melaporkannya pada {{at|instant}}, jadi surel ini telah berangkat. Catat bahwa surel ini terkirim.",
    bounce:
      "Surel ini berangkat lalu kembali pada {{at|instant}}: {{problem}} Catat bahwa surel ini terkirim; utas lalu menyebutkan bahwa surel ini tidak sampai.",
  },
  rule: {
    title: "Orang kedua",
    on: "Surel kasus ini disetujui oleh orang yang tidak ikut menulisnya.",
    off: "Surel kasus ini berangkat begitu penulisnya mengirim.",
    turnOn: "Minta persetujuan",
    turnOff: "Berhenti meminta",
  },
  conflict: {
    hint: "Teks yang tidak dipilih tidak disimpan.",
    error_one: "Orang lain menulis pada surel ini. Kedua teks ada di bawah: pilih, lalu lanjutkan.",
    error_other:
      "Orang lain menulis pada {{count|number}} bagian surel ini. Kedua teks ada di bawah: pilih, lalu lanjutkan.",
  },
  errors: {
    addresses: "Tulis paling banyak 20 alamat surel, satu per baris.",
  },
  stopped: {
    title: "Tidak ingin menerima surel",
    about:
      "{{addresses}} meminta berhenti, dan surel ini tidak menjawab apa pun yang ditulisnya dalam percakapan ini. Surel tidak dapat dikirim kepadanya.",
  },
  refusals: {
    state: "Itu tidak dapat dilakukan sekarang: surel ini {{state|outbox.states}}.",
    changed:
      "Seseorang mengubah surel ini sementara itu. Teks Anda tetap ada di bawah; lihat teks mereka sebelum menyimpan.",
    letterGone: "Surat itu tidak ada.",
    evidence:
      "Salah satu bukti tidak dapat dikirim: sudah dikeluarkan, atau digantikan salinan tersensor.",
    needsApproval:
      "Surel kasus ini harus disetujui orang kedua lebih dahulu. Mintalah persetujuan.",
    ownMail: "Surel ini harus disetujui oleh orang yang tidak ikut menulisnya.",
    mayHaveLeft: "Surel mungkin sudah sampai, jadi tidak dapat kembali menjadi draf.",
    hasLeft:
      "Ada bukti bahwa surel ini telah berangkat. Catat bahwa surel ini terkirim, jangan mengirimnya lagi.",
    noServer: "Instalasi ini belum memiliki server surel.",
    nobody: "Sebutkan kepada siapa surel ini dikirim.",
    stopped:
      "{{addresses}} tidak ingin menerima surel. Surel ini hanya dapat dikirim sebagai jawaban atas tulisannya kepada kita dalam percakapan ini.",
    noSubject: "Berikan subjek.",
    noText: "Tulis isinya.",
    gaps: "Isi dahulu yang masih kurang: {{gaps}}.",
  },
};
