/** How large a table may be. */
export const MOST_COLUMNS = 500;
export const LARGEST_CSV_BYTES = 1_000_000_000;
export const LARGEST_XLSX_BYTES = 100_000_000;
export const LARGEST_UNPACKED_BYTES = 1_000_000_000;
/** A real sheet shrinks to a tenth or twentieth; what shrinks further than this was made to. */
export const HIGHEST_RATIO = 150;
export const RATIO_COUNTS_FROM_BYTES = 20_000_000;
