/** Reads the form in which a notice is entered: a text, or else one file. */
import { readFile } from "node:fs/promises";
import { fileStore } from "~/platform/files/file-store.server";
import { sniffText } from "~/platform/files/sniff-text.server";
import { textEncodingOf } from "~/platform/files/text-encoding";
import { type ReceivedFile, receiveUpload, UploadBroken } from "~/platform/files/upload.server";
import { sentForm } from "~/platform/forms/forms.server";
import { type Refusal, refuse } from "~/platform/verdict";

const MOST_BYTES = 3 * 1024 * 1024;

type Entered =
  | { ok: true; body: Buffer; arrivedBy: "paste" | "upload"; mediaType: string }
  /** `typed` is what stood in the box, so that nothing is lost. */
  | { ok: false; refusal: Refusal; field: "text" | "file"; typed: string };

export async function readEntered(request: Request): Promise<Entered> {
  const { typed, file, isBroken } = await received(request);
  const no = (field: "text" | "file", { refusal }: { refusal: Refusal }): Entered => ({
    ok: false,
    refusal,
    field,
    typed,
  });
  if (isBroken) return no("file", refuse("deliveries.refusals.broken"));
  try {
    if (typed.trim() !== "") return fromText(typed, no);
    if (!file) return no("text", refuse("deliveries.refusals.nothing"));
    return await fromFile(file, no);
  } finally {
    if (file) await fileStore().discard(file);
  }
}

type Refuse = (field: "text" | "file", refused: { refusal: Refusal }) => Entered;

function fromText(typed: string, no: Refuse): Entered {
  const body = Buffer.from(typed.trim(), "utf8");
  if (body.length > MOST_BYTES) return no("text", refuse("deliveries.refusals.tooLarge"));
  return { ok: true, body, arrivedBy: "paste", mediaType: "text/plain" };
}

async function fromFile(file: ReceivedFile, no: Refuse): Promise<Entered> {
  if (file.isTooLarge) return no("file", refuse("deliveries.refusals.tooLarge"));
  if (file.bytes === 0) return no("file", refuse("deliveries.refusals.empty"));
  const sniffed = await sniffText(file.path, file.name, file.bytes);
  if (!sniffed?.ok) return no("file", refuse("deliveries.refusals.noText"));
  const bytes = await readFile(file.path);
  return { ok: true, body: asUtf8(bytes), arrivedBy: "upload", mediaType: sniffed.mediaType };
}

/** What editors save in wider letters is read as everything else is. */
function asUtf8(bytes: Buffer): Buffer {
  const encoding = textEncodingOf(bytes);
  return encoding.startsWith("utf-16")
    ? Buffer.from(new TextDecoder(encoding).decode(bytes), "utf8")
    : bytes;
}

async function received(request: Request) {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const form = await sentForm(request);
    return { typed: textOf(form), file: undefined, isBroken: false };
  }
  try {
    const { fields, files } = await receiveUpload(request, fileStore(), {
      fileBytes: MOST_BYTES,
      files: 1,
      fieldBytes: MOST_BYTES + 1,
    });
    return { typed: textOf(fields), file: files[0], isBroken: false };
  } catch (cause) {
    if (!(cause instanceof UploadBroken)) throw cause;
    return { typed: "", file: undefined, isBroken: true };
  }
}

const textOf = (form: FormData): string => {
  const text = form.get("text");
  return typeof text === "string" ? text : "";
};
