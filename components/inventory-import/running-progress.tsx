"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { ActionButton } from "@/components/form/action-button";
import type { PlainAction } from "@/components/form/use-action";
import { Progress } from "@/components/ui/progress";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { durationText } from "@/lib/duration-text";
import { numberText } from "@/lib/counted";

type Standing = { state: string; done: number; total: number };

type RunningProgressProps = {
  row: InventoryImportDto;
  cancel: PlainAction<InventoryImportDto>;
};

const askEveryMs = 1_000;

/** How far a large file is. Another page may be looked at meanwhile: it goes on by itself. */
export function RunningProgress({ row, cancel }: RunningProgressProps) {
  const router = useRouter();
  const first = standingOf(row);
  const [now, setNow] = useState(first);
  const [rate, setRate] = useState(0);

  useEffect(() => {
    const began = { at: performance.now(), done: first.done };
    const ask = async () => {
      const next = await askStanding(row.id);
      if (next === null) return;
      setNow(next);
      setRate(((next.done - began.done) / (performance.now() - began.at)) * 1_000);
      if (next.state !== "applying" && next.state !== "undoing") router.refresh();
    };
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(timer);
  }, [row.id, router, first.done]);

  const leftMs = rate <= 0 ? null : ((now.total - now.done) / rate) * 1_000;
  const what = row.state === "undoing" ? "undone" : "applied";
  return (
    <Progress
      label={`${numberText(now.done)} of ${numberText(now.total)} rows ${what}`}
      done={now.done}
      total={now.total}
      {...(rate > 0 && { rate: `${numberText(Math.round(rate))} a second` })}
      {...(leftMs !== null && { left: `about ${durationText(leftMs)} left` })}
      cancel={
        <ActionButton action={cancel} input={{ importId: row.id }} done="Stopped. The rest waits.">
          Stop
        </ActionButton>
      }
    />
  );
}

function standingOf(row: InventoryImportDto): Standing {
  return row.state === "undoing"
    ? { state: row.state, done: row.undone + row.kept, total: row.done - row.refused }
    : { state: row.state, done: row.done, total: row.creates + row.changes };
}

async function askStanding(id: string): Promise<Standing | null> {
  try {
    const response = await fetch(`/api/v1/inventory-imports/${id}`);
    return response.ok ? standingOf((await response.json()) as InventoryImportDto) : null;
  } catch {
    return null;
  }
}
