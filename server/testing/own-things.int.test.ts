import { beforeAll, expect, test } from "vitest";

import { type AnyVerb, collectVerbs } from "@/server/testing/collect-verbs";
import type { MemberActor } from "@/server/context";
import { ownInputs, type OwnedScene, ownedScene } from "@/server/testing/own-inputs";
import { roleMatrix } from "@/server/testing/role-matrix";
import { testInstallation } from "@/server/testing/test-installation";
import { undone } from "@/server/testing/undone";

const installation = testInstallation();
const { by, member } = installation;
const verbs = new Map((await collectVerbs()).map(({ verb }) => [verb.name, verb]));
const own = Object.keys(ownInputs);
/** What nobody else can name: each gets what is theirs. */
const ownLists = ["getFrame", "listSignaturesWaiting", "listOwnIncidents", "listOwnMoves"];

let responder: MemberActor;
let stranger: MemberActor;
let scene: OwnedScene;
beforeAll(async () => {
  responder = await member("responder");
  stranger = await member("owner", { teamIds: [] });
  scene = await ownedScene(installation, responder);
});

async function codeFor(verb: AnyVerb, actor: MemberActor): Promise<string> {
  const operation = verb.kind === "query" ? by(actor) : undone(by(actor));
  try {
    await verb.call(operation, ownInputs[verb.name]?.(scene));
    return "ok";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

function verbOf(name: string): AnyVerb {
  const verb = verbs.get(name);
  if (verb === undefined) throw new Error(`There is no verb ${name}.`);
  return verb;
}

test("every verb that the matrix narrows to one's own is tried here", () => {
  const narrowed = Object.keys(roleMatrix).filter((name) =>
    Object.values(roleMatrix[name] ?? {}).includes("own"),
  );
  expect(own.toSorted()).toEqual(narrowed.toSorted());
});

test.each(own.filter((name) => !ownLists.includes(name)))(
  "%s is refused for another team's",
  async (name) => {
    const verb = verbOf(name);
    // A read does not even say that it is there.
    const expected = verb.kind === "query" ? "not_found" : "forbidden";
    expect(await codeFor(verb, stranger)).toBe(expected);
  },
);

test.each(own)("%s is let through for one's own", async (name) => {
  const code = await codeFor(verbOf(name), scene.owner);
  expect(["ok", "conflict", "wrong_state", "not_found"]).toContain(code);
});

test("a request is taken back by whoever asked, whatever their role", async () => {
  const verb = verbOf("withdrawRequest");
  const admin = await member("admin");
  expect(await codeFor(verb, admin)).toBe("forbidden");
  expect(await codeFor(verb, responder)).toBe("forbidden");
});
