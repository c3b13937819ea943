import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { TrackName, TrackReport } from "~/features/cases/tracks/tracks";
import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { createBusiness } from "./business";
import { next } from "./next";

type Overrides = Partial<Prisma.CaseUncheckedCreateInput> & {
  /** The first is the one the case is mostly about. */
  assetIds?: string[];
};

/** A saved case that is unremarkable except for what the test says about it. */
export async function createCase({ assetIds = [], ...overrides }: Overrides = {}) {
  const businessId =
    overrides.businessId === undefined ? (await createBusiness()).id : overrides.businessId;
  return db.case.create({
    data: {
      reference: `C-2020-${String(next()).padStart(4, "0")}`,
      summary: "Messages stopped going out",
      heardFrom: "failed_messages",
      happenedAt: new Date("2026-11-20T03:00:00Z"),
      happenedZone: "Asia/Jakarta",
      createdAt: new Date("2026-11-20T04:00:00Z"),
      updatedAt: new Date("2026-11-20T04:00:00Z"),
      ...overrides,
      businessId,
      assets: {
        create: assetIds.map((assetId, index) => ({ assetId, isPrimary: index === 0 })),
      },
    },
  });
}

/** A case whose classification stands, being worked on. */
export const createActiveCase = (overrides: Overrides = {}) =>
  createCase({
    phase: "active",
    class: "restricted_timed",
    bucket: "paused",
    level: "waba",
    ...overrides,
  });

export const createTrack = (
  caseId: string,
  stage: TrackName,
  report: Partial<TrackReport> = {},
): Promise<void> =>
  reportTrack(db, caseId, stage, {
    state: "in_progress",
    summary: { key: "cases.summaries.toClassify" },
    ...report,
  });
