import type en from "../en/unsubscribe";
import type { Same } from "../same";

const unsubscribe: Same<typeof en> = {
  line: "Agar tidak lagi menerima email dari {{business}}: {{link}}",
  title: "Berhenti menerima email dari {{business}}?",
  intro:
    "Anda menerima surat dari {{business}}. Bila Anda menghentikannya di sini, mereka tidak lagi mengirim email kepada Anda, tentang apa pun.",
  submit: "Hentikan email",
  done: "Email dihentikan",
  doneText: "{{business}} tidak lagi mengirim email ke alamat Anda.",
  unknown: "Tautan ini tidak mengarah ke mana pun",
  unknownText:
    "Mungkin tautannya terpotong di perjalanan. Salin seluruh tautan dari suratnya, atau balas surat itu dan sampaikan bahwa Anda tidak ingin menerima email lagi.",
};

export default unsubscribe;
