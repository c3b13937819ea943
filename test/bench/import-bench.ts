/** A table from the upload to the last row on record, against a bare COPY of rows that are ready to be kept. */
import { beginImport } from "~/features/imports/decide-import.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { allowed } from "~test/factories/appeal";
import { sendIn } from "~test/factories/consent";

type Subject = {
  /** As it is printed: "customer import". */
  name: string;
  kind: ImportKind;
  of: { businessId: string; caseId?: string };
  constants?: Record<string, string>;
  rows: number;
  text: (rows: number) => Buffer;
  bare: () => Promise<void>;
  /** How many of the rows are on record. */
  kept: (importId: string) => Promise<number>;
};

export async function benchImport(subject: Subject): Promise<void> {
  const { name, kind, of, constants, rows, text, bare: copy, kept } = subject;
  const bare = await timed(copy);
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 50);
  const table = text(rows);
  const before = process.memoryUsage.rss();
  const sent = await timed(() =>
    sendIn({ kind, ...of, text: table, ...(constants && { constants }) }),
  );
  const checked = await timed(() => workOffImports([kind]));
  const moved = await timed(async () => {
    allowed(await beginImport(sent.value));
    await workOffImports([kind]);
  });
  clearInterval(watch);
  const found = await kept(sent.value);
  if (found !== rows) throw new Error(`${found} of ${rows} rows are on record`);
  const ours = sent.ms + checked.ms + moved.ms;
  console.log(
    `${name} of ${rows} rows: ${(ours / bare.ms).toFixed(1)}x a bare COPY (${seconds(ours)} against ${seconds(bare.ms)}; ` +
      `sealed ${seconds(sent.ms)}, checked ${seconds(checked.ms)}, moved ${seconds(moved.ms)}), ` +
      `+${Math.round((highest - before) / 1e6)} MB at most`,
  );
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}
