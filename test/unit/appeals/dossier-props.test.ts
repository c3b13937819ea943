import { describe, expect, it } from "vitest";
import { appealDocument } from "~/features/appeals/document/appeal-document";
import { dossierProps } from "~/features/appeals/dossier/dossier-props";
import { appealAnswering, completeAppeal, NOW } from "./complete-appeal";

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const print = { contentHash: HASH, contentBytes: 4096, preparedAt: NOW, timeZone: "Asia/Jakarta" };
const propsOf = (appeal = completeAppeal(), language: "en" | "id" = "en") =>
  dossierProps(appealDocument(appeal, language, "Asia/Jakarta"), print);

const everyString = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(everyString);
};

describe("the dossier's props", () => {
  it("put everything a reader needs on the cover", () => {
    const { cover } = propsOf();

    expect(Object.fromEntries(cover.rows.map(({ label, value }) => [label, value]))).toEqual({
      Reference: "C-2026-0042, round 1",
      Business: "PT Kopi Senja Nusantara · Kopi Senja",
      "Assets concerned":
        "WhatsApp Business Account 102290129340398 (Kopi Senja)\nPhone number +6281234567890",
      Decision: "The account is disabled or banned",
      "Violation named": "SPAM",
      "In effect since": "22 Nov 2026, 07:12 WIB",
      "Prepared on": "22 Nov 2026, 12:10 WIB",
      Language: "English",
    });
    expect(cover.hash).toBe(HASH);
  });

  it("number the sections and end with the evidence", () => {
    const { sections } = propsOf(completeAppeal(), "id");

    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Aset dan keputusan",
      "2 Bisnis",
      "3 Penggunaan API",
      "4 Cara memperoleh persetujuan",
      "5 Apa yang terjadi",
      "6 Rencana perbaikan",
      "7 Pencegahan",
      "8 Permohonan",
      "9 Bukti",
    ]);
  });

  it("show every exhibit with its full hash, what it shows, its name, size and time", () => {
    const [block] = propsOf().sections.at(-1)?.blocks ?? [];

    expect(block).toMatchObject({
      kind: "exhibits",
      exhibits: [
        {
          label: "E1",
          title: "Notice in Business Support Home",
          details:
            "Notice of disablement · bsh-notice.png · 212 kB · captured on 22 Nov 2026, 07:40 WIB · in the archive as evidence/E1-bsh-notice.png",
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        {
          label: "E2",
          details:
            "Checkout with the opt-in box · checkout.pdf · 1.2 MB · in the archive as evidence/E2-checkout.pdf.png",
        },
      ],
    });
  });

  it("set the actions as a table with proof", () => {
    const table = propsOf().sections[5]?.blocks[0];

    expect(table?.kind === "table" && table.rows[0]).toEqual([
      "1",
      "No consent, spam or too much automation",
      "Members not written to for more than a year were removed from every list.",
      "Sari Wulandari",
      "23 Nov 2026",
      "Done on 22 Nov 2026",
      "E2",
    ]);
  });

  it("list what is missing in the language, on the cover and in its place", () => {
    const { cover, sections } = propsOf(appealAnswering({ trigger: { en: "A list." } }), "id");

    expect(cover.missing).toEqual(["Pemicunya"]);
    expect(sections[4]?.blocks).toContainEqual({
      kind: "missing",
      heading: "Pemicunya",
      note: "Jawaban ini belum ditulis dalam bahasa Indonesia.",
    });
  });

  it("leave no placeholder unfilled but the one the printer fills", () => {
    const left = [
      ...everyString(propsOf()),
      ...everyString(propsOf(completeAppeal(), "id")),
    ].filter((text) => /\{\w+\}/.test(text));

    expect(new Set(left.map((text) => text.match(/\{\w+\}/)?.[0]))).toEqual(new Set(["{count}"]));
  });

  it("still make a dossier of an appeal nobody has begun", () => {
    const empty = completeAppeal({ answers: {}, items: [], evidence: [] });

    expect(propsOf(empty).cover.summary).toEqual([
      "This appeal does not name its asset and the decision yet.",
    ]);
  });
});
