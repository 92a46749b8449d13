import "server-only";
import { AppError } from "@/lib/app-error";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db, Tx } from "@/server/db";
import { secretFields } from "@/server/text/secret-fields";
import { textsOfInput } from "@/server/text/texts-of-input";

/** A line of log is some hundred pieces, so that a few pages of it still pass. */
const mostCandidates = 20_000;

type Refusal = { input: unknown; keys: Pick<InstallationKeys, "all"> };

/**
 * No verb keeps, looks for or answers with a text that holds a secret: what has the form of one,
 * and what is the value of a known key, under each fingerprint key there ever was. The answer names
 * the fields and never what stands in them.
 */
export async function refuseSecrets(tx: Db | Tx, { input, keys }: Refusal): Promise<void> {
  const texts = [...textsOfInput(input)];
  if (texts.length === 0) return;
  const fields = await secretFields(tx, {
    texts,
    keys,
    most: mostCandidates,
    onTooMany: tooMuch,
  });
  if (Object.keys(fields).length === 0) return;
  throw new AppError("secret_in_text", "This looks like a secret, so it was not kept.", {
    fields,
    hint: "Write [redacted] where the secret stands, and send it again.",
  });
}

function tooMuch(path: string): never {
  const sentence = "This is too long to be checked for secrets. Shorten it.";
  throw new AppError("invalid_input", sentence, { fields: { [path]: sentence } });
}
