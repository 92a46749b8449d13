import type { RoomDto } from "@/domain/incident/room-dto";

/** What somebody who looks away from a room wants to be told of. */
export type NewsFacts = {
  gateOpen: boolean;
  mayWork: boolean;
  doctrine: { signed: string | null; signedBy: string | null };
  requests: readonly Pick<RoomDto["requests"][number], "id" | "sentence" | "state" | "signedBy">[];
};

export type News = {
  /** The same piece of news once more replaces the one before. */
  id: string;
  text: string;
};

export function newsFacts({ gate, old, doctrine, requests }: RoomDto): NewsFacts {
  return {
    gateOpen: gate.decision.open,
    mayWork: old.state === "live" || old.state === "unknown",
    doctrine: { signed: doctrine.signed, signedBy: doctrine.signedBy },
    requests,
  };
}

/** What became true between two looks at a room. */
export function roomNews(before: NewsFacts, after: NewsFacts): News[] {
  const news: News[] = [];
  const { signed, signedBy } = after.doctrine;
  if (signed !== null && signed !== before.doctrine.signed) {
    news.push({
      id: "doctrine",
      text: `${signedBy ?? "Somebody"} signed: ${signed.replace("_", " ")}.`,
    });
  }
  const known = new Map(before.requests.map((request) => [request.id, request]));
  for (const request of after.requests) {
    const was = known.get(request.id);
    const names = request.signedBy.filter((name) => was?.signedBy.includes(name) !== true);
    if (names.length > 0 && was !== undefined) {
      news.push({ id: request.id, text: `${names.join(" and ")} signed: ${request.sentence}` });
    } else if (was === undefined && request.state === "open") {
      news.push({ id: request.id, text: `A signature is asked for: ${request.sentence}` });
    }
  }
  if (after.gateOpen && !before.gateOpen && after.mayWork) {
    news.push({ id: "gate", text: "The gate is open: the old key may be ended." });
  }
  if (before.mayWork && !after.mayWork) {
    news.push({ id: "key", text: "The old key no longer works." });
  }
  return news;
}
