import { expect, test } from "vitest";

import { candidateTokens } from "@/domain/secret-text/candidate-tokens";

const secret = `pass,"word{7}&${"x".repeat(5)}`;

test.each([
  ["as a word", `It was ${secret} in the log.`],
  ["in brackets", `seen (${secret}), I think`],
  ["assigned in a line", `export TOKEN=${secret}`],
  ["assigned in a sentence", `with TOKEN=${secret} it worked`],
  ["in an address", "GET https://example.test/?token=s3cret-value&page=2"],
  ["in JSON", `{"a":1,"token":"s3cret-value"}`],
])("of a long text, a secret %s is still a candidate", (_where, text) => {
  const values = candidateTokens(text, { long: true }).map(({ value }) => value);
  expect(values.some((value) => value === secret || value === "s3cret-value")).toBe(true);
});

test("of a long text, a line of JSON costs less than a quarter", () => {
  const line = `2026-11-24T02:10:07Z info {"msg":"request 7","path":"/v1/orders/77","ms":123456789}`;
  const all = candidateTokens(line).length;
  expect(candidateTokens(line, { long: true }).length).toBeLessThan(all / 4);
});
