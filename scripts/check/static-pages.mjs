/** Next's last resort when the root layout itself fails: plain HTML that needs no script. */
const allowed = new Set(["/_global-error"]);

/**
 * Pages that the build made in advance. They carry no nonce, so their scripts would not run.
 * @param {{ routes: Record<string, { routeType?: string }>, dynamicRoutes: Record<string, unknown> }} manifest
 *   .next/prerender-manifest.json
 * @returns {string[]}
 */
export function staticPages({ routes, dynamicRoutes }) {
  const pages = Object.entries(routes)
    .filter(([, { routeType }]) => routeType !== "route")
    .map(([address]) => address);
  return [...pages, ...Object.keys(dynamicRoutes)].filter((address) => !allowed.has(address));
}
