import { examineText } from "@/domain/lookup/examine-text";
import { mostDigests } from "@/domain/lookup/lookup-input";

import { askDigests } from "./ask-digests";

const pauseMs = 300;
let latest = 0;

/**
 * For the search box of a table, beside its own look at the text's form: whether the server knows
 * no value in it. Asks once somebody pauses; what was overtaken by more typing may not pass.
 */
export async function checkSearch(text: string): Promise<boolean> {
  latest += 1;
  const mine = latest;
  const { secrets, candidates } = examineText(text, { prefixes: [], most: mostDigests });
  const digests = [...secrets, ...candidates];
  if (digests.length === 0) return true;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  if (mine !== latest) return false;
  const answer = await askDigests(digests);
  return answer.ok && answer.lookup.hits.length === 0;
}
