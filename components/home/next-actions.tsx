import Link from "next/link";

import {
  DueCell,
  LiveForCell,
  NextStepCell,
  SeverityCell,
} from "@/components/incident-table/incident-cells";
import { DueTime } from "@/components/time/due-time";
import type { OwnStepDto } from "@/domain/home/home-dto";
import type { IncidentRow } from "@/domain/incident/row-dto";

import { ActionLine } from "./action-line";

type NextActionsProps = {
  led: readonly IncidentRow[];
  helping: readonly IncidentRow[];
  steps: readonly OwnStepDto[];
};

/** What waits for this person, each with its one verb. */
export function NextActions({ led, helping, steps }: NextActionsProps) {
  if (led.length + helping.length + steps.length === 0) {
    return (
      <p className="text-13 text-muted">
        Nothing waits for you. Take one from{" "}
        <Link href="/incidents?view=unassigned" className="text-link">
          what nobody leads
        </Link>
        .
      </p>
    );
  }
  return (
    <ul className="flex flex-col divide-y border-y text-13">
      {steps.map((step) => (
        <ActionLine
          key={step.id}
          number={step.incident.number}
          title={step.incident.title}
          verb={step.title}
          why="Your step"
          due={step.dueAt === null ? "No limit" : <DueTime at={step.dueAt} />}
        />
      ))}
      {led.map((row) => (
        <IncidentLine key={row.id} row={row} why="You lead" />
      ))}
      {helping.map((row) => (
        <IncidentLine key={row.id} row={row} why="You help" />
      ))}
    </ul>
  );
}

/** One open incident: what to do, how long it is live, when it is due. */
export function IncidentLine({ row, why }: { row: IncidentRow; why?: string }) {
  return (
    <ActionLine
      number={row.number}
      title={row.keyName}
      verb={row.state === "triage" ? "Say whether it is real" : <NextStepCell row={row} />}
      why={why}
      state={<SeverityCell row={row} />}
      clock={<LiveForCell row={row} />}
      due={<DueCell row={row} />}
    />
  );
}
