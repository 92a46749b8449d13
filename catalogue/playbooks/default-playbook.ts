import { assessSteps } from "@/catalogue/playbooks/default-assess-steps";
import { investigateSteps } from "@/catalogue/playbooks/default-investigate-steps";
import { prepareSteps } from "@/catalogue/playbooks/default-prepare-steps";
import { rotateSteps } from "@/catalogue/playbooks/default-rotate-steps";
import { deactivateSteps } from "@/catalogue/playbooks/default-deactivate-steps";
import { finishSteps } from "@/catalogue/playbooks/default-finish-steps";
import { playbookSchema } from "@/domain/playbook/playbook";

/** The checklist that every secret type starts from. A changed step means a new version. */
export const defaultPlaybook = playbookSchema.parse({
  id: "default",
  version: 1,
  steps: [
    ...assessSteps,
    ...investigateSteps,
    ...prepareSteps,
    ...rotateSteps,
    ...deactivateSteps,
    ...finishSteps,
  ],
});
