import fc from "fast-check";
import { expect, test } from "vitest";

import { hears } from "@/domain/live/hears";
import { matters } from "@/domain/live/matters";
import { peopleOf } from "@/domain/live/presence";

const all = { memberId: "ann", teamIds: null };

test.each([
  ["of no incident", all, null, true],
  ["of an open one", all, { readers: null, teamIds: [] }, true],
  ["of a restricted one, to a reader", all, { readers: ["ann"], teamIds: [] }, true],
  ["of a restricted one", all, { readers: ["ben"], teamIds: ["core"] }, false],
  [
    "to an owner, of another team",
    { ...all, teamIds: ["pay"] },
    { readers: null, teamIds: ["core"] },
    false,
  ],
  [
    "to an owner, of the own team",
    { ...all, teamIds: ["pay"] },
    { readers: null, teamIds: ["pay"] },
    true,
  ],
  ["to an owner without a team", { ...all, teamIds: [] }, { readers: null, teamIds: [] }, false],
])("an event %s", (_what, viewer, incident, heard) => {
  const audience = incident && {
    readers: incident.readers && new Set(incident.readers),
    teamIds: new Set(incident.teamIds),
  };
  expect(hears(viewer, { incident: audience })).toBe(heard);
});

test("nobody but its readers hears of a restricted incident, whatever the teams", () => {
  const ids = fc.array(fc.string());
  fc.assert(
    fc.property(fc.string(), ids, ids, fc.option(ids), (memberId, readers, teams, teamIds) => {
      const incident = { readers: new Set(readers), teamIds: new Set(teams) };
      const heard = hears({ memberId, teamIds }, { incident });
      expect(heard && !readers.includes(memberId)).toBe(false);
    }),
  );
});

test("a room follows its own incident, a list all of them, the inventory its nouns too", () => {
  const of = (kind: string, incident?: number) => ({
    seq: 1,
    kind,
    subjects: [],
    ...(incident !== undefined && { incident }),
  });
  expect(matters({ incident: 42 }, of("comment.added", 42))).toBe(true);
  expect(matters({ incident: 42 }, of("comment.added", 41))).toBe(false);
  expect(matters({ incident: 42 }, of("service.updated"))).toBe(false);
  expect(matters("incidents", of("comment.added", 41))).toBe(true);
  expect(matters("incidents", of("import.applied"))).toBe(true);
  expect(matters("incidents", of("service.updated"))).toBe(false);
  expect(matters("inventory", of("service.updated"))).toBe(true);
  expect(matters("inventory", of("notice.read"))).toBe(false);
});

test("a person with two pages is there once, and writes where either page writes", () => {
  const page = { id: "1", name: "Robin", onCall: true, incident: 42, leaving: false };
  const words = [
    { ...page, tab: "a", editing: "comment" as const },
    { ...page, tab: "b", editing: null },
    { ...page, id: "2", name: "Ann", onCall: false, tab: "c", editing: null },
  ];
  expect(peopleOf(words)).toEqual([
    { id: "2", name: "Ann", onCall: false, editing: null },
    { id: "1", name: "Robin", onCall: true, editing: "comment" },
  ]);
});
