/**
 * Receives a multipart form as a stream: its files go to the store's waiting room as they arrive,
 * its other fields into a FormData. An upload that breaks off leaves no file behind.
 */
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import type { FileStore, StagedFile } from "./file-store.server";

export type ReceivedFile = StagedFile & {
  field: string;
  /** As the sender called it: never trusted, never used on disk. */
  name: string;
  isTooLarge: boolean;
};

export type Upload = { fields: FormData; files: ReceivedFile[]; isCutShort: boolean };

/** Where files wait until somebody has looked at them. */
type WaitingRoom = Pick<FileStore, "stage" | "discard">;

type Limits = { fileBytes: number; files: number; fieldBytes?: number };

/** The body was no multipart form, or ended in the middle. */
export class UploadBroken extends Error {}

export async function receiveUpload(
  request: Request,
  store: WaitingRoom,
  { fileBytes, files: mostFiles, fieldBytes = 1_000_000 }: Limits,
): Promise<Upload> {
  const { body } = request;
  if (!body) throw new UploadBroken("The request has no body.");
  const parser = openParser(request, {
    fileSize: fileBytes,
    files: mostFiles,
    fieldSize: fieldBytes,
  });

  const fields = new FormData();
  const arriving: Promise<ReceivedFile | null>[] = [];
  let isCutShort = false;
  const cut = () => {
    isCutShort = true;
  };

  parser.on("field", (name, value) => fields.append(name, value));
  parser.on("file", (field, content, { filename }) => {
    // It may break before anybody reads it, and an error without a listener ends the process.
    content.on("error", () => {});
    // What follows the break in the same piece is still told, and would never end.
    if (parser.destroyed) {
      content.destroy();
      return;
    }
    const staging = stageFile(store, field, filename, content);
    staging.catch((cause) => parser.destroy(cause));
    arriving.push(staging);
  });
  parser.on("filesLimit", cut);
  parser.on("fieldsLimit", cut);
  parser.on("partsLimit", cut);

  try {
    await feed(Readable.fromWeb(body as ReadableStream), parser, request.signal);
    const files = (await Promise.all(arriving)).filter((file) => file !== null);
    return { fields, files, isCutShort };
  } catch (cause) {
    const landed = await Promise.allSettled(arriving);
    for (const each of landed) {
      if (each.status === "fulfilled" && each.value) await store.discard(each.value);
    }
    throw cause;
  }
}

function openParser(request: Request, limits: busboy.Limits): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { ...limits, fields: 50, fieldNameSize: 100, headerPairs: 20 },
      defParamCharset: "utf8",
    });
  } catch (cause) {
    throw new UploadBroken("The request is no multipart form.", { cause });
  }
}

/** A file field left empty arrives as a nameless file without content. */
async function stageFile(
  store: WaitingRoom,
  field: string,
  name: string | undefined,
  content: Readable & { truncated?: boolean },
): Promise<ReceivedFile | null> {
  const staged = await store.stage(content);
  if (!name && staged.bytes === 0) {
    await store.discard(staged);
    return null;
  }
  return { ...staged, field, name: name ?? "", isTooLarge: content.truncated ?? false };
}

function feed(body: Readable, parser: busboy.Busboy, gone: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const leave = () => body.destroy(new UploadBroken("The sender went away."));
    gone.addEventListener("abort", leave, { once: true });
    body.on("error", (cause) => {
      parser.destroy(cause);
      failed(cause);
    });
    parser.on("error", (cause) => {
      body.destroy();
      // It says so of a broken form without ending the file that it is at.
      parser.destroy();
      failed(isOurs(cause) ? cause : new UploadBroken("The upload broke off.", { cause }));
    });
    parser.once("close", () => done());
    body.pipe(parser);
    // Whoever left before anybody listened is not heard again, and the rest of the body never comes.
    if (gone.aborted) leave();
  });
}

/** Errors of the disk carry a code; complaints about the form do not. */
const isOurs = (cause: unknown) => cause instanceof Error && "code" in cause;
