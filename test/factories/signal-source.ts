import { randomBytes } from "node:crypto";
import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

type Overrides = Partial<
  Omit<Prisma.SignalSourceUncheckedCreateInput, "secret" | "previousSecret" | "verifyToken">
> & { secret?: string | null; previousSecret?: string; verifyToken?: string };

/** What a source made here signs with. */
export const SECRET = "test_app_secret_do_not_use";

/** A saved source: Meta's, signed with `SECRET`, unless the test says otherwise. */
export function createSource({
  secret = SECRET,
  previousSecret,
  verifyToken,
  ...overrides
}: Overrides = {}) {
  return db.signalSource.create({
    data: {
      endpoint: randomBytes(24).toString("base64url"),
      provider: "meta",
      name: `Source ${next()}`,
      secret: secret === null ? null : sealText("source secret", secret),
      ...(previousSecret !== undefined && {
        previousSecret: sealText("source secret", previousSecret),
      }),
      ...(verifyToken !== undefined && { verifyToken: sealText("verify token", verifyToken) }),
      replayMinutes: 720,
      ...overrides,
    },
  });
}
