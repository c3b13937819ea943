import type en from "../en/mail";
import type { Same } from "../same";

const mail: Same<typeof en> = {
  kinds: {
    invitation: "Undangan",
    password_reset: "Tautan kata sandi baru",
    password_changed: "Kata sandi diganti",
    test: "Pesan uji",
    notification: "Pemberitahuan",
    digest: "Ringkasan harian",
  },
  states: { queued: "Menunggu", sent: "Terkirim", failed: "Gagal" },
  expired: "Tautannya sudah tidak berlaku sebelum sempat dikirim.",
  answered: "Jawaban server email: {{code}}",
};

export default mail;
