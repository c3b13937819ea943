import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { largestUpload } from "~/features/evidence/upload-limits";
import { webhookDoor } from "~/features/signals/receiving/receive-webhook.server";
import { type FrontDoor, openFrontDoor } from "~/platform/http/front-door.server";

const EVIDENCE = "/cases/C-2026-0001/evidence";
/** Three files of 30 MB: each may be handed in, and so may all of them. */
const SEVERAL = 90_000_000;

let door: FrontDoor;

beforeAll(async () => {
  door = await openFrontDoor({
    port: 0,
    host: "127.0.0.1",
    trustedProxies: 0,
    development: false,
    largestUpload,
    files: (_message, _response, pass) => pass(),
    pages: async ({ body }) => new Response(String(await sizeOf(body))),
    bare: [webhookDoor],
  });
});
afterAll(() => door.close());

const sizeOf = async (body: Request["body"]) => (await new Response(body).arrayBuffer()).byteLength;

type Sent = { type?: string; declared?: boolean };

/** Sends so many bytes. @returns the status, and what was answered. */
function send(path: string, bytes: number, { type, declared = true }: Sent = {}): Promise<string> {
  const headers = {
    "sec-fetch-site": "same-origin",
    "content-type": type ?? "multipart/form-data; boundary=x",
    ...(declared && { "content-length": bytes }),
  };
  return new Promise((resolve, reject) => {
    const to = { host: "127.0.0.1", port: door.port, method: "POST", path, headers };
    const sent = request(to, async (response) => {
      let said = "";
      for await (const part of response) said += part;
      resolve(`${response.statusCode} ${said.trim()}`);
      sent.destroy();
    });
    sent.on("error", reject);
    const chunk = Buffer.alloc(1_000_000);
    const more = (left: number): void => {
      if (left === 0) return void sent.end();
      sent.write(chunk, () => more(left - chunk.length));
    };
    if (declared && bytes > SEVERAL) sent.flushHeaders();
    else more(bytes);
  });
}

it.each([EVIDENCE, `${EVIDENCE}/upload`])("several large files go to %s at once", async (path) => {
  expect(await send(path, SEVERAL, { declared: false })).toBe(`200 ${SEVERAL}`);
});

it("no address takes more than its files may have together", async () => {
  expect(await send(EVIDENCE, 1_100_000_000)).toBe("413 This is too large to be taken.");
});

it.each(["/cases/C-2026-0001/evidence/paste", "/cases/C-2026-0001/appeals/1/submission", "/login"])(
  "%s takes what one file needs",
  async (path) => {
    expect(largestUpload(path)).toBe(0);
  },
);

it("a form without files stays small, wherever it goes", async () => {
  const type = "application/x-www-form-urlencoded";

  expect(await send(EVIDENCE, 100_000_000, { type })).toBe("413 This is too large to be taken.");
});
