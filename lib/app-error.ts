import type { ActionConflict, GateBlocker } from "@/lib/action-result";

/** Every way in which Rekey says no. The REST adapter gives each its status and page. */
export const errorCodes = [
  "invalid_input",
  "secret_in_text",
  "unauthenticated",
  "reauthentication_needed",
  "second_factor_needed",
  "forbidden",
  "not_found",
  "conflict",
  "wrong_state",
  "gate_closed",
  "idempotency_mismatch",
  "already_answered",
  "too_large",
  "unsupported_media_type",
  "report_refused",
  "rate_limited",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = {
  /** Field path to sentence. */
  fields?: Record<string, string>;
  /** What the person can do now. */
  hint?: string;
  conflict?: ActionConflict;
  /** Why the gate is closed, one by one. */
  blockers?: readonly GateBlocker[];
  /** Seconds until another try makes sense. */
  retryAfter?: number;
};

/** What a caller must be told. Never holds what was typed: it may be a secret. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export function fieldError(field: string, message: string): AppError {
  return new AppError("invalid_input", message, { fields: { [field]: message } });
}
