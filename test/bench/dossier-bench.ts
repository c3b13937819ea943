/**
 * Dossiers of about 10, 50 and 200 pages with a hundred exhibits, warm, against pdfkit laying out the
 * same words and pictures; the first also against Chromium printing its rows. Beside each ratio: how
 * much memory the whole process took on while it printed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { renderPdf, stopPdf } from "~/platform/pdf/pdf.server";
import type { AppealDossierProps } from "~templates/dossier/dossier";
import { openBrowser } from "~test/support/browser";
import { exhibits, remediationTable, sampleDossier } from "~test/templates/appeal-dossier-sample";
import { ratioOf, worded } from "./ratio";

const EXHIBITS = 100;
const SIZES = [
  { pages: 10, rows: 25, pictures: 0 },
  { pages: 50, rows: 60, pictures: 35 },
  { pages: 200, rows: 620, pictures: 100 },
];

export async function benchDossier(rounds: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "reinstate-bench-pictures-"));
  try {
    const pictures: string[] = [];
    for (let number = 1; number <= EXHIBITS; number += 1) {
      const picture = path.join(folder, `${number}.jpg`);
      writeFileSync(picture, await screenshot());
      pictures.push(picture);
    }
    for (const size of SIZES) await benchSize(size, pictures, rounds);
    await benchChromium(rounds);
  } finally {
    await stopPdf();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Size = (typeof SIZES)[number];

async function benchSize(size: Size, files: readonly string[], rounds: number) {
  const dossier = dossierOf(size);
  const pictures = Object.fromEntries(
    dossier.exhibits.map(({ label }, index) => [label, files[index] ?? ""]),
  );
  const samples: { ours: number; bare: number }[] = [];
  let memory = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.memoryUsage.rss();
    const watch = watchMemory();
    const ours = await timed(() => renderPdf("appeal-dossier", dossier, { pictures }));
    memory = Math.max(memory, watch.stop() - before);
    const bare = await timed(() => withPdfkit(dossier, files));
    if (round > 0) samples.push({ ours, bare }); // the first warms both
  }
  console.log(
    `dossier of about ${size.pages} pages with ${EXHIBITS} exhibits: ${worded(ratioOf(samples))} of pdfkit's time, ${Math.round(memory / 1e6)} MB more memory at most`,
  );
}

async function benchChromium(rounds: number) {
  const [size] = SIZES;
  if (!size) return;
  const dossier = dossierOf(size);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(
    `<table>${rowsOf(dossier)
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
      .join("")}</table>`,
  );
  const samples: { ours: number; bare: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await timed(() => renderPdf("appeal-dossier", dossier));
    const bare = await timed(() => page.pdf({ format: "A4" }));
    if (round > 0) samples.push({ ours, bare });
  }
  await browser.close();
  console.log(
    `dossier of about ${size.pages} pages: ${worded(ratioOf(samples))} of Chromium's time`,
  );
}

function dossierOf({ rows, pictures }: Size): AppealDossierProps {
  return sampleDossier({
    sections: [
      { number: "1", title: "Remediation plan", blocks: [remediationTable(rows)] },
      { number: "2", title: "Evidence", blocks: [exhibits(EXHIBITS)] },
    ],
    exhibits: Array.from({ length: pictures }, (_, index) => {
      const label = `E${index + 1}`;
      return {
        label,
        title: `Screenshot ${index + 1}`,
        details: "bsh-notice.png · 212 kB",
        foot: `${label} · SHA-256`,
        content: {
          kind: "pictures",
          pictures: [{ name: label, width: 440, height: 560, parts: [] }],
        },
      };
    }),
  });
}

/** What a notice looks like to a camera: flat areas, edges, a little noise that is never the same. */
const screenshot = () =>
  sharp({
    create: {
      width: 1100,
      height: 1400,
      channels: 3,
      background: "#f4f6f8",
      noise: { type: "gaussian", mean: 240, sigma: 6 },
    },
  })
    .jpeg({ quality: 84 })
    .toBuffer();

function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const rowsOf = ({ sections }: AppealDossierProps) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "table") return block.rows;
      if (block.kind !== "exhibits") return [];
      return block.exhibits.map(({ label, title, details, hash }) => [label, title, details, hash]);
    }),
  );

function withPdfkit(dossier: AppealDossierProps, files: readonly string[]): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument({ size: "A4", margin: 40 });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => done(Buffer.concat(chunks)));
    for (const row of rowsOf(dossier)) {
      if (document.y > 700) document.addPage();
      const top = document.y;
      for (const [index, cell] of row.entries()) {
        document.fontSize(8).text(cell, 40 + index * 74, top, { width: 70 });
      }
      document.y = top + 60;
    }
    for (const [index, { label, title }] of dossier.exhibits.entries()) {
      document.addPage().fontSize(11).text(`${label} ${title}`, 40, 40);
      document.image(files[index] ?? "", 60, 80, { width: 440 });
    }
    document.end();
  });
}
