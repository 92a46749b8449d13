import "server-only";
import type { z } from "zod";

import type { Permission } from "@/domain/policy/policy";
import { AppError } from "@/lib/app-error";
import { accessOf } from "@/server/access/access-of";
import type { MutationContext, Operation, QueryContext } from "@/server/context";
import type { Tx } from "@/server/db";
import { appendEvent } from "@/server/event/append-event";
import { wakeSealer } from "@/server/event/wake-sealer";
import { answerOnce } from "@/server/idempotency";
import { settleIncident } from "@/server/incident/settle-incident";
import { notify } from "@/server/notice/notify";
import { parseInput } from "@/server/parse-input";
import { translatePrismaError } from "@/server/prisma-error";
import { keepText } from "@/server/text/keep-text";
import { refuseSecrets } from "@/server/text/refuse-secrets";

const guarded = Symbol("guarded");

type Guarded = { readonly [guarded]: true };

export type CallOptions = { idempotencyKey?: string };

export type Mutation<I, O> = Guarded & {
  readonly kind: "mutation";
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<I>;
  call(operation: Operation, input: unknown, options?: CallOptions): Promise<O>;
};

export type Query<I, O> = Guarded & {
  readonly kind: "query";
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<I>;
  call(operation: Operation, input: unknown): Promise<O>;
};

export type Verb<I = unknown, O = unknown> = Mutation<I, O> | Query<I, O>;

type Definition<I> = {
  /** The verb's exported name: the key of its idempotency records and of the role matrix. */
  name: string;
  permission: Permission;
  input: z.ZodType<I>;
};

/**
 * The only way to a write: authorise, parse, refuse secrets, open a transaction, run, settle the
 * incidents touched, commit. A row of the policy table that says "own" is denied unless `owns`
 * finds that the actor's teams own what the input names.
 */
export function mutation<I, O>(
  definition: Definition<I> & {
    owns?: (ctx: MutationContext, input: I) => Promise<boolean>;
    /** The answer holds a secret of ours: a retry is told so instead of being shown it again. */
    answersSecret?: boolean;
    run: (ctx: MutationContext, input: I) => Promise<O>;
  },
): Mutation<I, O> {
  return {
    [guarded]: true,
    kind: "mutation",
    name: definition.name,
    permission: definition.permission,
    input: definition.input,
    async call(operation, raw, options = {}) {
      const access = accessOf(definition.permission, operation.actor);
      const input = parseInput(definition.input, raw);
      const afterCommit: (() => void | Promise<void>)[] = [];
      const answer = await operation.db
        .$transaction(async (tx) => {
          await refuseSecrets(tx, { input, keys: operation.keys });
          const run = async () => {
            const touched = new Set<string>();
            const ctx = mutationContext(operation, { tx, access, touched, afterCommit });
            if (access === "own" && !(await definition.owns?.(ctx, input))) {
              throw new AppError("forbidden", "Only your own team's services are yours to change.");
            }
            const output = await definition.run(ctx, input);
            for (const incidentId of touched) await settleIncident(ctx, incidentId);
            return output;
          };
          return await answerOnce(tx, run, {
            operation,
            verb: definition.name,
            key: options.idempotencyKey,
            request: input,
            storesAnswer: definition.answersSecret !== true,
          });
        })
        .catch(translatePrismaError);
      wakeSealer();
      for (const run of afterCommit) await run();
      return answer;
    },
  };
}

/** A read. Authorised and parsed as a write is; sees the database without a transaction. */
export function query<I, O>(
  definition: Definition<I> & {
    run: (ctx: QueryContext, input: I) => Promise<O>;
    /** Reads that reach only the actor's own teams say here that they narrow by `ctx.access`. */
    narrowsToOwn?: boolean;
  },
): Query<I, O> {
  return {
    [guarded]: true,
    kind: "query",
    name: definition.name,
    permission: definition.permission,
    input: definition.input,
    async call(operation, raw) {
      const access = accessOf(definition.permission, operation.actor);
      if (access === "own" && definition.narrowsToOwn !== true) {
        throw new AppError("forbidden", "Only your own team's part of this is yours to see.");
      }
      const input = parseInput(definition.input, raw);
      await refuseSecrets(operation.db, { input, keys: operation.keys });
      const { db, ...rest } = operation;
      return definition.run({ ...rest, tx: db, access }, input).catch(translatePrismaError);
    },
  };
}

function mutationContext(
  operation: Operation,
  use: {
    tx: Tx;
    access: "allow" | "own";
    touched: Set<string>;
    afterCommit: (() => void | Promise<void>)[];
  },
): MutationContext {
  const { tx, access, touched, afterCommit } = use;
  const { actor, now, keys, requestId } = operation;
  return {
    tx,
    access,
    actor,
    now,
    keys,
    requestId,
    async record(event) {
      if (event.incidentId !== undefined) touched.add(event.incidentId);
      return appendEvent(tx, { event, actor, now });
    },
    async keepText(field, text) {
      return keepText(tx, { field, text, now });
    },
    async notify(notice) {
      return notify(tx, { notice, actor, now });
    },
    touch(incidentId) {
      touched.add(incidentId);
    },
    afterCommit(run) {
      afterCommit.push(run);
    },
  };
}
