import type { Doctrine, MisuseVerdict } from "@/domain/incident/incident";
import type { KeyVersionState } from "@/domain/key/key";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Privilege } from "@/domain/severity/severity-facts";

export interface DoctrineFacts {
  versionState: KeyVersionState;
  visibility: Visibility;
  privilege: Privilege;
  misuse: MisuseVerdict;
  unattributedUse: boolean;
  /** Names of what stops if the key dies now. */
  productionStops: readonly string[];
}

export interface DoctrineLine {
  text: string;
  favours: Doctrine | null;
}

export interface DoctrineRecommendation {
  doctrine: Doctrine;
  lines: DoctrineLine[];
}

/** Contain first when it is being abused, or is public and can do much. A person decides and signs. */
export function recommendDoctrine(facts: DoctrineFacts): DoctrineRecommendation {
  const ended = facts.versionState === "dead" || facts.versionState === "disabled";
  const abused =
    facts.misuse === "suspected" || facts.misuse === "confirmed" || facts.unattributedUse;
  const exposed = facts.visibility === "public" && facts.privilege === "high";
  return {
    doctrine: !ended && (abused || exposed) ? "contain_first" : "rotate_first",
    lines: [
      abuseLine(facts),
      reachLine(facts),
      powerLine(facts),
      stateLine(facts),
      costLine(facts),
    ],
  };
}

function abuseLine({ misuse, unattributedUse }: DoctrineFacts): DoctrineLine {
  if (misuse === "confirmed") return { text: "Misuse is confirmed.", favours: "contain_first" };
  if (misuse === "suspected") return { text: "Misuse is suspected.", favours: "contain_first" };
  if (unattributedUse) {
    return { text: "Somebody unknown used the key.", favours: "contain_first" };
  }
  if (misuse === "no_sign") {
    return { text: "No sign of misuse was found.", favours: "rotate_first" };
  }
  return { text: "Whether it was misused is not known.", favours: null };
}

function reachLine({ visibility, privilege }: DoctrineFacts): DoctrineLine {
  if (visibility === "public") {
    return {
      text: "Anybody can read it.",
      favours: privilege === "high" ? "contain_first" : null,
    };
  }
  if (visibility === "unknown") {
    return { text: "Who can read it is not known.", favours: null };
  }
  return { text: "It is not public.", favours: "rotate_first" };
}

function powerLine({ privilege, visibility }: DoctrineFacts): DoctrineLine {
  switch (privilege) {
    case "high":
      return {
        text: "The key can do much.",
        favours: visibility === "public" ? "contain_first" : null,
      };
    case "normal":
      return { text: "The key has ordinary permissions.", favours: "rotate_first" };
    case "low":
      return { text: "The key can do little.", favours: "rotate_first" };
    case "unknown":
      return { text: "What the key can do is not known.", favours: null };
  }
}

function stateLine({ versionState }: DoctrineFacts): DoctrineLine {
  switch (versionState) {
    case "live":
      return { text: "The key is live.", favours: null };
    case "unknown":
      return { text: "Whether the key is live is not known.", favours: null };
    case "disabled":
    case "dead":
      return { text: "The key does not work any more.", favours: "rotate_first" };
  }
}

function costLine({ productionStops }: DoctrineFacts): DoctrineLine {
  if (productionStops.length === 0) {
    return { text: "No production service is known to stop.", favours: null };
  }
  return { text: `Stops if it dies now: ${productionStops.join(", ")}.`, favours: "rotate_first" };
}
