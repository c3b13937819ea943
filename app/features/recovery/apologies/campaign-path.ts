/** Where the campaigns of a case are. */
export const campaignsPath = (reference: string): string =>
  `/cases/${reference}/recovery/campaigns`;
