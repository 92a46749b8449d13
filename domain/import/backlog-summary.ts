import type { NoticeData } from "@/domain/notice/notice";

export type BacklogCounts = { findings: number; groups: number; pulledOut: number };

/** The words of the one notice about a first scan: "400 findings", "30 groups", "3 pulled out: …". */
export function backlogSummary({ findings, groups, pulledOut }: BacklogCounts): NoticeData {
  return {
    findings: counted(findings, "finding"),
    groups: counted(groups, "group"),
    ...(pulledOut > 0 && {
      pulledOut: `${pulledOut.toLocaleString("en-US")} pulled out: live, public or privileged`,
    }),
  };
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;
}
