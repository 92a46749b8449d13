import type { Role } from "@/domain/member/member";
import type { TextRef } from "@/domain/event/canonical";
import type { Db, Tx } from "@/server/db";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { NoticeInput } from "@/server/notice/notify";

/** Who acts. A token is a principal of its own and never approves anything. */
export type Actor =
  | {
      type: "member";
      id: string;
      name: string;
      role: Role;
      teamIds: readonly string[];
      sessionId: string;
      /** When this session last proved its password. */
      authenticatedAt: Date;
      /** A rule of this installation asks for a second factor, and this person has none yet. */
      owesSecondFactor?: boolean;
    }
  | { type: "token"; id: string; name: string; scopes: readonly string[] }
  | { type: "system"; job: string }
  | { type: "anonymous" };

export type MemberActor = Extract<Actor, { type: "member" }>;

/** One call of a verb: everything that it may know of the outside. */
export type Operation = {
  db: Db;
  keys: InstallationKeys;
  actor: Actor;
  /** The one time of this operation. */
  now: Date;
  requestId: string;
};

export type EventInput = {
  /** `noun.past_tense`, e.g. `cutover.proved`. */
  kind: string;
  incidentId?: string;
  subject?: { type: string; id: string };
  /** When it happened in the world, if a person says so; now otherwise. */
  happenedAt?: Date;
  /** Ids, numbers and closed words; what a person typed goes through `keepText`. */
  data?: Record<string, unknown>;
  texts?: Record<string, TextRef>;
};

export type QueryContext = Omit<Operation, "db"> & {
  tx: Db | Tx;
  /** "own": the row of the policy table reaches only what the actor's teams own. */
  access: "allow" | "own";
};

export type MutationContext = Omit<QueryContext, "tx"> & {
  tx: Tx;
  /** Writes the event of this change into the same transaction. */
  record(event: EventInput): Promise<{ id: string }>;
  /** Keeps what a person typed apart from the events, so that it can be redacted. */
  keepText(field: string, text: string): Promise<TextRef>;
  /** Tells members something: it waits in the frame of every page until they have read it. */
  notify(notice: NoticeInput): Promise<void>;
  /** The incident's steps, state and summary are brought up to date before the commit. */
  touch(incidentId: string): void;
  afterCommit(run: () => void | Promise<void>): void;
};
