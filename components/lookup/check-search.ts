import { mostDigests } from "@/domain/lookup/lookup-input";

import { askDigests } from "./ask-digests";

/**
 * For the search box of a table, beside its own look at the text's form: whether the server knows
 * no value in it.
 */
export async function checkSearch(text: string): Promise<boolean> {
  // The hashes are loaded with the first search: every list has a search box.
  const { examineText } = await import("@/domain/lookup/examine-text");
  const { secrets, candidates } = examineText(text, { prefixes: [], most: mostDigests });
  const digests = [...secrets, ...candidates];
  if (digests.length === 0) return true;
  const answer = await askDigests(digests);
  return answer.ok && answer.lookup.hits.length === 0;
}
