import { expect, test } from "vitest";

import { type ActPlace, actOf, firstAct } from "@/domain/leak-event/act-of";

const place = (of: Partial<ActPlace>): ActPlace => ({
  sourceKind: "git",
  repository: null,
  commit: null,
  path: null,
  url: null,
  importId: null,
  ...of,
});

const commit = "4f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192";

test.each<[string, Partial<ActPlace>, string, string]>([
  [
    "a commit, whatever its files",
    { repository: "shop/api", commit, path: "a.py" },
    "commit",
    "shop/api at 4f1c2d3e4f",
  ],
  ["a commit of no named repository", { commit, path: "b.py" }, "commit", "Commit 4f1c2d3e4f"],
  [
    "a file without commit",
    { sourceKind: "file", repository: "shop/api", path: ".env" },
    "file",
    "shop/api/.env",
  ],
  ["a file of one report", { sourceKind: "file", path: ".env", importId: "i" }, "file", ".env"],
  [
    "an image layer",
    { sourceKind: "image_layer", repository: "shop:1.2", commit, path: "/app/.env" },
    "image_layer",
    `shop:1.2, layer ${commit}`,
  ],
  [
    "a chat message",
    { sourceKind: "chat", url: "https://chat.test/m/1" },
    "message",
    "https://chat.test/m/1",
  ],
  ["a page", { sourceKind: "web", url: "https://paste.test/1" }, "place", "https://paste.test/1"],
])("%s", (_, of, source, title) => {
  expect(actOf(place(of))).toMatchObject({ source, title });
});

test("the same commit is one act; another repository, layer or message is another", () => {
  const act = (of: Partial<ActPlace>) => actOf(place(of))?.identity;
  expect(act({ repository: "a", commit, path: "x" })).toEqual(
    act({ repository: "a", commit, path: "y" }),
  );
  expect(act({ repository: "a", commit })).not.toEqual(act({ repository: "b", commit }));
  expect(act({ sourceKind: "file", path: ".env", importId: "1" })).not.toEqual(
    act({ sourceKind: "file", path: ".env", importId: "2" }),
  );
});

test("a place that says too little makes no group", () => {
  expect(actOf(place({}))).toBeNull();
  expect(actOf(place({ repository: "shop/api" }))).toBeNull();
  expect(actOf(place({ sourceKind: "file", path: ".env" }))).toBeNull();
});

test("a secret of several commits belongs to the first, in whichever order they are found", () => {
  const early = { ...place({ repository: "a", commit }), committedAt: new Date("2026-01-01") };
  const late = {
    ...place({ repository: "a", commit: "b".repeat(40) }),
    committedAt: new Date("2026-02-01"),
  };
  const undated = {
    ...place({ repository: "a", commit: "a".repeat(40) }),
    committedAt: null,
  };
  for (const places of [
    [early, late, undated],
    [undated, late, early],
  ]) {
    expect(firstAct(places)?.identity).toEqual(["a", commit]);
  }
  expect(firstAct([late, undated])?.identity).toEqual(["a", "b".repeat(40)]);
  const other = { ...undated, commit: "c".repeat(40) };
  expect(firstAct([undated, other])).toEqual(firstAct([other, undated]));
  expect(firstAct([{ ...place({}), committedAt: null }])).toBeNull();
});
