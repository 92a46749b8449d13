import "server-only";
import type { LiveViewer } from "@/domain/live/hears";
import type { LiveMessage } from "@/domain/live/live-message";
import {
  peopleOf,
  presenceEndsAfterMs,
  type PresenceWord,
  presenceWordSchema,
} from "@/domain/live/presence";

type Stream = { viewer: LiveViewer; send(message: LiveMessage): void };
type Parts = { streams: ReadonlySet<Stream>; now: () => Date };
type Heard = PresenceWord & { at: number };

/** Who is in which room, as their pages say it. Only those who are in a room hear who else is. */
export function createRooms({ streams, now }: Parts) {
  const rooms = new Map<number, Map<string, Heard>>();

  const wordsOf = (incident: number) => [...(rooms.get(incident)?.values() ?? [])];

  function announce(incident: number): void {
    const words = wordsOf(incident);
    const inside = new Set(words.map(({ id }) => id));
    const message = messageOf(incident, words);
    for (const stream of streams) if (inside.has(stream.viewer.memberId)) stream.send(message);
    if (words.length === 0) rooms.delete(incident);
  }

  return {
    hear(payload: string): void {
      const word = presenceWordSchema.safeParse(parsed(payload)).data;
      if (word === undefined) return;
      const room = rooms.get(word.incident) ?? new Map<string, Heard>();
      rooms.set(word.incident, room);
      const before = room.get(word.tab);
      if (word.leaving) room.delete(word.tab);
      else room.set(word.tab, { ...word, at: now().getTime() });
      const same = before !== undefined && !word.leaving && before.editing === word.editing;
      if (!same) announce(word.incident);
    },
    /** Ends what was said too long ago. */
    sweep(): void {
      const ended = now().getTime() - presenceEndsAfterMs;
      for (const [incident, room] of rooms) {
        const gone = [...room.values()].filter(({ at }) => at < ended);
        for (const { tab } of gone) room.delete(tab);
        if (gone.length > 0) announce(incident);
      }
    },
    /** Tells a stream that begins of the rooms in which its person already is. */
    greet(stream: Stream): void {
      for (const incident of rooms.keys()) {
        const words = wordsOf(incident);
        if (!words.some(({ id }) => id === stream.viewer.memberId)) continue;
        stream.send(messageOf(incident, words));
      }
    },
  };
}

function messageOf(incident: number, words: readonly PresenceWord[]): LiveMessage {
  return { type: "presence", room: { incident, people: peopleOf(words) } };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
