import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { PdfFailure, renderPdf, stopPdf, warmPdf } from "~/platform/pdf/pdf.server";
import { sampleDossier } from "~test/templates/appeal-dossier-sample";

const PATIENCE_MS = 60_000;

afterAll(stopPdf);

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";

describe("printing in a thread of its own", { timeout: PATIENCE_MS }, () => {
  it("prints what is asked, one after the other, the same for the same props", async () => {
    warmPdf();

    const [one, other, again] = await Promise.all([
      renderPdf("appeal-dossier", sampleDossier()),
      renderPdf("appeal-dossier", sampleDossier({ title: "Another" })),
      renderPdf("appeal-dossier", sampleDossier()),
    ]);

    expect([one, other, again].every(isPdf)).toBe(true);
    expect(Buffer.compare(one, again)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });

  it("leaves the thread that serves people free meanwhile", async () => {
    let isPrinted = false;
    const printing = renderPdf("appeal-dossier", sampleDossier()).then(() => {
      isPrinted = true;
    });

    await setTimeout(0);

    expect(isPrinted).toBe(false);
    await printing;
  });

  it("says what went wrong with a document that cannot be printed, and prints the next", async () => {
    const broken = { ...sampleDossier(), sections: null } as unknown as ReturnType<
      typeof sampleDossier
    >;

    await expect(renderPdf("appeal-dossier", broken)).rejects.toThrow(PdfFailure);
    expect(isPdf(await renderPdf("appeal-dossier", sampleDossier()))).toBe(true);
  });

  it("gives up on a document that takes too long, and prints the next with a fresh thread", async () => {
    await expect(renderPdf("appeal-dossier", sampleDossier(), {}, 1)).rejects.toThrow("than 1 ms");

    expect(isPdf(await renderPdf("appeal-dossier", sampleDossier()))).toBe(true);
  });

  it("fails what is being printed when it is stopped, and can be started again", async () => {
    const printing = renderPdf("appeal-dossier", sampleDossier());
    const outcome = expect(printing).rejects.toThrow("ended at work");
    await setTimeout(0);
    await stopPdf();
    await outcome;

    expect(isPdf(await renderPdf("appeal-dossier", sampleDossier()))).toBe(true);
  });
});
