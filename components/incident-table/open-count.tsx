"use client";

import { useFrame } from "@/components/frame/use-frame";
import type { FrameDto } from "@/domain/frame/frame-dto";
import { countText } from "@/domain/incident/count-answer";

/** In the rail, beside "Incidents". */
export function OpenCount({ drawn }: { drawn: FrameDto }) {
  const { openIncidents } = useFrame(drawn).frame;
  return (
    <>
      {countText(openIncidents)}
      <span className="sr-only"> open</span>
    </>
  );
}
