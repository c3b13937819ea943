import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { FiguresSheetProps } from "~templates/pdf/figures-sheet";
import { type Printer, printerWith } from "~templates/pdf/print";
import { textOfPages } from "./pdf-text";

let print: Printer;

beforeAll(async () => {
  print = await printerWith(fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url)));
}, 60_000);

const SHEET: FiguresSheetProps = {
  language: "id",
  title: "Penggunaan API sebelum keputusan",
  author: "PT Kopi Senja Nusantara",
  preparedAt: "2026-11-22T00:12:00.000Z",
  foot: "C-2026-0042",
  kicker: "C-2026-0042 · Kopi Senja",
  opening: "Dihitung untuk 30 hari.",
  blocks: [
    { kind: "text", text: "1.500 pesan dikirim kepada 1.100 orang." },
    {
      kind: "chart",
      chart: {
        says: "Pesan per hari",
        series: [
          { name: "Pemasaran", fill: "solid" },
          { name: "Utilitas", fill: "hatched" },
          { name: "Autentikasi", fill: "ruled" },
          { name: "Layanan", fill: "open" },
        ],
        bars: [
          { label: "20 Nov", values: [1200, 80, 10, 5] },
          { label: "促销活动", values: [0, 40, 0, 0], mark: "Keputusan" },
        ],
        unit: "pesan per hari",
      },
    },
    {
      kind: "steps",
      chart: {
        says: "Toko: dinilai RED",
        levels: ["RED", "GREEN"],
        steps: [
          { at: Date.UTC(2026, 10, 2), level: "GREEN" },
          { at: Date.UTC(2026, 10, 19), level: "RED" },
        ],
        until: Date.UTC(2026, 10, 22),
        ends: ["2 Nov", "22 Nov"],
        mark: { at: Date.UTC(2026, 10, 20), name: "Putusan" },
      },
    },
    { kind: "table", columns: [{ title: "Templat", weight: 1 }], rows: [["promo"]] },
    { kind: "quotation", text: "Ya, kirimi saya kabar." },
  ],
};

/** What was drawn, without the spaces and breaks that layout puts in. */
const solid = (text: string) => text.normalize("NFKC").replace(/[\s\u200b-\u200f]/g, "");

it("prints figures with their chart: the words around it, its axis, its key and its marks", async () => {
  const pages = await textOfPages(await print("figures-sheet", SHEET));
  const text = solid(pages.join(" "));

  for (const word of [
    "1.500 pesan",
    "Pesan per hari",
    "Pemasaran",
    "Layanan",
    "Keputusan",
    "促销活动",
    "promo",
    "2.000",
    "Toko: dinilai RED",
    "GREEN",
    "22 Nov",
    "Putusan",
  ]) {
    expect(text).toContain(solid(word));
  }
}, 60_000);

it("makes the same bytes of the same figures", async () => {
  const [one, other] = [await print("figures-sheet", SHEET), await print("figures-sheet", SHEET)];

  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
}, 60_000);
