/** Where a page was asked for, set by the proxy on every request: a layout or a verb is not told. */
export const pagePathHeader = "x-rekey-page-path";
