import { z } from "zod";

import type { HandoverDto } from "@/domain/handover/handover-dto";
import type { CountAnswer } from "@/domain/incident/count-answer";
import type { FrameNoticesDto } from "@/domain/notice/notice-dto";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

/** What stands around every page. Asked for every few seconds. */
export interface FrameDto {
  /** The newest line of the sealed log when this was read: a live stream goes on from it. */
  seq: number;
  openIncidents: CountAnswer;
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
