import type en from "../en/cases";
import type { Same } from "../same";
import screens from "./case-screens";

const cases: Same<typeof en> = {
  title: "Kasus",
  phases: {
    new: "Baru",
    triage: "Triase",
    active: "Aktif",
    monitoring: "Dipantau",
    closed: "Ditutup",
    merged: "Digabung",
    void: "Dibatalkan",
  },
  outcomes: {
    restored_by_appeal: "Dipulihkan melalui banding",
    restored_by_expiry: "Pulih saat pembatasan berakhir",
    restored_by_fix: "Dipulihkan dengan perbaikan",
    acknowledged: "Diakui",
    denied_final: "Ditolak secara final",
    migrated: "Pindah ke akun lain",
    false_alarm: "Alarm palsu",
    duplicate: "Duplikat",
  },
  outcomeHints: {
    restored_by_appeal: "Meta membatalkan keputusannya.",
    restored_by_expiry: "Waktunya habis dan tidak ada lagi yang diblokir.",
    restored_by_fix: "Penyebabnya sudah diperbaiki.",
    acknowledged: "Pemberitahuan sudah diakui dan tidak ada lagi yang perlu dilakukan.",
    denied_final: "Meta tidak akan membatalkannya dan tidak ada jalan lain.",
    migrated: "Pekerjaan berlanjut dengan akun atau nomor lain.",
    false_alarm: "Tidak ada yang dibatasi.",
    duplicate: "Kasus lain membahas kejadian yang sama.",
  },
  stages: {
    classify: "Klasifikasi",
    appeal: "Banding",
    bsp: "Penyedia",
    recovery: "Pemulihan",
    learn: "Pembelajaran",
    tasks: "Tugas",
    case: "Kasus",
  },
  trackStates: {
    not_started: "belum dimulai",
    in_progress: "sedang berjalan",
    waiting: "menunggu pihak lain",
    done: "selesai",
    blocked: "terhambat",
    waived: "tidak diperlukan",
  },
  heardFrom: {
    failed_messages: "Pesan gagal terkirim",
    meta_notice: "Pemberitahuan dari Meta (email atau Beranda Dukungan Bisnis)",
    manager_banner: "Banner di WhatsApp Manager",
    app_screen: "Layar di aplikasi WhatsApp",
    webhook: "Webhook",
    provider: "Diberi tahu penyedia",
    customer: "Diberi tahu pelanggan",
    colleague: "Diketahui rekan kerja",
    other: "Cara lain",
  },
  linkKinds: {
    related: "Terkait",
    same_incident: "Kejadian yang sama",
    recurrence: "Pernah terjadi sebelumnya",
  },
  fields: {
    businessId: "bisnis",
    summary: "apa yang terlihat",
    heardFrom: "cara mengetahuinya",
    happenedAt: "waktu kejadian",
    happenedZone: "zona waktu",
    assets: "aset",
  },
  severities: { critical: "Kritis", warning: "Peringatan", info: "Informasi", normal: "Biasa" },
  noBusiness: "Bisnis belum diketahui",
  noAsset: "Aset belum diketahui",
  anotherCase: "kasus lain",
  noOwner: "Belum ada",
  more_one: "dan {{count|number}} lainnya",
  more_other: "dan {{count|number}} lainnya",
  summaries: {
    toClassify: "belum diklasifikasi",
    classified: "{{class|enforcement.class}}",
    tasks: "{{done|number}} dari {{all|number}} selesai",
    noTasks: "tidak ada",
    phase: "{{phase|cases.phases}}",
  },
  next: {
    confirmEnd: "Apakah pembatasan sudah berakhir?",
    confirmEndWhy:
      "Waktu berakhir yang disebutkan sudah lewat dan tidak ada yang mengabarkannya. Periksa, lalu catat apa yang Anda lihat.",
    take: "Tentukan siapa yang menangani kasus ini",
    takeWhy: "Kasus tanpa penanggung jawab tidak akan bergerak.",
    classify: "Klasifikasikan: apa yang sebenarnya terkena?",
    classifyWhy:
      "Enam sampai sepuluh pertanyaan. Pemberitahuan yang ditempel atau kode kesalahan menjawab sebagian besar.",
    task: "{{titleId}}",
    taskMandatory: "Diperlukan sebelum kasus dapat ditutup",
    restore: "Saat akses kembali, catat beserta buktinya",
    restoreWhy:
      "Meta tidak mengirim kabar saat pembatasan berakhir: periksa, lalu catat apa yang Anda lihat.",
    watch: "Pantau hingga {{until|date}}, lalu tutup kasus",
    watchWhy: "Pembatasan baru dalam masa pemantauan mengaktifkan kembali kasus ini.",
    finish: "Tutup kasus: masa pemantauan selesai",
  },
  nextMine: "Langkah Anda berikutnya",
  nextNobody: "Saat ini tidak ada yang perlu Anda kerjakan",
  nextOthers: "Langkah berikutnya ada pada {{who}}",
  nextAlso_one: "Lalu {{count|number}} lagi",
  nextAlso_other: "Lalu {{count|number}} lagi",
  nextClosed: "Kasus ini sudah ditutup.",
  go: "Buka",
  anybody: "siapa saja di tim",
  errors: {
    isOver: "Pilih apakah sudah berakhir.",
    seen: "Tuliskan apa yang masih terlihat diblokir.",
    summary: "Tuliskan apa yang terlihat, dalam satu atau dua kalimat",
    happenedAt: "Masukkan kapan hal itu terlihat, misalnya 2026-11-22 08:40",
    heardFrom: "Pilih bagaimana kita mengetahuinya",
    owner: "Pilih siapa yang menangani kasus ini",
    restoration: "Pilih bagaimana akses kembali",
    restoredAt: "Masukkan kapan akses kembali, misalnya 2026-11-22 08:40",
    watchDays: "Masukkan jumlah hari dari 0 sampai 365",
    outcome: "Pilih bagaimana kasus ini berakhir",
    reason: "Tuliskan alasannya: orang lain akan membacanya nanti",
    reference: "Masukkan nomor kasus, misalnya C-2026-0042",
    linkKind: "Pilih bagaimana keduanya berkaitan",
    comment: "Tuliskan sesuatu terlebih dahulu",
    viewName: "Beri nama tampilan ini",
  },
  refusals: {
    gone: "Kasus ini sudah tidak ada.",
    noneChosen: "Tidak ada kasus yang dipilih. Centang beberapa, atau ambil semua hasil penyaring.",
    movedMeanwhile:
      "Fase kasus ini diubah orang lain saat Anda melihatnya: sekarang {{phase|cases.phasesInText}}. Lihat kembali sebelum memutuskan.",
    changedMeanwhile:
      "Kasus ini diubah orang lain saat Anda menulis. Kedua teks ada di bawah: pilih, lalu simpan lagi.",
    needsOwner:
      "Pilih siapa yang menangani kasus ini terlebih dahulu: triase dimulai dengan penanggung jawab.",
    ownerChanged:
      "{{by}} baru saja menunjuk {{owner}} sebagai penanggung jawab ({{at|instant}}). Pilihan Anda masih ada di bawah: simpan sekali lagi bila tetap itu yang dikehendaki.",
    ownerTaken:
      "{{by}} baru saja melepas kasus ini dari penanggung jawabnya ({{at|instant}}). Pilihan Anda masih ada di bawah: simpan sekali lagi bila tetap itu yang dikehendaki.",
    ownerGone:
      "Orang itu tidak dapat menangani kasus ini: akunnya ditutup atau tidak berhak melihat bisnisnya.",
    ownerRole: "Orang itu bukan koordinator dukungan, jadi tidak dapat menangani kasus.",
    needsClass: "Klasifikasikan kasus terlebih dahulu.",
    notHealthy: "Hanya kasus yang diklasifikasikan sehat yang merupakan alarm palsu.",
    notLifted: "Hanya kasus yang diklasifikasikan sudah dicabut yang langsung dipantau.",
    needsProof: "Pemulihan memerlukan bukti: pilih bukti yang menunjukkan akses sudah kembali.",
    needsRestoration: "Pilih bagaimana akses kembali.",
    needsOutcome: "Pilih bagaimana kasus ini berakhir.",
    wrongOutcome:
      "“{{outcome|cases.outcomes}}” tidak sesuai dengan apa yang terkena. Pilih hasil lain atau klasifikasikan ulang.",
    needsReason: "Tuliskan alasannya: orang lain akan membacanya nanti.",
    watchNotOver:
      "Pemantauan berjalan hingga {{until|instant}}. Pembatasan baru sebelum itu akan membuka cerita yang sama.",
    tracksOpen_one:
      "{{stage|cases.stages}} belum selesai: selesaikan atau nyatakan tidak diperlukan.",
    tracksOpen_other:
      "{{count|number}} bagian belum selesai, yang pertama {{stage|cases.stages}}: selesaikan atau nyatakan tidak diperlukan.",
    outsideWatch:
      "Masa pemantauan sudah lewat saat pembatasan baru dimulai: buka kasus baru dan tautkan keduanya.",
    relapseAhead: "Waktu ini belum terjadi: sebutkan sejak kapan pembatasan berlaku.",
    relapseBefore: "Akses pulih {{restoredAt|instant}}. Pembatasan baru dimulai setelah itu.",
    mergeItself: "Kasus tidak dapat digabung dengan dirinya sendiri.",
    mergeAcross:
      "Kedua kasus ini milik bisnis yang berbeda, jadi tetap terpisah. Tautkan saja keduanya.",
    mergeIntoNobodys:
      "{{other}} belum memiliki bisnis, sehingga orang yang tidak boleh membaca {{reference}} dapat membacanya di sana. Gabungkan {{other}} ke {{reference}}, atau tentukan dahulu bisnis pada {{other}}.",
    mergeAppealed:
      "Banding {{reference}} sedang ditangani Meta, dan keputusannya tidak dapat dicatat setelah kasus digabungkan. Gabungkan saja {{other}} ke {{reference}}.",
    mergeBack:
      "{{reference}} sudah diklasifikasi dan {{other}} belum: jam dan pembatasannya tidak akan diawasi lagi. Gabungkan saja {{other}} ke {{reference}}.",
    mergeBothAppealed:
      "Banding kedua kasus ini sedang ditangani Meta. Tautkan saja, lalu gabungkan setelah Meta memutuskan {{reference}}.",
    mergeTarget:
      "Gabungkan ke kasus yang masih terbuka: {{reference}} {{phase|cases.phasesInText}}.",
    mergeUnknown: "Tidak ada kasus dengan nomor itu.",
    mergeTargetGone: "Kasus tujuan penggabungan sudah tidak ada.",
    linkItself: "Kasus tidak dapat ditautkan dengan dirinya sendiri.",
    linkTwice: "Kedua kasus ini sudah ditautkan.",
    businessUnknown: "Pilih bisnis dari daftar.",
    assetUnknown: "Salah satu aset bukan lagi milik bisnis ini. Pilih kembali.",
    businessFixed:
      "Bisnisnya sudah ditetapkan: ada banding, pembatasan, atau kasus gabungan yang merujuk kepadanya.",
    commentGone: "Komentar ini sudah tidak ada.",
    commentNotYours: "Hanya penulisnya yang dapat mengubah komentar.",
    viewName: "Anda sudah punya tampilan dengan nama ini.",
    viewTooMany: "Hapus satu tampilan terlebih dahulu: paling banyak {{max|number}}.",
    notReclassified: "Kasus ini {{phase|cases.phasesInText}}, jadi klasifikasinya tetap.",
    restrictionOver: "Pembatasan ini sudah dicabut.",
    proofUnknown: "Pilih bukti dari kasus ini.",
    moves: {
      begin_triage:
        "Triase hanya dimulai sekali, dan kasus ini sudah {{phase|cases.phasesInText}}.",
      activate: "Pekerjaan dimulai dari triase, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      find_healthy:
        "Hanya kasus dalam triase yang berakhir sebagai alarm palsu, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      find_lifted:
        "Hanya kasus dalam triase yang langsung dipantau, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      restore:
        "Hanya kasus aktif yang dapat dipulihkan, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      close:
        "Hanya kasus aktif yang dapat ditutup seperti ini, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      finish:
        "Hanya kasus yang dipantau yang mengakhiri pemantauan, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      take_back_restoration:
        "Hanya pemulihan yang masih berlaku yang dapat ditarik kembali; kasus ini {{phase|cases.phasesInText}}.",
      take_back_relapse:
        "Hanya kasus yang kembali dikerjakan yang dapat kembali diawasi; kasus ini {{phase|cases.phasesInText}}.",
      relapse:
        "Hanya kasus yang dipantau yang dapat aktif kembali, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      reopen:
        "Hanya kasus yang ditutup atau dibatalkan yang dapat dibuka kembali, sedangkan kasus ini {{phase|cases.phasesInText}}.",
      void: "Kasus ini {{phase|cases.phasesInText}} dan tidak dapat dibatalkan.",
      merge: "Kasus ini {{phase|cases.phasesInText}} dan tidak dapat digabung.",
      unmerge: "Kasus ini {{phase|cases.phasesInText}}, tidak digabung.",
    },
  },
  phasesInText: {
    new: "masih baru",
    triage: "dalam triase",
    active: "aktif",
    monitoring: "sedang dipantau",
    closed: "sudah ditutup",
    merged: "sudah digabung ke kasus lain",
    void: "sudah dibatalkan",
  },
  events: {
    case: {
      opened: "membuka kasus",
      triage_begun: "menyerahkan kasus kepada {{owner}} dan memulai triase",
      assigned: "menyerahkan kasus kepada {{owner}}",
      given_together_one: "menyerahkan {{count|number}} kasus kepada {{owner}}",
      given_together_other: "menyerahkan {{count|number}} kasus sekaligus kepada {{owner}}",
      unassigned: "menarik kasus dari penanggung jawabnya: kini tanpa penanggung jawab",
      edited: "mengubah keterangan kasus: {{fields}}",
      classified: "mengklasifikasikan kasus: {{class|enforcement.class}}",
      restored: "mencatat bahwa akses kembali: {{outcome|cases.outcomes}}",
      closed: "menutup kasus: {{outcome|cases.outcomes}}",
      relapsed: "mengaktifkan kembali kasus: ada pembatasan baru dalam masa pemantauan",
      restoration_taken_back: "menarik kembali pemulihan kasus",
      relapse_taken_back: "menarik kembali kambuhnya kasus; pemantauan berlanjut",
      reopened: "membuka kembali kasus",
      voided: "membatalkan kasus",
      merged: "menggabungkan kasus ini ke {{reference}}",
      absorbed: "menggabungkan {{reference}} ke kasus ini",
      unmerged: "membatalkan penggabungan dengan {{reference}}",
      released: "membatalkan penggabungan {{reference}} ke kasus ini",
      linked: "menautkan {{reference}}: {{link|cases.linkKinds}}",
      unlinked: "menghapus tautan ke {{reference}}",
      gate_overridden: "tetap melanjutkan meskipun {{gate|cases.gates}}",
    },
    comment: {
      added: "berkomentar",
      edited: "menyunting komentar",
      removed: "menghapus komentar",
    },
    restriction: {
      recorded: "mencatat pembatasan pada {{asset}}",
      changed: "memperbarui pembatasan pada {{asset}}",
      lifted: "mencatat bahwa pembatasan pada {{asset}} dicabut",
      withdrawn: "menarik kembali pembatasan pada {{asset}}: tercatat karena keliru",
      put_back: "memberlakukan kembali pembatasan pada {{asset}}",
      end_reached:
        "mencapai waktu berakhir yang disebutkan untuk {{asset}}: apakah sudah berakhir?",
      still_in_force: "melihat pembatasan {{asset}} masih berlaku: {{seen}}",
    },
  },
  gates: {
    proof: "belum ada bukti",
    tracks: "ada bagian yang belum selesai",
    window: "masa pemantauan belum berakhir",
  },
  screens,
};

export default cases;
