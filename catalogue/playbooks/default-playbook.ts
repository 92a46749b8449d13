import { assessSteps } from "@/catalogue/playbooks/default/assess";
import { investigateSteps } from "@/catalogue/playbooks/default/investigate";
import { prepareSteps } from "@/catalogue/playbooks/default/prepare";
import { rotateSteps } from "@/catalogue/playbooks/default/rotate";
import { deactivateSteps } from "@/catalogue/playbooks/default/deactivate";
import { finishSteps } from "@/catalogue/playbooks/default/finish";
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
