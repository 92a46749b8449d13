import { minutesText } from "@/domain/clock/minutes-text";

const mostInHours = 96;

/** As the laws say it: "72 h" and not "3 d"; longer ones in days. */
export function stageTime(hours: number): string {
  const whole = Number.isInteger(hours) && hours <= mostInHours;
  return whole ? `${hours} h` : minutesText(hours * 60);
}
