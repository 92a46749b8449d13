import { beforeAll, describe, expect, test, vi } from "vitest";

import { type Role, roles } from "@/domain/member/member";
import { accessFor } from "@/domain/policy/access-for";
import { scopes } from "@/domain/policy/scopes";
import { systemJobs } from "@/domain/policy/system-jobs";
import { toAction } from "@/server/action";
import { toRoute } from "@/server/http";
import { asProcess } from "@/server/testing/as-process";
import { type AnyVerb, collectVerbs } from "@/server/testing/collect-verbs";
import { anonymousMatrix, jobMatrix, scopeMatrix } from "@/server/testing/machine-matrix";
import { roleMatrix } from "@/server/testing/role-matrix";
import { testInstallation } from "@/server/testing/test-installation";

const web = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(web.headers) }));

const installation = testInstallation();
const { sessionHeaders, bearer } = asProcess(installation);
const found = await collectVerbs();
const verbs = found.map(({ verb }) => verb);
const refusals = ["forbidden", "unauthenticated"];

/** What the web adapter answers to a person of this session; an empty form names nothing. */
async function codeOnTheWeb(verb: AnyVerb, headers: Headers): Promise<string> {
  web.headers = headers;
  const answer = await toAction(verb)(null, {});
  return answer.ok ? "ok" : answer.code;
}

async function codeOverRest(verb: AnyVerb, headers: Record<string, string>): Promise<string> {
  const request = new Request("http://127.0.0.1:3000/api/v1/any", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });
  const response = await toRoute(verb)(request, { params: Promise.resolve({}) });
  if (response.ok) return "ok";
  return ((await response.json()) as { code: string }).code;
}

describe("the matrix", () => {
  test("lists every verb there is, under the name that it is exported by", () => {
    expect(found.length).toBeGreaterThan(100);
    const names = found.map(({ exportedAs }) => exportedAs);
    expect(names.toSorted()).toEqual(Object.keys(roleMatrix).toSorted());
    for (const { exportedAs, verb, file } of found) expect(verb.name, file).toBe(exportedAs);
  });

  test("names no verb that is not there", () => {
    const lists = [...Object.values(scopeMatrix), ...Object.values(jobMatrix), anonymousMatrix];
    for (const name of lists.flat()) expect(Object.keys(roleMatrix)).toContain(name);
  });

  test("is what the policy table says of jobs", () => {
    for (const job of systemJobs) {
      const allowed = verbs.filter(
        ({ permission }) => accessFor(permission, { type: "system", job }) === "allow",
      );
      expect(allowed.map(({ name }) => name).toSorted(), job).toEqual(jobMatrix[job].toSorted());
    }
  });
});

describe("over the web, with a session", () => {
  const headersOf: Partial<Record<Role, Headers>> = {};
  beforeAll(async () => {
    for (const role of roles) {
      headersOf[role] = await sessionHeaders((await installation.member(role)).id);
    }
  });

  test.each(roles)("%s may what the matrix says", async (role) => {
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const verb of verbs) {
      const code = await codeOnTheWeb(verb, headersOf[role] ?? new Headers());
      answers[verb.name] = verdictOf(code);
      expected[verb.name] = expectedOf(roleMatrix[verb.name]?.[role]);
    }
    expect(answers).toEqual(expected);
  });

  test("what is one's own is told apart in the policy table", () => {
    for (const { name, permission, kind } of verbs) {
      for (const role of roles) {
        const access = accessFor(permission, { type: "member", role });
        const expected = roleMatrix[name]?.[role];
        // A read without a narrowed form is closed to whoever may see only their own.
        if (access === "own" && kind === "query" && expected === "deny") continue;
        expect(access, `${name}, ${role}`).toBe(expected);
      }
    }
  });

  test("without a session only a link's holder is let in", async () => {
    for (const verb of verbs) {
      const code = await codeOnTheWeb(verb, new Headers());
      if (anonymousMatrix.includes(verb.name)) expect(refusals, verb.name).not.toContain(code);
      else expect(code, verb.name).toBe("unauthenticated");
    }
  });

  test("a member who has left has no session any more", async () => {
    const { id } = await installation.member("admin");
    const headers = await sessionHeaders(id);
    await installation.db.member.update({ where: { id }, data: { archivedAt: new Date() } });
    const verb = verbs.find(({ name }) => name === "listMembers");
    expect(verb && (await codeOnTheWeb(verb, headers))).toBe("unauthenticated");
  });
});

describe("over REST, with a token", () => {
  test.each(scopes)("%s may what the matrix says", async (scope) => {
    const authorization = await bearer([scope]);
    for (const verb of verbs) {
      const code = verdictOf(await codeOverRest(verb, { authorization }));
      const allowed = scopeMatrix[scope].includes(verb.name);
      expect(code, `${verb.name} with ${scope}`).toBe(allowed ? "let in" : "forbidden");
    }
  });

  test("a scope that is not ours, or none, allows nothing", async () => {
    for (const authorization of [await bearer(["admin", "*"]), await bearer([])]) {
      for (const verb of verbs) {
        expect(await codeOverRest(verb, { authorization }), verb.name).toBe("forbidden");
      }
    }
  });

  test("a token that is not known opens not even what needs no session", async () => {
    for (const verb of verbs) {
      const code = await codeOverRest(verb, { authorization: "Bearer rekey_api_made-up" });
      expect(code, verb.name).toBe("unauthenticated");
    }
  });

  test("a cookie sent by another site's page changes nothing", async () => {
    const cookie = (await sessionHeaders((await installation.member("admin")).id)).get("cookie");
    const foreign = { cookie: cookie ?? "", origin: "https://evil.example" };
    for (const verb of verbs) {
      expect(await codeOverRest(verb, foreign), verb.name).toBe("forbidden");
    }
  });
});

function expectedOf(access: string | undefined): string {
  if (access === undefined) return "not in the matrix";
  return access === "deny" ? "forbidden" : "let in";
}

function verdictOf(code: string): string {
  return refusals.includes(code) ? code : "let in";
}
