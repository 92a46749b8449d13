export type Toast = {
  id: number;
  message: string;
  /** A failed act says so; everything else is plain. */
  failed?: boolean;
  /** A reversible act happens at once and can be taken back here. */
  undo?: () => void | Promise<unknown>;
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says what just happened: `showToast({ message: "Assigned to on-call", undo })`. It takes the
 * place of what was only said; what can be taken back, or failed, stays beside it.
 */
export function showToast(toast: Omit<Toast, "id">) {
  lastId += 1;
  const kept = toasts.filter(({ failed, undo }) => failed === true || undo !== undefined);
  publish([...kept.slice(-2), { ...toast, id: lastId }]);
}

export function dismissToast(id: number) {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function currentToasts() {
  return toasts;
}

const none: readonly Toast[] = [];
export function serverToasts() {
  return none;
}
