/** The process can serve: its database answers. Otherwise the net answers 503. */
import { db } from "~/platform/db.server";

export async function loader() {
  await db.$queryRaw`SELECT 1`;
  return new Response("ready\n", { headers: { "cache-control": "no-store" } });
}
