import { expect, test } from "vitest";

import { type BacklogCounts, backlogSummary } from "@/domain/import/backlog-summary";
import { noticeSentence } from "@/domain/notice/notice-words";

const sentence = (counts: BacklogCounts) =>
  noticeSentence({
    kind: "import.backlog_came",
    by: null,
    incidentNumber: null,
    data: backlogSummary(counts),
  });

test("one sentence for a whole first scan", () => {
  expect(sentence({ findings: 1_400, groups: 30, pulledOut: 3 })).toBe(
    "A first scan came in. 1,400 findings: 30 groups, 3 pulled out: live, public or privileged.",
  );
  expect(sentence({ findings: 1, groups: 1, pulledOut: 0 })).toBe(
    "A first scan came in. 1 finding: 1 group, none pulled out.",
  );
});
