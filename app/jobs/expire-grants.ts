import { expireGrants } from "~/features/recovery/compensation/grants/expire-grants.server";

export const schedule = "17 * * * *";

export default function expireGrantsJob(): Promise<void> {
  return expireGrants();
}
