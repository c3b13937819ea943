import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { keepBytes } from "~/features/evidence/keep-file.server";
import { db } from "~/platform/db.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { createActiveCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createInstallation } from "~test/factories/installation";
import { cookiesAs, knock } from "./doors";

// The first PDF of a run waits for the thread that draws it.
vi.setConfig({ testTimeout: 60_000 });

const DOOR = "_app.cases.$ref.evidence.$exhibitId.redaction";

beforeEach(async () => {
  await createInstallation();
});
afterAll(() => stopPdf());

async function licence() {
  const made = await PDFDocument.create();
  made.addPage([200, 100]);
  made.addPage([200, 100]);
  const file = await keepBytes(await made.save(), "application/pdf");
  const { id: caseId, reference } = await createActiveCase();
  const { id } = await createEvidence({ caseId, file, fileName: "licence.pdf" });
  return {
    id,
    params: { ref: reference, exhibitId: id },
    cookies: await cookiesAs("support_lead"),
  };
}

const box = { page: "2", x: "10", y: "10", width: "50", height: "20" };
const asForm = (boxes: readonly Partial<typeof box>[]) =>
  Object.fromEntries(
    boxes.flatMap((each, index) =>
      Object.entries(each).map(([edge, value]) => [`boxes.${index}.${edge}`, value]),
    ),
  );

describe("the form that redacts an exhibit, without a script", () => {
  it("shows every page as a picture, and only to those who may see it", async () => {
    const { id, params, cookies } = await licence();
    const picture = (page: string, visitor = cookies) =>
      knock(
        { route: "files.$fileId.pages.$page", side: "read" },
        { params: { fileId: id, page }, cookies: visitor },
      );

    const form = await knock({ route: DOOR, side: "read" }, { params, cookies });

    expect(form.body).toContain(`/files/${id}/pages/2`);
    expect((await picture("1")).status).toBe(200);
    for (const page of ["0", "3", "1e3", "x"]) expect((await picture(page)).status).toBe(404);
    expect((await picture("1", await cookiesAs("support_lead", []))).status).toBe(404);
  });

  it("makes a copy of the rows that were filled in", async () => {
    const { id, params, cookies } = await licence();
    const empty = { page: "1", x: "", y: "", width: "", height: "" };

    const answer = await knock(
      { route: DOOR, side: "write" },
      { params, cookies, form: asForm([empty, box]) },
    );

    const copy = await db.evidence.findFirstOrThrow({ where: { derivedFromId: id } });
    expect(answer).toMatchObject({ status: 302, location: expect.stringContaining(copy.id) });
    expect(copy.hidden).toEqual({ areas: [{ page: 2, x: 10, y: 10, width: 50, height: 20 }] });
  });

  it("says beside the box what is missing, and loses nothing", async () => {
    const { params, cookies } = await licence();

    const answer = await knock(
      { route: DOOR, side: "write" },
      { params, cookies, form: asForm([{ ...box, height: "" }]) },
    );
    const nothing = await knock({ route: DOOR, side: "write" }, { params, cookies });

    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: { "boxes.0.x": "Fill in all four numbers of this box, or none" },
      values: { boxes: [{ ...box, height: "" }] },
    });
    expect(nothing.status).toBe(409);
    expect(await db.evidence.count({ where: { derivedFromId: { not: null } } })).toBe(0);
  });
});
