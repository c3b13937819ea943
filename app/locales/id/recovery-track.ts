/** Yang dikatakan tahap pemulihan pada cipnya, dan yang dimintanya dari siapa. */
import type en from "~/locales/en/recovery-track";
import type { Same } from "~/locales/same";

const recoveryTrack: Same<typeof en> = {
  state: {
    windowKnown: "dampak diketahui",
    customers_one: "{{done|number}} dari {{count|number}} pelanggan selesai",
    customers_other: "{{done|number}} dari {{count|number}} pelanggan selesai",
    done_one: "{{count|number}} pelanggan selesai",
    done_other: "{{count|number}} pelanggan selesai semua",
  },
  next: {
    insideWindow_one: "Jawab {{count|number}} yang menunggu selagi jendelanya terbuka",
    insideWindow_other: "Jawab {{count|number}} yang menunggu selagi jendelanya terbuka",
    insideWindowWhy: "Mereka menulis dalam 24 jam terakhir dan boleh dijawab dengan bebas",
    rights_one: "Jawab {{count|number}} permintaan pelanggan atas datanya",
    rights_other: "Jawab {{count|number}} permintaan pelanggan atas datanya",
    answer_one: "Jawab {{count|number}} permintaan terlewat",
    answer_other: "Jawab {{count|number}} permintaan terlewat",
    stopped_one: "Periksa mengapa {{count|number}} kampanye berhenti sendiri",
    stopped_other: "Periksa mengapa {{count|number}} kampanye berhenti sendiri",
    contact_one: "Hubungi {{count|number}} pelanggan yang belum mendapat kabar",
    contact_other: "Hubungi {{count|number}} pelanggan yang belum mendapat kabar",
    approve_one: "Putuskan {{count|number}} kompensasi yang diusulkan",
    approve_other: "Putuskan {{count|number}} kompensasi yang diusulkan",
    handOut_one: "Serahkan {{count|number}} kompensasi yang disetujui",
    handOut_other: "Serahkan {{count|number}} kompensasi yang disetujui",
    makeWhole_one: "Periksa apakah {{count|number}} pelanggan yang menjawab sudah dipulihkan",
    makeWhole_other: "Periksa apakah {{count|number}} pelanggan yang menjawab sudah dipulihkan",
  },
};

export default recoveryTrack;
