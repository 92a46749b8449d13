import { durationText } from "./duration-text";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** "UTC", "UTC+5:45", for that moment (it moves with summer time). */
export function zoneLabel(at: Date, zone: string): string {
  const name = partsOf(at, zone).get("timeZoneName") ?? "GMT";
  return name.replace("GMT", "UTC").replace(/^UTC[+-]0$/, "UTC");
}

/**
 * "Tue 24 Nov 2026, 03:31:07 UTC+5:45". Put together from numbers, because the words of Node's and
 * the browser's ICU differ ("Sep", "Sept") and the page would not hydrate.
 */
export function absoluteTime(at: Date, zone: string): string {
  const parts = partsOf(at, zone);
  const number = (type: string) => Number(parts.get(type));
  const [year, month, day] = [number("year"), number("month"), number("day")];
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const clock = `${parts.get("hour")}:${parts.get("minute")}:${parts.get("second")}`;
  return `${weekday} ${day} ${months[month - 1]} ${year}, ${clock} ${zoneLabel(at, zone)}`;
}

/** "just now", "12 min ago", "in 3 h 27 min". */
export function relativeTime(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) < 45_000) return "just now";
  // Rounded to minutes first, so that 59.6 min reads "1 h".
  const rounded = Math.round(Math.abs(distance) / 60_000) * 60_000;
  return distance < 0 ? `${durationText(rounded)} ago` : `in ${durationText(rounded)}`;
}

function partsOf(at: Date, zone: string): Map<string, string> {
  return new Map(
    formatter(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "shortOffset",
  });
  formatters.set(zone, made);
  return made;
}
