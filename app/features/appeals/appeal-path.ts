/** Where the pages of an appeal are. */
export type AppealAddress = { reference: string; number: number };

/** What the pages of an appeal say of it at their top. */
export const addressOf = ({ reference, number, round }: AppealAddress & { round: number }) => ({
  reference,
  number,
  round,
});
export type AppealAtTop = ReturnType<typeof addressOf>;

export const appealsPath = (reference: string, page = "") =>
  `/cases/${reference}/appeals${page && `/${page}`}`;

export const appealPath = ({ reference, number }: AppealAddress, page = "") =>
  appealsPath(reference, page ? `${number}/${page}` : String(number));
