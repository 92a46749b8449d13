import { RelativeTime } from "@/components/time/relative-time";

/** When somebody last said that a fact is still right. Never is said, not left blank. */
export function Confirmed({ at }: { at: Date | null }) {
  return at === null ? <span className="text-not-known">Never</span> : <RelativeTime at={at} />;
}
