import "server-only";
import {
  type SecondFactorSetting,
  secondFactorRuleWords,
} from "@/domain/second-factor/second-factor-rule";
import { setSecondFactorRuleInput } from "@/domain/second-factor/second-factor-rule-input";
import { AppError } from "@/lib/app-error";
import { requireFreshProof } from "@/server/access/require-fresh-proof";
import { mutation } from "@/server/operation";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";
import { writeSetting } from "@/server/setting/write-setting";

/**
 * Whose password alone is no longer enough. Whoever has no second factor then meets the page that
 * sets one up at the next click. Who makes the rule has done it: it works here, and one admin is in.
 */
export const setSecondFactorRule = mutation({
  name: "setSecondFactorRule",
  permission: "settings.update",
  input: setSecondFactorRuleInput,
  run: async (ctx, { version, required }) => {
    const { id } = requireFreshProof(ctx);
    if (required !== "nobody" && !(await hasSecondFactor(ctx.tx, id))) {
      throw new AppError("wrong_state", "You have no second factor yourself.", {
        hint: "Set one up on your account page first.",
      });
    }
    return writeSetting(ctx, {
      name: "second_factor",
      value: { required },
      version,
      fields: (yours: SecondFactorSetting, theirs: SecondFactorSetting) => ({
        required: {
          label: "Who must have one",
          yours: secondFactorRuleWords[yours.required],
          theirs: secondFactorRuleWords[theirs.required],
          value: theirs.required,
        },
      }),
    });
  },
});
