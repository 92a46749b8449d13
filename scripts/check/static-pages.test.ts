import { expect, test } from "vitest";
import { staticPages } from "@/scripts/check/static-pages.mjs";

const build = {
  routes: { "/_global-error": { routeType: "page" }, "/icon.svg": { routeType: "route" } },
  dynamicRoutes: {},
};

test("a build whose pages are all rendered on request passes", () => {
  expect(staticPages(build)).toEqual([]);
});

test("a page made in advance is named, whatever its kind", () => {
  const routes = { ...build.routes, "/guides": { routeType: "page" }, "/_not-found": {} };
  expect(staticPages({ ...build, routes })).toEqual(["/guides", "/_not-found"]);
  expect(staticPages({ ...build, dynamicRoutes: { "/guides/[id]": {} } })).toEqual([
    "/guides/[id]",
  ]);
});
