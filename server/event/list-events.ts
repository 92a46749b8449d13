import "server-only";
import { listEventsInput } from "@/domain/event/event-input";
import { readEventPage } from "@/server/event/read-event-page";
import { query } from "@/server/operation";

/** The log, newest first. */
export const listEvents = query({
  name: "listEvents",
  permission: "event.list",
  input: listEventsInput,
  run: readEventPage,
});
