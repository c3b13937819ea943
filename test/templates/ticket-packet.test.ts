import { fileURLToPath } from "node:url";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { type Printer, printerWith } from "~templates/pdf/print";
import type { TicketPacketProps } from "~templates/pdf/ticket-packet";
import { textOfPages } from "./pdf-text";

const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
let print: Printer;

beforeAll(async () => {
  print = await printerWith(FONTS);
});

const PACKET: TicketPacketProps = {
  language: "id",
  title: "Permintaan dukungan C-2026-0042",
  author: "PT Kopi Senja Nusantara",
  preparedAt: "2026-11-22T05:10:00.000Z",
  foot: "C-2026-0042 · PT Kopi Senja Nusantara",
  opening: "Kami memohon bantuan terkait akun WhatsApp yang dibatasi.",
  factsTitle: "Fakta",
  rows: [
    { label: "Rujukan kami", value: "C-2026-0042 · RT-7K3F9A" },
    { label: "Kode galat", value: "368: 1.240 kali\n131031: 3 kali" },
  ],
  quotations: [{ label: "Pemberitahuan", text: "Your account was disabled." }],
};

const solid = (text: string) =>
  text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2066-\u2069]/g, "");

describe("the printed ticket packet", () => {
  it("says in its own language what it is, and whose", async () => {
    const file = await PDFDocument.load(await print("ticket-packet", PACKET), {
      updateMetadata: false,
    });

    expect(file.getTitle()).toBe(PACKET.title);
    expect(file.getAuthor()).toBe(PACKET.author);
    expect(file.catalog.get(PDFName.of("Lang"))?.toString()).toBe("(id)");
  });

  it("shows every fact and every quotation, and is the same file each time", async () => {
    const once = await print("ticket-packet", PACKET);
    const text = solid((await textOfPages(once)).join(" "));

    for (const part of [
      PACKET.opening,
      ...PACKET.rows.flatMap(({ label, value }) => [label, value]),
      ...PACKET.quotations.flatMap(({ label, text: quoted }) => [label, quoted]),
    ]) {
      expect(text).toContain(solid(part));
    }
    expect(Buffer.compare(once, await print("ticket-packet", PACKET))).toBe(0);
  });

  it("goes on over as many sheets as a long notice needs", async () => {
    const long = { label: "Pemberitahuan", text: "Your account was disabled. ".repeat(900) };

    const pages = await textOfPages(
      await print("ticket-packet", { ...PACKET, quotations: [long] }),
    );

    expect(pages.length).toBeGreaterThan(2);
  });
});
