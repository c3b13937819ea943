/** The evidence page of the case, remembering where in the appeal to come back to. */
import type { AppealAddress } from "~/features/appeals/appeal-path";

export const evidencePathFor = ({ reference }: AppealAddress, back: string) =>
  `/cases/${reference}/evidence?back=${encodeURIComponent(back)}`;
