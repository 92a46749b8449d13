import { expect, test } from "vitest";

import { readPlaceLine } from "@/domain/import/place-line";

test.each([
  ["src/config.py", null, "src/config.py", null],
  ["src/config.py:12", null, "src/config.py", 12],
  ["shop/api:src/config.py:12", "shop/api", "src/config.py", 12],
  ["shop/api: src/config.py", "shop/api", "src/config.py", null],
  ["the channel #operations", null, "the channel #operations", null],
  ["a:b:c:d", null, "a:b:c:d", null],
])("%s", (text, repository, path, line) => {
  expect(readPlaceLine(text)).toEqual({ kind: "path", repository, path, line });
});

test("an address is an address, whatever stands in it", () => {
  const link = "https://example.test/shop/api/blob/main/config.py#L12";
  expect(readPlaceLine(link)).toEqual({ kind: "link", link });
});
