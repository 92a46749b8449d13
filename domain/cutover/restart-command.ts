import { commandLine, shellWord, type Workload } from "@/domain/cutover/workload";

const kinds = "deployment|statefulset|daemonset|cronjob";
const named = new RegExp(`\\b(${kinds})s?[/ ]([a-z0-9][a-z0-9.-]*)`, "i");
const namespaced = new RegExp(
  `(?:\\bnamespaces?[/:= ]+|\\bns[/:=]|(?:^| )-n )([a-z0-9][a-z0-9-]*)|\\b([a-z0-9][a-z0-9-]*)/(?:${kinds})s?/`,
  "i",
);

/** How it starts anew and what shows that it did, where its location says by what it is run. */
export function restartCommands({ service, location }: Workload): readonly string[] {
  const commands = byPlatform(service, location);
  return commands.filter((command) => command !== null);
}

function byPlatform(service: string, location: string): readonly (string | null)[] {
  if (named.test(location) || /\b(kubernetes|k8s|kubectl|helm)\b/i.test(location)) {
    return kubernetes(service, location);
  }
  if (/\bcompose\b/i.test(location)) {
    return [commandLine("docker compose up -d --force-recreate", shellWord(service))];
  }
  const unit = /\b([\w@.-]+)\.service\b/i.exec(location)?.[1];
  if (unit !== undefined || /\bsystemd\b/i.test(location)) {
    const name = shellWord(unit ?? service);
    return [
      commandLine("sudo systemctl restart", name),
      commandLine("systemctl show -p ActiveEnterTimestamp", name),
    ];
  }
  return [];
}

function kubernetes(service: string, location: string): readonly (string | null)[] {
  const [, kind = "deployment", name = service] = named.exec(location) ?? [];
  const [, said, before] = namespaced.exec(location) ?? [];
  const namespace = said ?? before;
  const kubectl =
    namespace === undefined ? "kubectl" : commandLine("kubectl -n", shellWord(namespace));
  const target = shellWord(`${kind.toLowerCase()}/${name}`);
  // A cron job takes the new key with its next run: nothing is there to restart.
  if (kind.toLowerCase() === "cronjob") {
    return [commandLine(kubectl, "create job --from", target, shellWord(`${name}-rekey`))];
  }
  return [
    commandLine(kubectl, "rollout restart", target),
    commandLine(kubectl, "rollout status", target),
  ];
}
