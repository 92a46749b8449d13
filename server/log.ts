import "server-only";
import pino from "pino";

import { readSettings } from "@/server/env";
import { redactLog, secretFields } from "@/server/redact-log";

const holder = globalThis as typeof globalThis & { rekeyLog?: pino.Logger };

/** The process's log. A request's own lines carry its id: `log().child({ requestId })`. */
export function log(): pino.Logger {
  holder.rekeyLog ??= createLog({ level: readSettings().LOG_LEVEL });
  return holder.rekeyLog;
}

/** JSON lines, to stdout by default. What a field's name calls secret is replaced at any depth. */
export function createLog(options: {
  level: string;
  destination?: pino.DestinationStream;
}): pino.Logger {
  return pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: redactLog },
      // Fields bound to a child logger pass no formatter, only this list.
      redact: { paths: [...secretFields], censor: "[redacted]" },
      // Not the error serializer of pino: a message may quote what was typed.
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          const [first, second] = args as [unknown, unknown];
          if (!(first instanceof Error)) return method.apply(this, args);
          return method.apply(this, [
            { err: first },
            typeof second === "string" ? second : first.name,
          ]);
        },
      },
    },
    options.destination ?? pino.destination({ dest: 1, sync: true }),
  );
}
