import { describe, expect, it } from "vitest";
import { everyContradiction, readStatements } from "~/features/appeals/coach/contradictions";
import {
  contradictionKey,
  keptKey,
  placeOf,
} from "~/features/correspondence/watch/contradiction-key";

/** What an appeal told, in both languages. */
const APPEAL = readStatements(
  [
    "The campaign went to 6,200 dormant members of our loyalty programme.",
    "Kampanye dikirim ke 6.200 anggota lama program loyalitas kami.",
    "We stopped all marketing campaigns on 20 November 2026.",
    "Seluruh kampanye pemasaran kami hentikan pada 20 November 2026.",
    "Members agreed to marketing messages with a paper form at the counter.",
    "Anggota menyetujui pesan pemasaran lewat formulir kertas di kasir.",
  ].map((text) => ({ source: "the appeal", text, at: null })),
);

const kindsIn = (message: string) => everyContradiction(message, APPEAL).map(({ kind }) => kind);

describe("a message contradicts the appeal", () => {
  it.each([
    ["Our logs show that the campaign went to 9,400 dormant members of the programme.", "number"],
    ["Menurut log kami, kampanye dikirim ke 9.400 anggota lama program loyalitas.", "number"],
    ["Marketing campaigns were stopped on 23 November 2026 according to our side.", "day"],
    ["Kampanye pemasaran baru dihentikan pada 23 November 2026.", "day"],
    ["The members agreed to marketing messages on the website checkout form.", "method"],
  ])("%s", (message, kind) => {
    expect(kindsIn(message)).toContain(kind);
  });
});

describe("a message contradicts nothing", () => {
  it.each([
    "The campaign went to 6,200 dormant members, as you wrote.",
    "Kampanye itu dikirim ke 6.200 anggota lama.",
    "We stopped the marketing campaigns on 20 November, thank you.",
    "Our ticket was opened on 23 November 2026.",
    "Tiket kami dibuka pada 23 November 2026.",
    "We will answer within 3 business days.",
    "Your account has 12 templates and 3 numbers.",
    "Please send the WABA id and the ticket 88213.",
    "Error 131031 was returned for 14 requests.",
  ])("%s", (message) => {
    expect(kindsIn(message)).toEqual([]);
  });
});

describe("the name of a contradiction", () => {
  it("is its place, its kind and what it was held against, and tells the place again", () => {
    const [found] = everyContradiction("Hi. The campaign went to 9,400 dormant members.", APPEAL);

    expect(found && contradictionKey(found)).toBe(
      "4-47:number:the campaign went to 6,200 dormant members of our loyalty programme",
    );
    expect(found && placeOf(keptKey("case", contradictionKey(found)))).toBe("4-47");
  });
});
