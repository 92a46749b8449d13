import { z } from "zod";

import type { HandoverDto } from "@/domain/handover/handover-dto";
import type { Count } from "@/domain/incident/row-dto";
import type { FrameNoticesDto } from "@/domain/notice/notice-dto";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

/** What stands around every page. Asked for every few seconds. */
export interface FrameDto {
  openIncidents: Count;
  waiting: WaitingDto[];
  notices: FrameNoticesDto;
  /** What this person has to answer, and waits for. */
  handovers: HandoverDto[];
}

/** Enough to tell an answer of ours from a proxy's page. */
export const frameAnswer = z.looseObject({
  waiting: z.array(z.unknown()),
  notices: z.looseObject({ newest: z.array(z.unknown()) }),
});
