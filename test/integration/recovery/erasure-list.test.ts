import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "~/platform/data-folder.server";
import { ERASURE_LIST, notedErasures, noteErasure } from "~/platform/erasure-list.server";

const entry = (name: string) => ({
  businessId: "00000000-0000-7000-8000-000000000001",
  personHash: Buffer.from(name).toString("hex"),
  at: "2026-11-27T08:00:00.000Z",
});

const named = async () => (await notedErasures()).map(({ personHash }) => personHash);

it("keeps every line, past one that a power cut left half", async () => {
  await noteErasure(entry("first in the list"));
  await appendFile(join(dataFolder().path, ERASURE_LIST), '\n{"businessId":"0000');
  await noteErasure(entry("second in the list"));

  const found = await named();
  expect(found).toContain(entry("first in the list").personHash);
  expect(found.at(-1)).toBe(entry("second in the list").personHash);
});

it("keeps the lines of many who write at once", async () => {
  const names = Array.from({ length: 50 }, (_, number) => `at once ${number}`);

  await Promise.all(names.map((name) => noteErasure(entry(name))));

  expect(await named()).toEqual(
    expect.arrayContaining(names.map((name) => entry(name).personHash)),
  );
});
