import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed } from "~/platform/http/compress.server";

const text = "An appeal that repeats the last one gets the same answer.\n".repeat(100);

describe("compressing an answer", () => {
  it("announces no length but that of what is sent", async () => {
    const plain = new Response(text, {
      headers: { "content-type": "text/plain", "content-length": String(text.length) },
    });

    const sent = await compressed(plain, "gzip");

    expect(sent.headers.get("content-length")).toBeNull();
    expect(gunzipSync(Buffer.from(await sent.arrayBuffer())).toString()).toBe(text);
  });
});
