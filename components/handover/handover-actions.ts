import type { HandoverResults } from "@/domain/handover/handover-dto";
import type { ActionResult } from "@/lib/action-result";

/** As the server's actions take them: a form or a plain object. */
export type HandoverAction<T> = (
  previous: ActionResult<T> | null,
  payload: FormData | Record<string, unknown>,
) => Promise<ActionResult<T>>;

export type HandoverActions = {
  acceptHandovers: HandoverAction<HandoverResults>;
  declineHandover: HandoverAction<{ number: number }>;
  withdrawHandover: HandoverAction<{ number: number }>;
};
