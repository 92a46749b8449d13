import { useEffect, useEffectEvent } from "react";

/** Something that the open page can do now, for this person. */
export type PaletteAction = { id: string; label: string; run: () => void };

let actions: readonly PaletteAction[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly PaletteAction[]) {
  actions = next;
  for (const listener of listeners) listener();
}

export function subscribeToPaletteActions(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function currentPaletteActions(): readonly PaletteAction[] {
  return actions;
}

/**
 * A page's part offers what it can do while it stands there. It offers only what the person may do:
 * the same conditions draw its buttons.
 */
export function usePaletteActions(offered: readonly PaletteAction[]): void {
  const run = useEffectEvent((id: string) => offered.find((each) => each.id === id)?.run());
  const named = JSON.stringify(offered.map(({ id, label }) => ({ id, label })));
  useEffect(() => {
    const mine = (JSON.parse(named) as { id: string; label: string }[]).map(
      (each): PaletteAction => ({ ...each, run: () => run(each.id) }),
    );
    publish([...actions, ...mine]);
    return () => publish(actions.filter((each) => !mine.includes(each)));
  }, [named]);
}
