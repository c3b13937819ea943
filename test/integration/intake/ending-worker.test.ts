import { expect, it } from "vitest";
import { lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { startWorker } from "~/worker";
import { createAsset } from "~test/factories/asset";
import { disabled, hear } from "~test/factories/signal";
import { untilSomeoneWaits } from "~test/support/database";

const at = new Date("2026-11-20T00:00:00Z");

it("ends after the piece of work in hand, and leaves the rest to another worker", async () => {
  const first = await createAsset({ externalId: "111110000000001" });
  await createAsset({ externalId: "111110000000002" });
  await hear(disabled("111110000000001", at));
  await hear(disabled("111110000000002", at));
  await enqueue(db, "apply-signals");

  const [stopped] = await db.$transaction(
    async (tx) => {
      await lockAssetTrees(tx, [first.id]);
      const worker = await startWorker();
      await untilSomeoneWaits();
      return [worker.stop()];
    },
    { timeout: 20_000 },
  );
  await stopped;

  expect(await db.signal.groupBy({ by: ["standing"], _count: true })).toEqual(
    expect.arrayContaining([
      { standing: "settled", _count: 1 },
      { standing: "waiting", _count: 1 },
    ]),
  );
  expect(
    await db.$queryRaw`SELECT 1 AS waits FROM graphile_worker.jobs
      WHERE task_identifier = 'apply-signals' AND locked_at IS NULL LIMIT 1`,
  ).toEqual([{ waits: 1 }]);
});
