/** Where the pages of an appeal are. */
export type AppealAddress = { reference: string; number: number };

export const appealsPath = (reference: string, page = "") =>
  `/cases/${reference}/appeals${page && `/${page}`}`;

export const appealPath = ({ reference, number }: AppealAddress, page = "") =>
  appealsPath(reference, page ? `${number}/${page}` : String(number));
