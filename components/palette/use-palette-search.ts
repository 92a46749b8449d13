import { useEffect, useState } from "react";

import { checkSearch } from "@/components/lookup/check-search";
import { mayStandInAddress } from "@/components/search/search-text";
import { useViewer } from "@/components/time/viewer";
import { matchingWords } from "@/domain/palette/matching-words";
import type { PaletteHit } from "@/domain/palette/palette-dto";
import type { ActionResult } from "@/lib/action-result";

export type SearchPalette = (
  previous: null,
  input: { q: string },
) => Promise<ActionResult<PaletteHit[]>>;

const shortest = 2;
const pauseMs = 200;

type Answer = { text: string; hits: readonly PaletteHit[]; said: "found" | "secret" | "failed" };
const none: Answer = { text: "", hits: [], said: "found" };

/**
 * Asks once somebody stops typing. What may be a secret is never sent: by its form it is held back
 * here, and what the server knows is told by a digest.
 */
export function usePaletteSearch(typed: string, search: SearchPalette) {
  const { secretPrefixes } = useViewer();
  const [answer, setAnswer] = useState(none);
  const text = typed.trim();
  const asks = text.length >= shortest;
  const looksSecret = asks && !mayStandInAddress(text, secretPrefixes);

  useEffect(() => {
    if (!asks || looksSecret) return;
    let current = true;
    const ask = async () => {
      const next = await answerTo(text, search);
      if (current) setAnswer(next);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asks, looksSecret, text, search]);

  if (!asks) return { hits: [], state: "idle" } as const;
  if (looksSecret) return { hits: [], state: "secret" } as const;
  if (answer.text !== text) {
    // Enter takes what stands there: nothing that what is typed now would not find.
    const still = answer.hits.filter(({ label, hint }) => matchingWords(`${label} ${hint}`, text));
    return { hits: still, state: "searching" } as const;
  }
  return { hits: answer.hits, state: answer.said };
}

async function answerTo(text: string, search: SearchPalette): Promise<Answer> {
  try {
    if (!(await checkSearch(text))) return { text, hits: [], said: "secret" };
    const answer = await search(null, { q: text });
    if (answer.ok) return { text, hits: answer.data, said: "found" };
    return { text, hits: [], said: answer.code === "secret_in_text" ? "secret" : "failed" };
  } catch {
    return { text, hits: [], said: "failed" };
  }
}
