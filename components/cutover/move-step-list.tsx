import { CodeBlock } from "@/components/ui/code";
import { moveSteps } from "@/domain/cutover/move-steps";
import type { Workload } from "@/domain/cutover/workload";

type MoveStepListProps = { workload: Workload; storedIn: string | null };

/** How this consumer comes to the new key, with the commands of the way it runs. */
export function MoveStepList({ workload, storedIn }: MoveStepListProps) {
  return (
    <ol className="flex list-decimal flex-col gap-1 pl-5">
      {moveSteps(workload, storedIn).map(({ says, commands }) => (
        <li key={says}>
          <p dir="auto">{says}</p>
          {commands.map((command) => (
            <CodeBlock key={command} text={command} label={`Copy ${command}`} />
          ))}
        </li>
      ))}
    </ol>
  );
}
