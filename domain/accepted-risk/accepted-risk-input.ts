import { z } from "zod";

import { reasonInput } from "@/domain/incident/incident-input";

export const requestRiskAcceptanceInput = reasonInput.extend({
  until: z.coerce.date("Say until when the risk is accepted."),
});
