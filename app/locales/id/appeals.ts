import type en from "../en/appeals";
import type { Same } from "../same";
import screens from "./appeal-screens";

const appeals: Same<typeof en> = {
  states: {
    draft: "Draf",
    in_review: "Sedang ditinjau rekan",
    changes_requested: "Perlu diubah",
    approved: "Disetujui",
    submitted: "Diajukan ke Meta",
    under_review: "Sedang ditinjau Meta",
    info_requested: "Meta meminta keterangan",
    decided: "Sudah diputuskan",
    withdrawn: "Dicabut",
    lapsed: "Kedaluwarsa",
  },
  inState: {
    draft: "masih berupa draf",
    in_review: "sedang ditinjau rekan",
    changes_requested: "menunggu perubahan",
    approved: "sudah disetujui",
    submitted: "sudah diajukan ke Meta",
    under_review: "sedang ditinjau Meta",
    info_requested: "menunggu keterangan yang diminta Meta",
    decided: "sudah diputuskan",
    withdrawn: "sudah dicabut",
    lapsed: "sudah kedaluwarsa",
  },
  moves: {
    send_to_review: "Kirim untuk ditinjau",
    take_back: "Ambil kembali dari tinjauan",
    request_changes: "Minta perubahan",
    approve: "Setujui",
    submit: "Catat pengajuan",
    note_under_review: "Catat bahwa Meta sedang meninjau",
    note_info_requested: "Catat bahwa Meta meminta keterangan",
    answer_info: "Catat bahwa Meta sudah menerima jawaban",
    decide: "Catat keputusan",
    withdraw: "Cabut",
    lapse: "Tandai kedaluwarsa",
  },
  outcomes: {
    reversed: "Dibatalkan Meta",
    partly: "Dibatalkan sebagian",
    unchanged: "Tetap berlaku",
    no_answer: "Tidak dijawab",
  },
  sectionStates: {
    not_started: "Belum dimulai",
    in_progress: "Sedang dikerjakan",
    completed: "Lengkap",
  },
  remediationStates: {
    done: "Selesai",
    promised: "Dijanjikan",
    unverified: "Perlu diverifikasi",
    incomplete: "Belum lengkap",
  },
  judgements: {
    supported: "didukung bukti",
    promised: "dijanjikan",
    unsupported: "belum didukung",
    set_aside: "tidak menyatakan fakta",
    taken_up: "tetap menyatakan fakta",
  },
  severities: {
    blocker: "Harus diselesaikan",
    advice: "Saran",
  },
  languages: {
    en: "bahasa Inggris",
    id: "bahasa Indonesia",
  },
  errors: {
    url: "Masukkan alamat lengkap, misalnya https://kopisenja.example",
    door: "Pilih tempat banding diajukan",
    restriction: "Pilih pembatasan yang diajukan banding",
    cause: "Pilih penyebab yang diatasi",
    what: "Sebutkan apa yang sudah atau akan dilakukan",
    changes: "Sebutkan apa yang perlu diubah",
    reason: "Sebutkan alasannya: orang lain akan membacanya nanti",
    submitter: "Masukkan nama orang yang mengajukannya",
    isAdmin: "Sebutkan apakah orang ini administrator portofolio",
    question: "Tempelkan pertanyaan Meta, kata demi kata",
    answer: "Tulis jawaban yang diberikan",
    outcome: "Pilih keputusan Meta",
    news: "Sebutkan apa yang baru sejak keputusan terakhir, sekurangnya dalam satu bahasa",
    recorded: "Tempelkan teks yang dikirim, atau lampirkan sebagai berkas",
  },
  refusals: {
    gone: "Banding ini sudah tidak ada.",
    verifyOwn: "Anda ikut menulis tindakan ini, jadi orang lain yang harus memverifikasinya.",
    verifyNotDone: "Tindakan ini belum dinyatakan selesai, jadi belum ada yang diverifikasi.",
    verifyUnproven: "Tindakan ini belum ada buktinya. Lampirkan bukti lebih dahulu.",
    verifyChanged: "Tindakan ini sudah diubah atau diverifikasi. Lihat lagi.",
    claimGone: "Kalimat ini tidak ada lagi dalam jawaban. Lihat teks terbaru.",
    claimChanged: "Kalimat ini sudah dinilai orang lain. Lihat penilaian yang berlaku.",
    factGone: "Hal ini tidak lagi tercatat pada kasus. Pilih kembali.",
    nothingToRedact: "Tidak ada lagi yang perlu dikeluarkan dari jawaban ini.",
    exhibitPage: "Halaman adalah angka dari 1 sampai 9.999.",
    notEditable: "Banding yang {{state|appeals.inState}} tidak dapat diubah lagi.",
    destinationChanged: "Seseorang memilih jalan lain untuk banding ini sementara itu. Lihat lagi.",
    movedMeanwhile: "Seseorang memindahkan banding ini saat Anda melihatnya. Periksa kembali.",
    caseOver:
      "Kasus ini {{phase|cases.phasesInText}}, jadi tidak ada lagi yang diajukan di dalamnya.",
    notClassified:
      "Klasifikasikan kasus lebih dahulu: klasifikasi menyebut apa yang dibatasi dan apakah dapat diajukan banding.",
    restrictionUnknown: "Pembatasan ini tidak lagi termasuk kasus ini. Pilih yang lain.",
    stillOpen:
      "Putaran {{round|number}} untuk pembatasan ini masih terbuka. Lanjutkan, atau cabut lebih dahulu.",
    alreadyReversed:
      "Meta telah membatalkan keputusan ini, jadi tidak ada lagi yang perlu diajukan banding.",
    newsMissing:
      "Sebutkan apa yang baru sejak keputusan terakhir. Banding yang mengulang banding sebelumnya mendapat jawaban yang sama.",
    exhibitGone: "Salah satu bukti telah dikeluarkan dari kasus. Pilih kembali.",
    actionGone: "Tindakan ini telah dikeluarkan dari rencana.",
    actionChanged:
      "Seseorang mengubah tindakan ini saat Anda menulis. Kedua teks ada di bawah: pilih, lalu simpan lagi.",
    answerChanged: "Seseorang telah mengubah jawaban ini. Lihat versi terbaru lebih dahulu.",
    versionGone: "Versi ini tidak ada.",
    notApproved: "Banding ini belum disetujui.",
    changedSinceApproval:
      "Ada isi banding yang berubah sejak disetujui: tindakan, bukti, atau fakta kasus. Minta perubahan agar banding ditinjau lagi.",
    changedWhileReading:
      "Ada isi banding yang berubah saat Anda membacanya. Periksa kembali sebelum melanjutkan.",
    languageIncomplete:
      "Banding belum lengkap dalam {{language|appeals.languages}}. Tulis jawaban yang kurang, atau ajukan dalam bahasa lainnya.",
    inFuture: "{{at|instant}} belum terjadi. Masukkan waktu yang sebenarnya.",
    beforeSubmission: "Itu sebelum banding diajukan ({{at|instant}}). Periksa waktunya.",
    nothingRecorded: "Tempelkan teks yang dikirim, atau lampirkan sebagai berkas.",
    moves: {
      send_to_review: "Banding yang {{state|appeals.inState}} tidak dapat dikirim untuk ditinjau.",
      take_back:
        "Banding yang {{state|appeals.inState}} tidak sedang ditinjau, jadi tidak dapat diambil kembali.",
      request_changes:
        "Perubahan tidak dapat diminta untuk banding yang {{state|appeals.inState}}.",
      approve:
        "Banding yang {{state|appeals.inState}} tidak dapat disetujui. Kirim untuk ditinjau terlebih dahulu.",
      submit:
        "Banding yang {{state|appeals.inState}} tidak dapat diajukan. Banding perlu disetujui terlebih dahulu.",
      note_under_review:
        "Hanya banding yang sudah diajukan yang dapat ditinjau Meta; banding ini {{state|appeals.inState}}.",
      note_info_requested:
        "Meta hanya dapat meminta keterangan atas banding yang sudah diterimanya; banding ini {{state|appeals.inState}}.",
      answer_info: "Meta belum meminta keterangan apa pun: banding ini {{state|appeals.inState}}.",
      decide: "Keputusan tidak dapat dicatat untuk banding yang {{state|appeals.inState}}.",
      withdraw: "Banding yang {{state|appeals.inState}} tidak dapat dicabut.",
      lapse:
        "Hanya banding yang belum pernah diajukan yang dapat kedaluwarsa; banding ini {{state|appeals.inState}}.",
    },
    alreadyWithMeta:
      "Putaran {{round|number}} untuk pembatasan ini masih di tangan Meta. Catat keputusannya lebih dahulu: banding kedua pada saat yang sama melemahkan keduanya.",
    windowOpen:
      "Belum diketahui bahwa masa banding sudah berakhir, jadi banding ini belum kedaluwarsa.",
    blockers_one: "{{count|number}} butir dalam daftar kesiapan harus diselesaikan lebih dahulu.",
    blockers_other: "{{count|number}} butir dalam daftar kesiapan harus diselesaikan lebih dahulu.",
    blockersNeedReason_one:
      "{{count|number}} butir dalam daftar kesiapan belum selesai. Selesaikan, atau berikan alasan untuk tetap melanjutkan.",
    blockersNeedReason_other:
      "{{count|number}} butir dalam daftar kesiapan belum selesai. Selesaikan, atau berikan alasan untuk tetap melanjutkan.",
    checklistOpen_one:
      "{{count|number}} butir daftar periksa belum dicentang maupun dijelaskan. Periksa, atau berikan alasan.",
    checklistOpen_other:
      "{{count|number}} butir daftar periksa belum dicentang maupun dijelaskan. Periksa, atau berikan alasan.",
    ownApproval: "Anda menulis sebagian banding ini. Orang lain yang harus menyetujuinya.",
    ownApprovalNotAllowed:
      "Anda menulis sebagian banding ini, dan tidak ada orang lain yang berwenang menyetujuinya. Minta administrator memberikan wewenang itu kepada seseorang.",
    ownApprovalNeedsReason:
      "Anda menulis sebagian banding ini, dan tidak ada orang lain yang berwenang menyetujuinya. Berikan alasan untuk menyetujuinya sendiri; alasan itu akan tercatat.",
  },
  readiness: {
    answerMissing: "Belum dijawab: “{{question}}”",
    answerRecommended: "“{{question}}” belum dijawab. Peninjau sering menanyakannya.",
    languageMissing: "“{{question}}” belum ditulis dalam {{language|appeals.languages}}.",
    languageRequired:
      "“{{question}}” belum ditulis dalam {{language|appeals.languages}}, bahasa yang dipakai untuk mengajukan berkas ini.",
    assetNotNamed:
      "Sebutkan aset dengan ID yang ditampilkan Meta, agar kalimat pertama menyatakan aset yang dimaksud.",
    decisionNotNamed:
      "Sebutkan apa yang diputuskan Meta, agar kalimat pertama menyatakan keputusannya.",
    decisionContradictsCase:
      "Jawaban untuk “{{question}}” tidak sesuai dengan klasifikasi kasus. Perbaiki mana yang keliru.",
    assetNotOfCase: "{{id}} disebut terdampak, tetapi bukan aset dalam kasus ini.",
    noRemediation:
      "Tambahkan setidaknya satu tindakan perbaikan. Tanpa itu, banding hanya mengulang yang sudah diketahui Meta.",
    remediationIncomplete: "“{{item}}” memerlukan penanggung jawab dan tanggal.",
    remediationUnproven:
      "“{{item}}” disebut selesai, tetapi belum ada buktinya. Lampirkan bukti, atau janjikan dengan tanggal.",
    remediationUnverified:
      "“{{item}}” dinyatakan selesai, tetapi belum diverifikasi orang lain. Sebelum diverifikasi, banding tidak menyebutnya selesai.",
    remediationOverdue:
      "“{{item}}” dijanjikan paling lambat {{on|date}} dan belum selesai. Selesaikan, atau tetapkan tanggal yang dapat ditepati.",
    remediationDoneInFuture: "“{{item}}” disebut selesai pada waktu yang belum tiba.",
    remediationLanguage: "“{{item}}” belum ditulis dalam {{language|appeals.languages}}.",
    toolNotRemoved:
      "Ada alat tidak resmi yang pernah terhubung, tetapi belum ada tindakan perbaikan yang menyatakan alat itu dihapus.",
    claimUnsupported:
      "“{{sentence}}” belum didukung apa pun. Tautkan bukti, tindakan, atau fakta dari kasus.",
    claimChanged: "“{{sentence}}” berubah sejak didukung bukti. Periksa lagi.",
    claimActionGone:
      "Tindakan di balik “{{sentence}}” dikeluarkan dari rencana. Tautkan tindakan lain.",
    claimActionOpen:
      "“{{sentence}}” membahas tindakan yang belum terverifikasi dan belum dijanjikan dengan tanggal.",
    claimNeedsAction:
      "“{{sentence}}” terbaca seolah sudah selesai. Tautkan tindakannya, atau tulis sebagai janji.",
    claimSetAside:
      "Menurut {{name}}, “{{sentence}}” tidak menyatakan fakta, padahal terbaca seolah sudah selesai.",
    claimsSuggested_one: "Satu kalimat tampaknya menyatakan fakta dan belum dinilai siapa pun.",
    claimsSuggested_other:
      "{{count|number}} kalimat tampaknya menyatakan fakta dan belum dinilai siapa pun.",
    claimsOtherLanguage_one:
      "Satu kalimat dalam {{language|appeals.languages}} belum didukung apa pun.",
    claimsOtherLanguage_other:
      "{{count|number}} kalimat dalam {{language|appeals.languages}} belum didukung apa pun.",
    noEvidence:
      "Belum ada bukti yang dilampirkan. Peninjau lebih percaya pada tangkapan layar daripada kalimat.",
    noDecisionEvidence: "Lampirkan tangkapan layar pemberitahuan di Beranda Dukungan Bisnis.",
    noConsentEvidence:
      "Lampirkan bukti persetujuan: tangkapan layar formulir persetujuan, atau baris catatan persetujuan yang disamarkan.",
    optInWithoutName:
      "Teks persetujuan tidak menyebut {{business}}. Meta mewajibkan nama bisnis tercantum di dalamnya.",
    optInWithoutWhat:
      "Teks persetujuan tidak menyebut apa yang disetujui. Meta mewajibkan teks itu menyatakan bahwa orang akan menerima pesan.",
    optInNameContradicts:
      "Anda menyatakan nama bisnis terlihat pada teks persetujuan, tetapi {{business}} tidak ada dalam teks yang ditempelkan.",
    blanketDenial:
      "“{{phrase}}” hanya menyangkal tanpa menjawab pemberitahuan. Sebutkan apa yang diperiksa dan ditemukan.",
    secretFound:
      "“{{question}}” tampaknya memuat kunci atau kata sandi ({{found}}). Hapus: berkas ini keluar dari perusahaan.",
    cardFound: "“{{question}}” tampaknya memuat nomor kartu pembayaran ({{found}}). Hapus.",
    identityFound: "“{{question}}” tampaknya memuat nomor identitas ({{found}}). Hapus.",
    customerPhoneFound:
      "“{{question}}” memuat nomor telepon yang bukan milik bisnis ({{found}}). Hapus nomor pelanggan.",
    customerEmailFound:
      "“{{question}}” memuat alamat email ({{found}}). Hapus, kecuali milik bisnis sendiri.",
    secretInItem: "“{{item}}” tampaknya memuat rahasia atau data pribadi ({{found}}). Hapus.",
    tooLongForDoor:
      "Teks untuk {{door}} berjumlah {{count|number}} karakter; kami menyarankan paling banyak {{limit|number}}. Batas sebenarnya tidak didokumentasikan.",
    tooLongForOneScreen:
      "“{{question}}” berjumlah {{count|number}} karakter. Peninjau membaca satu layar.",
    windowNearlyOver: "Masa banding berakhir pada {{at|instant}}.",
    windowOver: "Masa banding berakhir pada {{at|instant}}. Banding mungkin tidak diterima.",
    peakBelowUsual:
      "Hari tersibuk memiliki lebih sedikit pesan daripada hari biasa. Salah satu angka itu keliru.",
    stoppedBeforeNoticed:
      "Pengiriman dihentikan sebelum masalah diketahui. Periksa kedua waktu itu.",
    noNews:
      "Sebutkan apa yang baru sejak keputusan terakhir. Tanpa itu, putaran ini hanya mengulang yang lalu.",
    otherLanguage_one: "{{count|number}} teks belum ditulis dalam {{language|appeals.languages}}.",
    otherLanguage_other:
      "{{count|number}} teks belum ditulis dalam {{language|appeals.languages}}.",
  },
  doors: {
    business_support_home: "Beranda Dukungan Bisnis",
    in_app_review: "Peninjauan di aplikasi WhatsApp",
    whatsapp_manager_template: "Banding templat di WhatsApp Manager",
    whatsapp_manager_category: "Peninjauan kategori di WhatsApp Manager",
    direct_send_email: "Email ke dukungan Direct Send",
    provider_ticket: "Tiket penyedia",
    meta_direct_support: "Meta Direct Support",
  },
  gates: {
    blockers: "poin daftar kesiapan yang masih terbuka",
    checklist: "butir daftar periksa peninjau",
    own_approval: "persetujuan oleh orang lain",
  },
  events: {
    appeal: {
      started: "memulai putaran {{round|number}} banding",
      recorded:
        "mencatat putaran {{round|number}} banding yang diajukan {{submitter}} melalui {{door|appeals.doors}}",
      written: "menulis pada putaran {{round|number}} banding",
      answer_restored:
        "mengembalikan versi {{version|number}} sebuah jawaban pada putaran {{round|number}}",
      action_added: "menambah tindakan perbaikan: {{cause|enforcement.cause}}",
      action_changed: "mengubah tindakan perbaikan: {{cause|enforcement.cause}}",
      action_removed: "mengeluarkan tindakan perbaikan: {{cause|enforcement.cause}}",
      action_put_back: "memasukkan kembali tindakan perbaikan: {{cause|enforcement.cause}}",
      drafts_taken:
        "mengambil {{count|number}} jawaban yang disusun dari catatan ke putaran {{round|number}} banding",
      action_verified:
        "memverifikasi bahwa tindakan perbaikan sudah selesai: {{cause|enforcement.cause}}",
      action_doubted: "menarik verifikasi tindakan perbaikan: {{cause|enforcement.cause}}",
      section_assigned:
        "menyerahkan bagian “{{section|appealTrack.sections}}” putaran {{round|number}} kepada {{owner}}",
      section_dated:
        "mengubah batas waktu bagian “{{section|appealTrack.sections}}” putaran {{round|number}}",
      section_freed:
        "melepaskan bagian “{{section|appealTrack.sections}}” putaran {{round|number}} dari penulisnya",
      commented: "mengomentari bagian “{{section|appealTrack.sections}}” putaran {{round|number}}",
      comment_settled:
        "menandai selesai sebuah komentar pada “{{section|appealTrack.sections}}” putaran {{round|number}}",
      comment_reopened:
        "membuka kembali sebuah komentar pada “{{section|appealTrack.sections}}” putaran {{round|number}}",
      comment_removed:
        "menarik sebuah komentar pada “{{section|appealTrack.sections}}” putaran {{round|number}}",
      words_suggested: "menyarankan kata-kata lain dalam putaran {{round|number}} banding",
      suggestion_accepted:
        "memakai kata-kata yang disarankan {{author}} dalam putaran {{round|number}} banding",
      suggestion_declined:
        "menolak kata-kata yang disarankan {{author}} dalam putaran {{round|number}} banding",
      suggestion_withdrawn: "menarik saran dalam putaran {{round|number}} banding",
      claim_judged:
        "menilai sebuah kalimat dalam banding putaran {{round|number}}: {{judged|appeals.judgements}}",
      redacted:
        "mengeluarkan data pribadi atau rahasia dari sebuah jawaban dalam banding putaran {{round|number}}",
      evidence_chosen: "memilih bukti untuk putaran {{round|number}} banding",
      destination_chosen:
        "memilih {{door|appeals.doors}}, dalam {{language|appeals.languages}}, untuk putaran {{round|number}} banding",
      sent_to_review: "mengirim putaran {{round|number}} banding untuk ditinjau",
      sent_with_open_points:
        "mengirim putaran {{round|number}} banding untuk ditinjau dengan poin yang masih terbuka: {{reason}}",
      taken_back: "mengambil kembali putaran {{round|number}} banding dari peninjauan",
      changes_requested: "meminta perubahan pada putaran {{round|number}} banding",
      approved: "menyetujui putaran {{round|number}} banding",
      approved_by_override:
        "menyetujui putaran {{round|number}} banding dengan pengecualian: {{reason}}",
      submitted:
        "mencatat bahwa {{submitter}} mengajukan putaran {{round|number}} melalui {{door|appeals.doors}}; berkasnya dibekukan",
      review_noted: "mencatat bahwa Meta meninjau putaran {{round|number}} banding",
      info_requested: "mencatat pertanyaan Meta tentang putaran {{round|number}} banding",
      info_answered: "mencatat jawaban atas pertanyaan Meta tentang putaran {{round|number}}",
      decided:
        "mencatat keputusan Meta atas putaran {{round|number}}: {{outcome|appeals.outcomes}}",
      dossier_shared:
        "membuka berkas banding putaran {{round|number}} untuk {{audience}} selama {{days|number}} hari",
      dossier_share_ended: "menutup berkas banding putaran {{round|number}} untuk {{audience}}",
      withdrawn: "mencabut putaran {{round|number}} banding: {{reason}}",
      lapsed: "menandai putaran {{round|number}} banding sebagai lewat waktu: {{reason}}",
    },
  },
  serverOnly: {
    draftTitle: "Konsep: {{title}}",
    draftFoot: "KONSEP · {{foot}}",
    draftKicker: "Konsep berkas banding, belum disetujui",
  },
  screens,
};

export default appeals;
