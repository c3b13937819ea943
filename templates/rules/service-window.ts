/** From the last word of the customer (M-SEND). */
export const WINDOW_HOURS = 24;
