import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { keepFile } from "~/features/evidence/keep-file.server";
import { fileStore } from "~/platform/files/file-store.server";
import { thumbnailOf } from "~/platform/files/thumbnail.server";

async function stored(content: Buffer) {
  const kept = await keepFile(content);
  if (!kept.ok) throw new Error(kept.refusal.key);
  return kept.value;
}

const photo = () =>
  sharp({ create: { width: 1200, height: 600, channels: 3, background: "#0b5a73" } });

describe("the preview of a picture", () => {
  it("is a small new picture without the original's metadata, upright", async () => {
    const original = await photo()
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { sha256 } = await stored(original);

    const preview = await thumbnailOf(sha256, "tile");

    const about = await sharp(preview ?? Buffer.alloc(0)).metadata();
    expect(about).toMatchObject({ format: "webp", width: 160, height: 320 });
    expect(about.exif).toBeUndefined();
    expect(await fileStore().readStart(sha256, original.length)).toEqual(original);
  });

  it("carries nothing that hides behind the picture", async () => {
    const script = Buffer.from("<script>alert(document.cookie)</script>");
    const { sha256 } = await stored(Buffer.concat([await photo().png().toBuffer(), script]));

    const preview = await thumbnailOf(sha256, "page");

    expect(preview?.includes("script")).toBe(false);
  });

  it("does not exist for a picture that claims to be vast", async () => {
    const { sha256 } = await stored(vastPng(65_000));

    expect(await thumbnailOf(sha256, "tile")).toBeNull();
  });

  it("does not exist for half a picture", async () => {
    const whole = await photo().jpeg().toBuffer();
    const { sha256 } = await stored(whole.subarray(0, whole.length / 2));

    expect(await thumbnailOf(sha256, "tile")).toBeNull();
  });

  it("is drawn once and then kept", async () => {
    const { sha256 } = await stored(await photo().webp().toBuffer());
    const [first, second] = await Promise.all([
      thumbnailOf(sha256, "tile"),
      thumbnailOf(sha256, "tile"),
    ]);

    expect(second).toEqual(first);
  });
});

/** A few bytes that say they are a square of so many pixels. */
function vastPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
