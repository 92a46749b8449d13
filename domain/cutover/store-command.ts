import { commandLine, shellWord } from "@/domain/cutover/workload";

/** Reads the new key from where it is stored, for a pipe: it is not to be seen on a screen. */
export function readFromStore(storedIn: string | null): string | null {
  if (storedIn === null) return null;
  const vault = /^vault:?\s+([^\s#]+)#([\w.-]+)/i.exec(storedIn);
  if (vault !== null) {
    const [, path = "", field = ""] = vault;
    return commandLine(`vault kv get -field=${field}`, shellWord(path));
  }
  const aws = /^(?:aws[- ])?secrets[- ]?manager:?\s+(\S+)/i.exec(storedIn)?.[1];
  if (aws === undefined) return null;
  return commandLine(
    "aws secretsmanager get-secret-value --query SecretString --output text --secret-id",
    shellWord(aws),
  );
}

/** Sets a pipeline's variable from what is piped in, where its repository says with which tool. */
export function setPipelineVariable(
  variableName: string | null,
  repository: string | null,
): string | null {
  const [, host, path] =
    /\b(github|gitlab)\.[a-z]+[/:]([\w.-]+\/[\w./-]+?)(?:\.git)?$/i.exec(repository ?? "") ?? [];
  if (host === undefined || path === undefined || variableName === null) return null;
  const tool = host.toLowerCase() === "github" ? "gh secret set" : "glab variable set";
  return commandLine(tool, shellWord(variableName), "--repo", shellWord(path));
}
