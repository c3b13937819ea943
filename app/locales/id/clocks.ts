import type en from "../en/clocks";
import type { Same } from "../same";

const clocks: Same<typeof en> = {
  title: "Tenggat",
  kinds: {
    promise: "Janji",
    agreed: "Tanggal yang disepakati",
    watch: "Masa pemantauan berakhir",
    other: "Tenggat",
  },
  readings: {
    running: "berjalan",
    soon: "segera jatuh tempo",
    missed: "terlewat",
    met: "terpenuhi",
    met_late: "terpenuhi terlambat",
    cancelled: "dibatalkan",
  },
  sides: {
    us: "pihak kita",
    bsp: "pihak penyedia",
    meta: "pihak Meta",
    customer: "pihak pelanggan",
  },
  certainties: {
    stated: "dinyatakan",
    secondary: "dari sumber kedua",
    inferred: "disimpulkan",
    unknown: "tidak pasti",
  },
  missedAgo: "terlewat {{ago}}",
  dueAgo: "jatuh tempo {{ago}}",
  noEnd: "tanpa tanggal akhir",
  screens: {
    title: "Tenggat {{reference}}",
    running: "Berjalan",
    ended: "Berakhir",
    none: "Tidak ada tenggat yang berjalan.",
    source: "Sumber: {{source}}",
    met: "Terpenuhi",
    cancel: "Batalkan…",
    cancelReason: "Mengapa tidak berlaku lagi?",
    cancelSubmit: "Batalkan tenggat",
    move: "Ubah tanggal…",
    moveAt: "Jatuh tempo",
    moveHint: "Dalam zona waktu Anda. Kosongkan jika tidak ada akhir yang disebutkan.",
    moveReason: "Mengapa",
    moveSubmit: "Simpan tanggal",
    add: "Mulai tenggat",
    newNote: "Apa yang jatuh tempo",
    newKind: "Jenis",
    newSide: "Giliran siapa",
    newDue: "Jatuh tempo",
    newDueHint:
      "Kosongkan jika tidak ada yang menyebutkan akhirnya. Tanggal tidak pernah dikarang.",
    newZone: "Zona waktu",
    newCertainty: "Seberapa pasti?",
    addSubmit: "Mulai tenggat",
    started: "Tenggat berjalan.",
    saved: "Tersimpan.",
  },
  errors: {
    note: "Tuliskan apa yang jatuh tempo",
    due: "Masukkan tanggal dan jam, misalnya 2026-11-22 17:00",
    reason: "Tuliskan alasannya",
  },
  refusals: {
    gone: "Tenggat ini sudah tidak ada.",
    ended: "Tenggat ini sudah berakhir: {{state|clocks.readings}}.",
    movedMeanwhile: "Tanggal ini baru saja diubah orang lain: sekarang {{dueAt|instant}}.",
  },
  events: {
    clock: {
      started: "memulai tenggat: {{clockName}}, jatuh tempo {{dueAt|instant}}",
      started_open: "memulai tenggat: {{clockName}}, tanpa tanggal akhir",
      met: "memenuhi tenggat: {{clockName}}",
      cancelled: "membatalkan tenggat: {{clockName}}",
      date_changed: "memindahkan tenggat: {{clockName}}, sekarang {{dueAt|instant}}",
      date_removed: "menghapus tanggal tenggat: {{clockName}}",
    },
  },
};

export default clocks;
