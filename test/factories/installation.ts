import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

/** An installation that was claimed. */
export function createInstallation(overrides: Partial<Prisma.InstallationCreateInput> = {}) {
  return db.installation.create({
    data: {
      id: 1,
      organisation: "Senja Group",
      language: "en",
      timeZone: "Asia/Jakarta",
      ...overrides,
    },
  });
}
