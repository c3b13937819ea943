/** A dossier of about ten pages, warm, against pdfkit laying out the same rows and Chromium printing them. */
import PDFDocument from "pdfkit";
import { renderPdf, stopPdf } from "~/platform/pdf/pdf.server";
import { openBrowser } from "~test/support/browser";
import { remediationTable, sampleDossier } from "~test/templates/appeal-dossier-sample";
import { ratioOf, worded } from "./ratio";

const ROWS = 100;

export async function benchDossier(rounds: number) {
  const table = remediationTable(ROWS);
  const rows = table.kind === "table" ? table.rows : [];
  const dossier = sampleDossier({
    sections: [{ number: "1", title: "Remediation plan", blocks: [table] }],
  });
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
  );

  const times = { ours: [] as number[], chromium: [] as number[], pdfkit: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await timed(() => renderPdf("appeal-dossier", dossier));
    const chromium = await timed(() => page.pdf({ format: "A4" }));
    const pdfkit = await timed(() => withPdfkit(rows));
    if (round === 0) continue; // the first warms all three
    times.ours.push(ours);
    times.chromium.push(chromium);
    times.pdfkit.push(pdfkit);
  }
  await browser.close();
  await stopPdf();

  const against = (bare: readonly number[]) =>
    worded(ratioOf(times.ours.map((ours, index) => ({ ours, bare: bare[index] ?? 1 }))));
  console.log(
    `dossier of ${ROWS} table rows: ${against(times.chromium)} of Chromium's time, ${against(times.pdfkit)} of pdfkit's`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function withPdfkit(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument({ size: "A4", margin: 40 });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => done(Buffer.concat(chunks)));
    for (const row of rows) {
      if (document.y > 700) document.addPage();
      const top = document.y;
      for (const [index, cell] of row.entries()) {
        document.fontSize(8).text(cell, 40 + index * 74, top, { width: 70 });
      }
      document.y = top + 60;
    }
    document.end();
  });
}
