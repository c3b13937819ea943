/** Two people may add the same thing at once: the database lets one in, the other gets the same refusal. */
import { Prisma } from "~prisma/generated/client";

export async function orWhenTaken<T>(
  work: () => Promise<T>,
  whenTaken: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!isUniqueConflict(cause)) throw cause;
    return whenTaken();
  }
}

const isUniqueConflict = (cause: unknown) =>
  cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === "P2002";
