import { expect, test } from "vitest";
import { repositoryName } from "@/domain/custody/repository-name";

test.each([
  ["example/shop", "example/shop"],
  ["https://git.example.test/Example/Shop.git", "example/shop"],
  ["git@git.example.test:example/shop.git", "example/shop"],
  ["https://git.example.test/example/shop/tree/main?tab=1", "example/shop"],
  ["shop", "shop"],
  [" ", ""],
])("%s is %s", (text, name) => {
  expect(repositoryName(text)).toBe(name);
});
