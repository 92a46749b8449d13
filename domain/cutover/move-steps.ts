import { restartCommands } from "@/domain/cutover/restart-command";
import { readFromStore, setPipelineVariable } from "@/domain/cutover/store-command";
import type { Workload } from "@/domain/cutover/workload";

/** One thing that the owner does; the commands stand ready for a shell and hold no value. */
export type MoveStep = { says: string; commands: readonly string[] };

/** How this very consumer comes to the new key, as far as the inventory knows how it runs. */
export function moveSteps(workload: Workload, storedIn: string | null): MoveStep[] {
  const take = takeStep(workload, storedIn);
  const restart = restartStep(workload);
  return restart === null ? [take] : [take, restart];
}

function takeStep(workload: Workload, storedIn: string | null): MoveStep {
  const { injection, variableName, location, language, repository } = workload;
  const name = variableName ?? "the variable";
  const store = storedIn ?? "where it will be stored";
  const step = (says: string, ...commands: (string | null)[]): MoveStep => ({
    says,
    commands: commands.filter((command) => command !== null),
  });
  switch (injection) {
    case "env":
      return step(`Give it ${name} from ${store}.`);
    case "secrets_manager":
      return step(`It reads ${variableName ?? "the key"} from its secrets manager: ${store}.`);
    case "file":
      return step(`Write the new key from ${store} into its file${at(location)}.`);
    case "ci_variable": {
      const [read, set] = [readFromStore(storedIn), setPipelineVariable(variableName, repository)];
      const both = read === null || set === null ? set : `${read} | ${set}`;
      return step(
        `Set the pipeline's variable ${name} from ${store}, then run the pipeline.`,
        both,
      );
    }
    case "build":
      return step(`Build it anew with ${name} from ${store}, and roll the new build out.`);
    case "password_manager":
      return step(`Change the entry in the password manager to the key from ${store}.`);
    case "hard_coded":
      return step(
        `Take the key out of the code: read ${name} from the environment instead${inLanguage(language, variableName)}.`,
      );
    case "unknown":
      return step(
        `Give it the new key from ${store}${variableName === null ? "" : ` as ${variableName}`}.`,
      );
  }
}

function restartStep(workload: Workload): MoveStep | null {
  const { restartNeeded, service, injection } = workload;
  if (restartNeeded === "no" || injection === "ci_variable") return null;
  const commands = restartCommands(workload);
  if (commands.length > 0) return { says: "Start it anew:", commands };
  return { says: `Start ${service} anew, so that it loads the new key.`, commands };
}

function at(location: string): string {
  return location === "" ? "" : ` (${location})`;
}

const readsIn: Record<string, (name: string) => string> = {
  python: (name) => `os.environ["${name}"]`,
  javascript: (name) => `process.env.${name}`,
  typescript: (name) => `process.env.${name}`,
  java: (name) => `System.getenv("${name}")`,
  kotlin: (name) => `System.getenv("${name}")`,
  go: (name) => `os.Getenv("${name}")`,
  ruby: (name) => `ENV.fetch("${name}")`,
  rust: (name) => `std::env::var("${name}")`,
  php: (name) => `getenv("${name}")`,
};

/** Only a plain name is put into code. */
function inLanguage(language: string | null, name: string | null): string {
  const key = language?.toLowerCase() ?? "";
  const read = Object.hasOwn(readsIn, key) ? readsIn[key] : undefined;
  if (read === undefined || name === null || !/^[A-Za-z_]\w*$/.test(name)) return "";
  return `, ${read(name)}`;
}
