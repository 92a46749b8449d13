import { type Standing, standingParts, utc } from "@/domain/incident/standing";

/** Where it stands, in plain words that can be pasted anywhere. */
export function stateText(room: Standing): string {
  return [
    `LEAK-${room.number}, ${room.secretType.name}: ${room.key.name} (${room.severity.value})`,
    `As of ${utc(room.now)}.`,
    "",
    ...standingParts(room).flatMap(({ lines }) =>
      lines.flatMap(({ text, items = [] }) => [text, ...items.map((item) => `- ${item}`)]),
    ),
  ].join("\n");
}
