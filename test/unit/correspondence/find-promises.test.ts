import { describe, expect, it } from "vitest";
import { asksSomething, findPromises } from "~/features/correspondence/promised/find-promises";

const OFFICE = {
  timeZone: "Asia/Jakarta",
  openings: Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [day, [{ opensAt: 540, closesAt: 1020 }]]),
  ),
  daysOff: new Set(["2026-12-25"]),
};
/** A Friday, 16:00 in Jakarta. */
const saidAt = new Date("2026-11-27T09:00:00Z");
const when = { saidAt, zone: "Asia/Jakarta", calendar: OFFICE };

const dueOf = (text: string, at = saidAt) => {
  const [found] = findPromises(text, { ...when, saidAt: at });
  if (!found) return null;
  return "on" in found.due ? found.due.on : found.due.at.toISOString();
};

describe("a promise is found", () => {
  it.each([
    ["We will get back to you within 3 business days.", "2026-12-02"],
    ["Our team will review it in 1-2 working days.", "2026-12-01"],
    ["You can expect an update within two business days.", "2026-12-01"],
    ["We’ll respond within 24 hours.", "2026-11-28T09:00:00.000Z"],
    ["I will update you by Thursday.", "2026-12-03"],
    ["We will have an answer for you by end of day Monday.", "2026-11-30"],
    ["We'll come back to you tomorrow at 5 pm.", "2026-11-28T10:00:00.000Z"],
    ["We will reply by EOD.", "2026-11-27"],
    ["The engineering team will share the root cause by 4 December 2026.", "2026-12-04"],
    ["We expect to hear from Meta and will let you know on Dec 1st.", "2026-12-01"],
    ["Please allow time; we will follow up next week.", "2026-12-04"],
    ["We will call you next Tuesday.", "2026-12-01"],
    ["The decision is expected within 5 days.", "2026-12-02"],
    ["Tim kami akan membalas dalam 3 hari kerja.", "2026-12-02"],
    ["Akan kami proses dalam 2x24 jam.", "2026-11-29T09:00:00.000Z"],
    ["Kami akan menjawab maksimal 2 x 24 jam kerja.", "2026-12-01"],
    ["Kami akan kirim hasilnya paling lambat besok.", "2026-11-28"],
    ["Akan kami kabari hari Senin.", "2026-11-30"],
    ["Kami infokan kembali lusa ya, Bu.", "2026-11-29"],
    ["Tim Meta akan memberikan keputusan selambat-lambatnya 4 Desember 2026.", "2026-12-04"],
    ["Kami akan kabari besok pukul 15.00 WIB.", "2026-11-28T08:00:00.000Z"],
    ["Mohon ditunggu, akan kami kabari dalam 1 hari kerja.", "2026-11-30"],
    ["Kami kabari paling lambat hari Jumat minggu depan.", "2026-12-04"],
    ["Diperkirakan selesai dalam 2 minggu.", "2026-12-11"],
  ])("%s", (text, due) => {
    expect(dueOf(text)).toBe(due);
  });

  it("across a line that a mail program broke, with its place in the text", () => {
    const text =
      "Hi Dewi,\n\nthanks for the trace. Our technical team will analyse it and get back\nto you within 2 business days.\n\nBest regards";

    const [found] = findPromises(text, when);

    expect(found).toMatchObject({ due: { on: "2026-12-01" }, isCounted: true });
    expect(found?.passage).toBe(
      "Our technical team will analyse it and get back to you within 2 business days.",
    );
    const [start = 0, end] = (found?.key ?? "").split("-").map(Number);
    expect(text.slice(start, end).replace(/\s+/g, " ")).toBe(found?.passage);
  });

  it("in their working days, not on a holiday or a weekend", () => {
    expect(dueOf("We will answer within 1 business day.", new Date("2026-12-24T03:00:00Z"))).toBe(
      "2026-12-28",
    );
  });

  it("one a sentence", () => {
    const text = "We will answer by Monday. The fix is expected by 10 December.";

    expect(findPromises(text, when).map(({ due }) => due)).toEqual([
      { on: "2026-11-30" },
      { on: "2026-12-10" },
    ]);
  });
});

describe("nothing is found", () => {
  it.each([
    "Please reply within 3 business days.",
    "Could you send us the documents by Thursday?",
    "If you do not respond within 7 days, we will close this ticket.",
    "We will close this ticket in 3 days.",
    "We will not be able to answer before Monday.",
    "The account was disabled on 20 November 2026.",
    "We will get back to you as soon as possible.",
    "Our support hours are Monday to Friday.",
    "You must submit the appeal within 30 days.",
    "Mohon dibalas paling lambat besok.",
    "Jika tidak ada balasan dalam 2x24 jam, tiket akan kami tutup.",
    "Kami belum dapat memastikan hasilnya minggu ini.",
    "Akun dinonaktifkan pada 20 November 2026.",
    "Anda harus mengirim dokumen dalam 3 hari kerja.",
    "Akan kami kabari secepatnya.",
    "We will answer by 3/4/2026.",
  ])("in: %s", (text) => {
    expect(findPromises(text, when)).toEqual([]);
  });
});

describe("a message asks something first", () => {
  it.each(["Please send the WABA id.", "Mohon kirim ID WABA.", "Is it working again?"])(
    "%s",
    (text) => {
      expect(asksSomething(text)).toBe(true);
    },
  );

  it.each(["We will answer by Monday.", "Mohon ditunggu, akan kami kabari besok."])(
    "or does not: %s",
    (text) => {
      expect(asksSomething(text)).toBe(false);
    },
  );
});
