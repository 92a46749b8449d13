import fc from "fast-check";
import { expect, test } from "vitest";

import { mentionedIn, mentionQuery, peopleFor } from "@/domain/member/mentions";

const person = (name: string, id = name) => ({ id, name });
const ann = person("Ann Example");
const anna = person("Ann Example-Berg");
const robin = person("Robin Ó Dálaigh");
const people = [ann, anna, robin];

test.each([
  ["@", ""],
  ["Look, @ro", "ro"],
  ["(@Ann Ex", "Ann Ex"],
  ["mail ann@example", null],
  ["@Ann, look", null],
  ["no name", null],
])("of %j a name is typed: %j", (text, query) => {
  expect(mentionQuery(text)).toBe(query);
});

test.each([
  ["", [ann, anna, robin]],
  ["ann", [ann, anna]],
  ["ex", [ann, anna]],
  ["ann example-", [anna]],
  ["dál", [robin]],
  ["zoe", []],
])("%j offers who begins so", (query, offered) => {
  expect(peopleFor(query, people)).toEqual(offered);
});

test.each([
  ["@Ann Example look", [ann]],
  ["@ann example-berg, look", [anna]],
  ["ask @Robin Ó Dálaigh.", [robin]],
  ["@Ann Examples", []],
  ["ann@Ann Example", []],
  ["Ann Example", []],
  ["@Ann Example and @Robin Ó Dálaigh and @Ann Example", [ann, robin]],
])("%j names", (text, named) => {
  expect(mentionedIn(text, people)).toEqual(named);
});

test("two people of one name are both meant", () => {
  const twins = [person("Sam", "1"), person("Sam", "2")];
  expect(mentionedIn("@sam", twins)).toEqual(twins);
});

test("whoever is picked is named, whatever stands around", () => {
  const name = fc.stringMatching(/^[A-Za-z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/);
  fc.assert(
    fc.property(name, fc.string(), (picked, before) => {
      const text = `${before} @${picked} see above`;
      expect(mentionedIn(text, [person(picked)]).map(({ name: found }) => found)).toEqual([picked]);
    }),
  );
});
