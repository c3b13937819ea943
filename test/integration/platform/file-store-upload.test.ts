import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileStore, fileStoreAt } from "~/platform/files/file-store.server";
import { receiveUpload, UploadBroken } from "~/platform/files/upload.server";

const LIMITS = { fileBytes: 1000, files: 3 };

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-upload-"));
  store = fileStoreAt({ evidence: folder, incoming: join(folder, "incoming") });
});
afterEach(() => rm(folder, { recursive: true }));

const waiting = () => readdir(join(folder, "incoming")).catch(() => []);

function posted(fill: (form: FormData) => void) {
  const form = new FormData();
  fill(form);
  return new Request("http://house.test/", { method: "POST", body: form });
}

const BOUNDARY = "XXX";
const multipart = (body: string | ReadableStream, signal?: AbortSignal) =>
  new Request("http://house.test/", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body,
    signal,
    duplex: "half",
  } as RequestInit);

const part = (name: string, content: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`;

describe("receiving an upload", () => {
  it("takes fields and several files, with names in any script", async () => {
    const request = posted((form) => {
      form.append("kind", "other");
      form.append("files", new File(["one"], "通知 ünï.txt"));
      form.append("files", new File(["two"], "two.txt"));
    });

    const { fields, files, isCutShort } = await receiveUpload(request, store, LIMITS);

    expect([...fields]).toEqual([["kind", "other"]]);
    expect(files).toMatchObject([
      { field: "files", name: "通知 ünï.txt", bytes: 3, isTooLarge: false },
      { name: "two.txt" },
    ]);
    expect(isCutShort).toBe(false);
  });

  it("does not count a file field that was left empty", async () => {
    const request = posted((form) => form.append("files", new File([], "")));

    expect((await receiveUpload(request, store, LIMITS)).files).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("marks a file that is too large, and keeps no more of it than the limit", async () => {
    const request = posted((form) => {
      form.append("files", new File(["x".repeat(5000)], "large.txt"));
      form.append("files", new File(["small"], "small.txt"));
    });

    const { files } = await receiveUpload(request, store, LIMITS);

    expect(files).toMatchObject([
      { name: "large.txt", isTooLarge: true, bytes: 1000 },
      { name: "small.txt", isTooLarge: false },
    ]);
  });

  it("says when there were more files than it takes", async () => {
    const request = posted((form) => {
      for (let number = 0; number < 5; number += 1) {
        form.append("files", new File(["x"], `${number}.txt`));
      }
    });

    const { files, isCutShort } = await receiveUpload(request, store, LIMITS);

    expect([files.length, isCutShort]).toEqual([3, true]);
  });

  it("leaves nothing of an upload that ends in the middle of its second file", async () => {
    const whole = part("one.txt", "one") + part("two.txt", "two");
    const request = multipart(whole.slice(0, -4));

    await expect(receiveUpload(request, store, LIMITS)).rejects.toThrow(UploadBroken);
    expect(await waiting()).toEqual([]);
  });

  it("answers a form that breaks in the middle, whatever follows the break", async () => {
    const broken = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="\u0000"\r\n\r\nx\r\n`;
    const request = multipart(`${part("one.txt", "one")}${broken}${part("two.txt", "two")}`);

    await expect(receiveUpload(request, store, LIMITS)).rejects.toBeInstanceOf(UploadBroken);
    expect(await waiting()).toEqual([]);
  });

  it("leaves nothing when the sender goes away", async () => {
    const gone = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(
          new TextEncoder().encode(part("one.txt", "one") + part("two.txt", "tw")),
        );
      },
    });
    const receiving = receiveUpload(multipart(body, gone.signal), store, LIMITS);

    setTimeout(() => gone.abort(), 50);

    await expect(receiving).rejects.toThrow(UploadBroken);
    expect(await waiting()).toEqual([]);
  });

  it("does not wait for a sender who was gone before it was read", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(part("one.txt", "one")));
      },
    });
    const request = multipart(body, AbortSignal.abort());

    await expect(receiveUpload(request, store, LIMITS)).rejects.toThrow(UploadBroken);
    expect(await waiting()).toEqual([]);
  });

  it("passes on why the body could not be read", async () => {
    class TooLarge extends Error {}
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(part("one.txt", "one")));
        controller.error(new TooLarge());
      },
    });

    await expect(receiveUpload(multipart(body), store, LIMITS)).rejects.toThrow(TooLarge);
    expect(await waiting()).toEqual([]);
  });

  it.each(["application/json", "multipart/form-data", "text/plain"])(
    "refuses a body of type %s",
    async (type) => {
      const request = new Request("http://house.test/", {
        method: "POST",
        headers: { "content-type": type },
        body: "{}",
      });

      await expect(receiveUpload(request, store, LIMITS)).rejects.toThrow(UploadBroken);
    },
  );

  it("does not stumble over hostile field names", async () => {
    const request = posted((form) => {
      form.append("__proto__", "x");
      form.append("toString.bad", "y");
      form.append("files", new File(["x"], "../../../etc/passwd"));
    });

    const { files, fields } = await receiveUpload(request, store, LIMITS);

    expect(fields.get("__proto__")).toBe("x");
    expect(files).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["incoming"]);
  });
});
