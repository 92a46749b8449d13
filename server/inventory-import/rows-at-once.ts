/** So many rows a transaction: others wait for its locks no longer than that. */
export const rowsAtOnce = 500;
