import type en from "../en/thread-track";
import type { Same } from "../same";

const threadTrack: Same<typeof en> = {
  state: {
    open: "{{who|threads.whom}}: belum ada percakapan",
    waiting_them: "menunggu {{who|threads.whom}}",
    waiting_us: "{{who|threads.whom}} menunggu kita",
    resolved: "selesai dengan {{who|threads.whom}}",
    closed: "ditutup dengan {{who|threads.whom}}",
  },
  next: {
    write: "Hubungi {{who|threads.whom}}, lalu catat percakapannya",
    answer: "Jawab {{who|threads.whom}}: mereka menunggu kita",
    promised: "Tagih {{who|threads.whom}}: mereka menjanjikan jawaban paling lambat {{at|instant}}",
    broken: "Tagih {{who|threads.whom}}: janji untuk {{at|instant}} tidak dipenuhi",
    chase: "Tagih {{who|threads.whom}} jika belum ada jawaban sampai {{at|instant}}",
  },
  steps: {
    polite: "Langkah pertama: tanyakan dengan sopan, sertakan nomor tiket mereka",
    firm: "Langkah kedua: minta tanggal pasti",
    escalate: "Langkah ketiga: naikkan lewat jalur eskalasi mereka",
  },
};

export default threadTrack;
