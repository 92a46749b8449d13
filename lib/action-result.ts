/** One value of a field that two people changed: what was typed here, what is stored now. */
export type ConflictField = {
  label?: string;
  yours: string;
  theirs: string;
  /** What the form's control holds for `theirs`, where that is not the words: the id of a choice. */
  value?: string;
};

/** Somebody saved first. `version` is the stored one: sending it along overwrites knowingly. */
export type ActionConflict = {
  version: number;
  by?: string;
  at?: string;
  fields: Record<string, ConflictField>;
};

/** Why the gate is closed: what, whose, and what would clear it. */
export type GateBlocker = {
  kind: string;
  subjectId: string;
  sentence: string;
  clears: string;
  clearedBy: readonly string[];
  owner: string | null;
};

export type ActionFailure = {
  ok: false;
  code: string;
  message: string;
  /** What the person can do now, if it is more than correcting a field. */
  hint?: string;
  /** Field name to sentence. */
  fields?: Record<string, string>;
  conflict?: ActionConflict;
  blockers?: readonly GateBlocker[];
};

export type ActionResult<T = undefined> = { ok: true; data: T; message?: string } | ActionFailure;

/** The shape React's `useActionState` wants from a form's action. */
export type FormAction<T = unknown> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>;
