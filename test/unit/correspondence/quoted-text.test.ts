import { describe, expect, it } from "vitest";
import { splitQuoted } from "~/features/correspondence/writing/quoted-text";

describe("a pasted mail", () => {
  it.each([
    [
      "an English beginning",
      "We look at it.\n\nOn Mon, 23 Nov 2026, Dewi wrote:\n> Please look.",
      "On Mon",
    ],
    [
      "an Indonesian one",
      "Kami periksa.\n\nPada Sen, 23 Nov 2026, Dewi menulis:\n> Mohon.",
      "Pada Sen",
    ],
    ["a German one", "Wir schauen.\n\nAm 23.11.2026 um 08:00 schrieb:\n> Bitte.", "Am 23.11"],
    [
      "one broken in two",
      "Fine.\n\nOn Mon, 23 Nov 2026 at 08:00, Dewi Anggraini\n<d@x.example> wrote:\n> Hm",
      "On Mon",
    ],
    [
      "Outlook's headers",
      "Fine.\n\nFrom: Dewi\nSent: Monday\nTo: Support\n\nPlease look.",
      "From: Dewi",
    ],
    ["a line of dashes", "Fine.\n-----Original Message-----\nPlease look.", "-----Original"],
    ["marked lines at the end", "Fine.\n\n> Please look.\n> Thanks", "> Please"],
  ])("is cut at %s", (_name, mail, begins) => {
    const { text, quoted } = splitQuoted(mail);

    expect(text).toBe(mail.split("\n")[0]);
    expect(quoted.startsWith(begins)).toBe(true);
  });

  it("keeps answers between quoted lines together", () => {
    const mail = "> Is the PIN set?\nYes.\n> And the server?\nMoved.";

    expect(splitQuoted(mail)).toEqual({ text: mail, quoted: "" });
  });

  it("stays whole where it is nothing but repeated", () => {
    const mail = "-----Original Message-----\nYour account has been disabled.";

    expect(splitQuoted(mail)).toEqual({ text: mail, quoted: "" });
  });

  it("is not cut at a sentence that only looks like a header", () => {
    const mail = "From: now on please write to us.\nThank you.";

    expect(splitQuoted(mail)).toEqual({ text: mail, quoted: "" });
  });
});
