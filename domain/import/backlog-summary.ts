import type { NoticeData } from "@/domain/notice/notice";
import { counted, numberText } from "@/lib/counted";

export type BacklogCounts = { findings: number; groups: number; pulledOut: number };

/** The words of the one notice about a first scan: "400 findings", "30 groups", "3 pulled out: …". */
export function backlogSummary({ findings, groups, pulledOut }: BacklogCounts): NoticeData {
  return {
    findings: counted(findings, "finding"),
    groups: counted(groups, "group"),
    ...(pulledOut > 0 && {
      pulledOut: `${numberText(pulledOut)} pulled out: live, public or privileged`,
    }),
  };
}
