import { Refusal } from "./refusal.mjs";

const SUPPORTED = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];

/** Refuses a system on which the packaged Node and PostgreSQL cannot run, saying what to do there. */
export function assertPlatform() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Refusal(
      `This is Node ${process.versions.node}. Rekey needs Node 20 or newer to begin with.`,
    );
  }
  if (process.platform === "win32") {
    throw new Refusal("Rekey does not run on Windows itself. Run it in WSL2: https://aka.ms/wsl");
  }
  if (isMusl()) {
    unlessOwnDatabase("The embedded PostgreSQL needs glibc, and this system has musl (Alpine).");
  } else if (!SUPPORTED.includes(`${process.platform}-${process.arch}`)) {
    unlessOwnDatabase(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}.`);
  }
}

/** @param {string} reason */
function unlessOwnDatabase(reason) {
  if (process.env.DATABASE_URL) return;
  throw new Refusal(
    `${reason} Set DATABASE_URL to a PostgreSQL 15 or newer, and start with Node 24.`,
  );
}

function isMusl() {
  if (process.platform !== "linux") return false;
  process.report.excludeNetwork = true;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header.glibcVersionRuntime === undefined;
}
