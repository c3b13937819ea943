import type en from "../en/scorecard";
import type { Same } from "../same";

const scorecard: Same<typeof en> = {
  title: "Kartu nilai",
  about:
    "Dari utas kasus yang dapat Anda lihat, 200 terbaru. Waktu biasa, sejak pesan pertama dari kita.",
  reply: "Jawaban pertama",
  solve: "Selesai",
  spread_one: "{{median}} (satu utas)",
  spread_other: "median {{median}}, sembilan dari sepuluh dalam {{p90}} ({{count|number}} utas)",
  nothing: "Belum ada yang dapat diukur",
  behind: "Utas di balik angka",
  thread: "Utas",
};

export default scorecard;
