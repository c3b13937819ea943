/** Where the pages of mail are. */
export const mailPath = (id: string, page = "") => `/mail/${id}${page && `/${page}`}`;
