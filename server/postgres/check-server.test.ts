import { expect, test } from "vitest";

import { refuseServer } from "@/server/postgres/check-server";

const good = { version: 15, shown: "15.18", encoding: "UTF8", standby: false, may: true };

test("takes the oldest version that is supported", () => {
  expect(() => refuseServer(good, "db:5432/rekey")).not.toThrow();
});

test.each([
  [{ version: 14, shown: "14.20" }, "PostgreSQL 14.20. Rekey needs 15 or newer"],
  [{ encoding: "SQL_ASCII" }, "encoded in SQL_ASCII"],
  [{ standby: true }, "read-only standby"],
  [{ may: false }, "may not create tables"],
])("refuses %o", (change, sentence) => {
  expect(() => refuseServer({ ...good, ...change }, "db:5432/rekey")).toThrow(sentence);
});
