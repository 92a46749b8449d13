/** A planned rotation has nothing to find out or to clean up. */
export const leaks = ["leak", "drill"] as const;
