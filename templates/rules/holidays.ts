/**
 * Public holidays, as the three ministers of Indonesia decree them each September for the year to
 * come (SKB 3 Menteri): 2026 by 1497/2/5 of 2025, 2027 by 1205/3/2 of 2026. Read in copies that
 * agree with each other on every date; the decrees themselves are the authority.
 */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

export type PublicHoliday = {
  /** Calendar date, `2026-12-25`. */
  on: string;
  name: Bilingual;
  /** Decreed, but moved when the moon is seen otherwise: the minister settles it days before. */
  provisional?: true;
};

export type HolidaySet = {
  name: Bilingual;
  note: Bilingual;
  days: readonly PublicHoliday[];
  source: SourceKey;
  certainty: Certainty;
  checkedOn: string;
};

const checkedOn = "2026-11-27";

const day = (on: string, en: string, id: string): PublicHoliday => ({ on, name: { en, id } });
const moonday = (on: string, en: string, id: string): PublicHoliday => ({
  ...day(on, en, id),
  provisional: true,
});

const NEW_YEAR = ["New Year", "Tahun Baru Masehi"] as const;
const ISRA = ["Ascent of the Prophet", "Isra Mikraj Nabi Muhammad"] as const;
const IMLEK = ["Chinese New Year", "Tahun Baru Imlek"] as const;
const NYEPI = ["Day of Silence", "Hari Suci Nyepi"] as const;
const LEBARAN = ["Eid al-Fitr", "Idulfitri"] as const;
const GOOD_FRIDAY = ["Good Friday", "Wafat Yesus Kristus"] as const;
const EASTER = ["Easter Sunday", "Kebangkitan Yesus Kristus (Paskah)"] as const;
const LABOUR = ["Labour Day", "Hari Buruh Internasional"] as const;
const ASCENSION = ["Ascension of Jesus Christ", "Kenaikan Yesus Kristus"] as const;
const ADHA = ["Eid al-Adha", "Iduladha"] as const;
const WAISAK = ["Vesak", "Hari Raya Waisak"] as const;
const PANCASILA = ["Pancasila Day", "Hari Lahir Pancasila"] as const;
const MUHARRAM = ["Islamic New Year", "Tahun Baru Islam"] as const;
const INDEPENDENCE = ["Independence Day", "Proklamasi Kemerdekaan"] as const;
const MAWLID = ["Birth of the Prophet", "Maulid Nabi Muhammad"] as const;
const CHRISTMAS = ["Christmas Day", "Kelahiran Yesus Kristus (Natal)"] as const;

const leave = (on: string, [en, id]: readonly [string, string]): PublicHoliday =>
  day(on, `Collective leave: ${en}`, `Cuti bersama: ${id}`);

export const HOLIDAY_SETS = {
  id_national: {
    name: {
      en: "Indonesia: public holidays 2026 and 2027",
      id: "Indonesia: hari libur nasional 2026 dan 2027",
    },
    note: {
      en: "As decreed for both years. Eid al-Fitr and Eid al-Adha 2027 may still move by a day: the Minister of Religious Affairs settles them shortly before. Add later years when they are decreed.",
      id: "Sesuai keputusan bersama untuk kedua tahun. Idulfitri dan Iduladha 2027 masih dapat bergeser satu hari: Menteri Agama menetapkannya menjelang hari itu. Tambahkan tahun berikutnya setelah ditetapkan.",
    },
    days: [
      day("2026-01-01", ...NEW_YEAR),
      day("2026-01-16", ...ISRA),
      day("2026-02-17", ...IMLEK),
      day("2026-03-19", ...NYEPI),
      day("2026-03-21", ...LEBARAN),
      day("2026-03-22", ...LEBARAN),
      day("2026-04-03", ...GOOD_FRIDAY),
      day("2026-04-05", ...EASTER),
      day("2026-05-01", ...LABOUR),
      day("2026-05-14", ...ASCENSION),
      day("2026-05-27", ...ADHA),
      day("2026-05-31", ...WAISAK),
      day("2026-06-01", ...PANCASILA),
      day("2026-06-16", ...MUHARRAM),
      day("2026-08-17", ...INDEPENDENCE),
      day("2026-08-25", ...MAWLID),
      day("2026-12-25", ...CHRISTMAS),
      day("2027-01-01", ...NEW_YEAR),
      day("2027-01-05", ...ISRA),
      day("2027-02-06", ...IMLEK),
      day("2027-03-08", ...NYEPI),
      moonday("2027-03-10", ...LEBARAN),
      moonday("2027-03-11", ...LEBARAN),
      day("2027-03-26", ...GOOD_FRIDAY),
      day("2027-03-28", ...EASTER),
      day("2027-05-01", ...LABOUR),
      day("2027-05-06", ...ASCENSION),
      moonday("2027-05-17", ...ADHA),
      day("2027-05-20", ...WAISAK),
      day("2027-06-01", ...PANCASILA),
      day("2027-06-06", ...MUHARRAM),
      day("2027-08-15", ...MAWLID),
      day("2027-08-17", ...INDEPENDENCE),
      day("2027-12-25", ...CHRISTMAS),
      day("2027-12-26", ...ISRA),
    ],
    source: "ID-SKB",
    certainty: "secondary",
    checkedOn,
  },
  id_collective_leave: {
    name: {
      en: "Indonesia: collective leave 2026 and 2027",
      id: "Indonesia: cuti bersama 2026 dan 2027",
    },
    note: {
      en: "Days that public offices take off together. Private companies decide for themselves, so a provider may be at work. Those around the two Eids of 2027 would move with them.",
      id: "Hari libur bersama kantor pemerintah. Perusahaan swasta menentukan sendiri, jadi penyedia mungkin tetap bekerja. Cuti di sekitar Idulfitri dan Iduladha 2027 ikut bergeser bila harinya bergeser.",
    },
    days: [
      leave("2026-02-16", IMLEK),
      leave("2026-03-18", NYEPI),
      leave("2026-03-20", LEBARAN),
      leave("2026-03-23", LEBARAN),
      leave("2026-03-24", LEBARAN),
      leave("2026-05-15", ASCENSION),
      leave("2026-05-28", ADHA),
      leave("2026-12-24", CHRISTMAS),
      leave("2027-02-05", IMLEK),
      { ...leave("2027-03-09", LEBARAN), provisional: true },
      { ...leave("2027-03-12", LEBARAN), provisional: true },
      { ...leave("2027-03-15", LEBARAN), provisional: true },
      leave("2027-03-25", GOOD_FRIDAY),
      { ...leave("2027-05-18", ADHA), provisional: true },
      leave("2027-05-19", WAISAK),
      leave("2027-12-24", CHRISTMAS),
    ],
    source: "ID-SKB",
    certainty: "secondary",
    checkedOn,
  },
} as const satisfies Record<string, HolidaySet>;

export type HolidaySetKey = keyof typeof HOLIDAY_SETS;
