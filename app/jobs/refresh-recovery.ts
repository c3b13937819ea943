import { refreshRecovery } from "~/features/recovery/refresh-recovery.server";

export const schedule = "* * * * *";

export default function refreshRecoveryJob(): Promise<void> {
  return refreshRecovery();
}
