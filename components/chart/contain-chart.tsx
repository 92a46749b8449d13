"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";

import type { ContainedWeek } from "@/domain/home/home-dto";
import { durationText } from "@/lib/duration-text";

import { weekWords } from "./week-words";

/** Median solid, p90 dashed: told apart without colour. Its numbers stand in the table beside it. */
export function ContainChart({ weeks }: { weeks: readonly ContainedWeek[] }) {
  return (
    <div aria-hidden className="h-48 w-full text-12">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          accessibilityLayer={false}
          data={[...weeks]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="week"
            tickFormatter={weekWords}
            tickLine={false}
            stroke="var(--color-muted)"
            minTickGap={24}
          />
          <YAxis
            width={72}
            tickFormatter={(ms: number) => durationText(ms)}
            tickLine={false}
            axisLine={false}
            stroke="var(--color-muted)"
          />
          <Line
            dataKey="medianMs"
            stroke="var(--color-accent)"
            strokeWidth={2}
            connectNulls
            isAnimationActive={false}
          />
          <Line
            dataKey="p90Ms"
            stroke="var(--color-muted)"
            strokeWidth={2}
            strokeDasharray="5 4"
            connectNulls
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
