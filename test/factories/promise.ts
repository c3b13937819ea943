import { systemActor } from "~/features/audit/actor";
import { makePromise, type NewPromise } from "~/features/promises/make-promise.server";
import { db } from "~/platform/db.server";

/** A promise of ours on a case, with its clock. */
export function createPromise(made: Partial<NewPromise> & { caseId: string }): Promise<string> {
  return db.$transaction((tx) =>
    makePromise(tx, systemActor, {
      side: "us",
      what: { en: "Publish a consent page", id: "Menerbitkan halaman persetujuan" },
      owner: "Dewi",
      due: { on: "2026-12-03", zone: "Asia/Jakarta" },
      madeAt: new Date("2026-11-23T02:00:00Z"),
      source: "appeal",
      ...made,
    }),
  );
}
