import type en from "../en/promised";
import type { Same } from "../same";

/** Janji yang disampaikan dalam pesan: ditemukan, ditawarkan, dicatat sendiri. */
const promised: Same<typeof en> = {
  offer: {
    title: "Apakah ini janji?",
    theirs: "{{who}} harus menepatinya paling lambat {{due}}.",
    ours: "Kita harus menepatinya paling lambat {{due}}.",
    counted: "Dihitung menurut “{{calendar}}”.",
    zone: "Hari berakhir menurut zona {{zone}}.",
    accept: "Ya, catat",
    change: "Ubah…",
    dismiss: "Bukan janji",
    about: "Janji: {{passage}}",
  },
  note: "Catat janji…",
  selected: "Catat sebagai janji",
  open: "Yang dijanjikan",
  late: {
    title: "Janji {{who}} tidak dipenuhi",
    text: "“{{passage}}”, tenggatnya {{at|instant}}.",
    next: "Langkah berikutnya: {{step}}",
    ours: "Janji kita belum dipenuhi",
    end: "Catat akhirnya",
    chase: "Tagih mereka",
    answer: "Hubungi mereka",
  },
  screen: {
    title: "Catat janji",
    context: "Dari pesan {{name}}, {{at}}",
    sentences: "Kalimat dalam pesan",
    sentencesAbout: "Pilih salah satu, atau ketik bagiannya persis seperti dalam pesan.",
    passage: "Yang dijanjikan, kata demi kata",
    side: "Janji siapa ini?",
    sides: { them: "Janji {{who}}", us: "Janji kita" },
    on: "Paling lambat tanggal",
    onHint: "Kosongkan jika tidak ada batas yang disebut.",
    time: "Pukul berapa",
    timeHint: "Misalnya 17:00. Tanpa jam, hari berakhir pada tengah malam.",
    zone: "Menurut zona waktu",
    workingDays: "Atau sekian hari kerja sejak disampaikan",
    calendar: "Dihitung menurut kalender siapa",
    calendarHint: "Jeda pada janji ini juga dihitung menurut kalender itu.",
    calendarNone: "Tidak ada, 24 jam",
    isTheirTurn: "Mereka sedang mengerjakannya: sekarang giliran mereka",
    isTheirTurnHint:
      "Hapus centangnya jika mereka meminta sesuatu dari kita lebih dulu. Sampai itu dipenuhi, waktu mereka berhenti.",
    everyCase: "Semua kasus di utas ini ikut membacanya, seperti pesannya.",
    submit: "Catat janji",
  },
  saved: "Janji sudah dicatat beserta tenggatnya.",
  dismissed: "Tidak akan ditawarkan lagi.",
  errors: {
    passage: "Tulis yang dijanjikan, persis seperti dalam pesan.",
    side: "Pilih janji siapa ini.",
    time: "Tulis jamnya, misalnya 17:00.",
    dayOfTime: "Pilih tanggal untuk jam tersebut.",
    workingDays: "Tulis bilangan bulat, misalnya 3.",
    oneEnd: "Pilih tanggal atau jumlah hari kerja, salah satu saja.",
  },
  refusals: {
    notInMessage: "Kata-kata ini tidak ada dalam pesan. Salin langsung dari pesannya.",
    noCalendar: "Pilih kalender untuk menghitung hari kerjanya.",
    neverOpen: "Menurut kalender ini tidak ada hari kerja ke depan. Pilih tanggal.",
    keptAlready: "Janji ini sudah dicatat.",
    offerGone: "Ini tidak ditawarkan lagi: sudah dicatat atau ditolak oleh orang lain.",
    reason: "Tulis mengapa ini bukan pertentangan.",
  },
};

export default promised;
