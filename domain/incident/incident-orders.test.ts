import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  chooseOrder,
  defaultSort,
  incidentOrders,
  type OrderKey,
  orderIds,
  sortColumns,
} from "@/domain/incident/incident-orders";

const turned = (sort: readonly OrderKey[]) => sort.map(({ id, desc }) => ({ id, desc: !desc }));

describe("chooseOrder", () => {
  it.each(orderIds)("finds %s as it stands and turned round", (order) => {
    const keys = incidentOrders[order];
    expect(chooseOrder(keys)).toEqual({ ok: true, value: { order, backwards: false } });
    expect(chooseOrder(turned(keys))).toEqual({ ok: true, value: { order, backwards: true } });
  });

  it("takes the first key of an order alone", () => {
    expect(chooseOrder([{ id: "severity", desc: true }])).toEqual({
      ok: true,
      value: { order: "severity", backwards: false },
    });
  });

  it.each([
    [[{ id: "moved", desc: false }], "moved", /by "moved"/],
    [
      [
        { id: "due", desc: false },
        { id: "live", desc: true },
      ],
      "live",
      /by "Due" and "Live for" together. Drop "Live for"/,
    ],
    [
      [
        { id: "severity", desc: true },
        { id: "due", desc: true },
      ],
      "due",
      /run against each other/,
    ],
    [
      [
        { id: "severity", desc: true },
        { id: "severity", desc: true },
      ],
      "severity",
      /together/,
    ],
    [
      [
        { id: "severity", desc: true },
        { id: "due", desc: false },
        { id: "found", desc: false },
      ],
      "found",
      /more than two/,
    ],
  ])("refuses %j and says what to drop", (sort, drop, message) => {
    expect(chooseOrder(sort)).toEqual({
      ok: false,
      error: { drop, message: expect.stringMatching(message) },
    });
  });

  it("what a refusal drops leaves an order, or nothing", () => {
    const key = fc.record({ id: fc.constantFrom(...sortColumns, "lead"), desc: fc.boolean() });
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), (sort) => {
        let rest: readonly OrderKey[] = sort;
        for (let turns = 0; rest.length > 0 && turns < 3; turns += 1) {
          const chosen = chooseOrder(rest);
          if (chosen.ok) return;
          const { drop } = chosen.error;
          rest = rest.toSpliced(
            rest.findLastIndex(({ id }) => id === drop),
            1,
          );
        }
        expect(rest).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(defaultSort))(
    "the view %s begins with an order that there is",
    (_, sort) => {
      expect(chooseOrder(sort).ok).toBe(true);
    },
  );
});
