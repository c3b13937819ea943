/** Janji: apa yang disanggupi seseorang, sampai kapan, dan bagaimana akhirnya. */
const promises = {
  title: "Janji",
  pageTitle: "Janji · {{reference}}",
  context: "Yang dijanjikan dalam banding dan percakapan, oleh siapa dan sampai kapan.",
  empty: {
    title: "Belum ada janji",
    text: "Yang dijanjikan banding yang diajukan, dengan penanggung jawab dan tanggal, tersimpan di sini dengan sendirinya beserta tenggatnya.",
  },
  readings: {
    open: "Terbuka",
    overdue: "Lewat waktu",
    paused: "Waktunya berhenti",
    kept: "Ditepati",
    broken: "Tidak ditepati",
    withdrawn: "Ditarik",
  },
  sides: {
    us: "Janji kita",
    bsp: "Janji penyedia",
    meta: "Janji Meta",
    customer: "Janji pelanggan",
    other: "Janji pihak lain",
  },
  by: "paling lambat {{on}}",
  until: "sampai",
  madeIn: "Dijanjikan dalam putaran {{round|number}}",
  counted: "dihitung menurut “{{calendar}}”",
  inMessage: "Lihat pesannya",
  ended: "Dinyatakan {{name}}, {{at|instant}}.",
  doneInPlan: "Menurut rencana, ini sudah selesai. Nyatakan di sini bahwa janjinya ditepati.",
  end: "Catat akhirnya…",
  form: {
    title: "Bagaimana akhir janji ini?",
    end: "Janji ini …",
    hints: {
      kept: "Yang dijanjikan sudah dikerjakan.",
      broken: "Tanggalnya sudah lewat, atau tidak akan dikerjakan.",
      withdrawn: "Penerima janji membebaskan kita, atau janji lain menggantikannya.",
    },
    reason: "Apa yang perlu dicatat?",
    reasonHint: "Untuk janji yang ditepati: apa buktinya. Untuk yang lain wajib diisi.",
    submit: "Catat akhirnya",
    saved: "Akhir janji dicatat.",
  },
  reasons: {
    inPlanDone: "Menurut rencana putaran {{round|number}}, ini sudah selesai.",
    saidAnew: "Putaran {{round|number}} tidak lagi menyebutnya seperti ini.",
  },
  errors: { end: "Pilih bagaimana akhirnya" },
  refusals: {
    gone: "Janji ini tidak ada lagi.",
    ended:
      "{{by}} sudah mengakhiri janji ini ({{at|instant}}): {{state|promises.readings}}. {{why}}",
    reason: "Sebutkan mengapa janji tidak ditepati atau ditarik.",
  },
  events: {
    promise: {
      made: "menyimpan janji, {{side|promises.sides}}: “{{what}}”",
      kept: "mencatat janji yang ditepati, {{side|promises.sides}}: “{{what}}” {{reason}}",
      broken: "mencatat janji yang tidak ditepati, {{side|promises.sides}}: “{{what}}” {{reason}}",
      withdrawn: "mencatat janji yang ditarik, {{side|promises.sides}}: “{{what}}” {{reason}}",
    },
  },
} as const;

export default promises;
