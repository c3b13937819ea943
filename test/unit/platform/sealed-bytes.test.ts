import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  openBytes,
  openText,
  SealBroken,
  sealBytes,
  sealText,
} from "~/platform/sealed-bytes.server";
import { openSecrets } from "~/platform/secrets.server";

const newInstallation = async () => openSecrets(await mkdtemp(join(tmpdir(), "reinstate-seal-")));

beforeAll(newInstallation);

describe("sealed bytes", () => {
  it("open to exactly the bytes that were sealed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(openBytes("delivery", sealBytes("delivery", bytes)).equals(bytes)).toBe(true);
      }),
    );
  });

  it("do not open once a single bit differs, wherever it is", () => {
    const sealed = sealBytes("delivery", Buffer.from("what was told"));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);

      expect(() => openBytes("delivery", changed)).toThrow(SealBroken);
    }
  });

  it("do not open for another purpose", () => {
    const sealed = sealText("source secret", "whsec_1");

    expect(() => openText("verify token", sealed)).toThrow(SealBroken);
    expect(openText("source secret", sealed)).toBe("whsec_1");
  });

  it("do not open when they are cut short", () => {
    const sealed = sealBytes("delivery", Buffer.alloc(0));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => openBytes("delivery", sealed.subarray(0, length))).toThrow(SealBroken);
    }
  });

  it("never look alike twice", () => {
    expect(sealText("delivery", "same").equals(sealText("delivery", "same"))).toBe(false);
  });

  it("do not open in another installation", async () => {
    const sealed = sealText("delivery", "ours");
    await newInstallation();

    expect(() => openText("delivery", sealed)).toThrow(SealBroken);
  });
});
