import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { downloadExhibit } from "~/features/evidence/download-exhibit.server";
import { keepFile } from "~/features/evidence/keep-file.server";
import { previewExhibit } from "~/features/evidence/preview-exhibit.server";
import { db } from "~/platform/db.server";
import { createCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";

const acts = async () => {
  const entries = await db.custodyEntry.findMany({ orderBy: [{ at: "asc" }, { id: "asc" }] });
  return entries.map(({ act }) => act);
};

async function aPicture(caseId: string) {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: "#0b5a73" } });
  const kept = await keepFile(await image.png().toBuffer());
  if (!kept.ok) throw new Error(kept.refusal.key);
  return createEvidence({ caseId, file: kept.value, fileName: "notice.png" });
}

describe("a download", () => {
  it("is the original, to be saved and never run, and is written down", async () => {
    const reader = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({
      caseId,
      text: "<script>alert(1)</script>",
      fileName: 'bukti "通知".html',
    });

    const answer = await downloadExhibit(reader, id, true);

    expect(await answer?.text()).toBe("<script>alert(1)</script>");
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      "content-type": "text/plain",
      "content-length": "25",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "content-disposition":
        "attachment; filename=\"bukti ____.html.txt\"; filename*=UTF-8''bukti%20%22%E9%80%9A%E7%9F%A5%22.html.txt",
    });
    expect(await acts()).toEqual(["uploaded", "downloaded"]);
  });

  it("is not written down when only its headers are asked for", async () => {
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });

    const answer = await downloadExhibit(await createPerson(), id, false);
    await answer?.body?.cancel();

    expect(await acts()).toEqual(["uploaded"]);
  });

  it("does not exist for somebody outside the business", async () => {
    const outsider = await createPerson({ businessIds: [] });
    const { id: caseId } = await createCase();
    const { id } = await aPicture(caseId);

    expect(await downloadExhibit(outsider, id, true)).toBeNull();
    expect(await previewExhibit(outsider, id, "page")).toBeNull();
    expect(await acts()).toEqual(["uploaded"]);
  });
});

describe("a preview", () => {
  it("is a redrawn picture; only the large one counts as a look", async () => {
    const reader = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await aPicture(caseId);

    const tile = await previewExhibit(reader, id, "tile");
    expect(tile?.headers.get("content-type")).toBe("image/webp");
    expect(await acts()).toEqual(["uploaded"]);

    await previewExhibit(reader, id, "page");
    expect(await acts()).toEqual(["uploaded", "viewed"]);
  });

  it("does not exist for what is no picture", async () => {
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId, fileName: "picture.png" });

    expect(await previewExhibit(await createPerson(), id, "tile")).toBeNull();
  });
});
