import type en from "../en/clocks";
import type { Same } from "../same";

const clocks: Same<typeof en> = {
  title: "Tenggat",
  kinds: {
    promise: "Janji",
    agreed: "Tanggal yang disepakati",
    watch: "Masa pengawasan berakhir",
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
  noEnd: "tanpa tanggal akhir",
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
