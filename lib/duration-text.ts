const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const two = (value: number) => String(value).padStart(2, "0");

/** "03:42:17", from a day on "4 d 03:42:17". Never negative. */
export function clockText(milliseconds: number): string {
  const elapsed = Math.max(0, milliseconds);
  const days = Math.floor(elapsed / day);
  const rest = elapsed % day;
  const clock = `${two(Math.floor(rest / hour))}:${two(Math.floor((rest % hour) / minute))}:${two(Math.floor((rest % minute) / second))}`;
  return days > 0 ? `${days} d ${clock}` : clock;
}

/** The two largest units: "3 h 27 min", "4 d 3 h", "12 min", "40 s". */
export function durationText(milliseconds: number): string {
  const elapsed = Math.abs(milliseconds);
  if (elapsed < minute) return `${Math.floor(elapsed / second)} s`;
  if (elapsed < hour) return `${Math.floor(elapsed / minute)} min`;
  if (elapsed < day) {
    return joined(
      [Math.floor(elapsed / hour), "h"],
      [Math.floor((elapsed % hour) / minute), "min"],
    );
  }
  return joined([Math.floor(elapsed / day), "d"], [Math.floor((elapsed % day) / hour), "h"]);
}

/** For a screen reader: "3 hours 42 minutes". */
export function spokenDuration(milliseconds: number): string {
  const elapsed = Math.max(0, milliseconds);
  const parts = [
    counted(Math.floor(elapsed / day), "day"),
    counted(Math.floor((elapsed % day) / hour), "hour"),
    counted(Math.floor((elapsed % hour) / minute), "minute"),
  ].filter(Boolean);
  return parts.join(" ") || "less than a minute";
}

function joined([count, unit]: [number, string], [rest, restUnit]: [number, string]): string {
  return rest > 0 ? `${count} ${unit} ${rest} ${restUnit}` : `${count} ${unit}`;
}

function counted(count: number, unit: string): string {
  if (count === 0) return "";
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
