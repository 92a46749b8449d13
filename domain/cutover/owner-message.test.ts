import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ownerMessage, type OwnerMessage } from "@/domain/cutover/owner-message";

const workload: OwnerMessage["workload"] = {
  service: "checkout-api",
  location: "kubernetes, shop/deployment/checkout",
  injection: "env",
  variableName: "METRICS_TOKEN",
  language: "Go",
  repository: "github.com/example/checkout",
  restartNeeded: "yes",
};

const asked: OwnerMessage = {
  number: 42,
  secretType: "Aiven API token",
  keyName: "metrics",
  oldLabel: "av…7Kq2",
  keyState: "live",
  replacement: { label: "av…1Zz9", storedIn: "vault secret/metrics#token v7" },
  dueAt: "2026-02-03T02:24:00.000Z",
  now: "2026-02-03T02:12:00.000Z",
  address: "https://rekey.example.test/incidents/42",
  ownerTeam: "payments",
  environment: "prod",
  workload,
};

test("says who, what, the commands of that workload, by when, and where to answer", () => {
  expect(ownerMessage(asked)).toBe(
    [
      "Hello payments,",
      "",
      "a key that checkout-api (prod) uses has leaked: Aiven API token, metrics, av…7Kq2 (LEAK-42).",
      "As long as the old key works, whoever found it can use it. Once it ends, checkout-api (prod) stops.",
      "By Tue 3 Feb 2026, 02:24:00 UTC, in 12 min.",
      "",
      "Move it to the new key av…1Zz9:",
      "1. Give it METRICS_TOKEN from vault secret/metrics#token v7.",
      "2. Start it anew:",
      "   kubectl -n shop rollout restart deployment/checkout",
      "   kubectl -n shop rollout status deployment/checkout",
      "3. Say since when it runs with the new key, and what shows it: a log, a deploy.",
      "",
      "Do not switch the old key off yourself: others may still need it. Never send a key in an answer.",
      "Where it stands, and where to say that it is done: https://rekey.example.test/incidents/42",
    ].join("\n"),
  );
});

const runs: [string, Partial<OwnerMessage["workload"]>, string | RegExp][] = [
  [
    "a cron job",
    { location: "k8s -n jobs cronjob/billing" },
    "kubectl -n jobs create job --from cronjob/billing billing-rekey",
  ],
  [
    "a stateful set",
    { location: "StatefulSets/queue in namespace: data" },
    "kubectl -n data rollout restart statefulset/queue",
  ],
  [
    "a place that says Kubernetes alone",
    { location: "Kubernetes" },
    "kubectl rollout restart deployment/checkout-api",
  ],
  [
    "Compose",
    { location: "host web-3, docker compose" },
    "docker compose up -d --force-recreate checkout-api",
  ],
  ["systemd", { location: "web-3: shop.service" }, "sudo systemctl restart shop"],
  [
    "a pipeline on GitHub",
    { injection: "ci_variable" },
    "vault kv get -field=token secret/metrics | gh secret set METRICS_TOKEN --repo example/checkout",
  ],
  [
    "a pipeline on GitLab",
    { injection: "ci_variable", repository: "https://gitlab.com/a/b/c.git" },
    "| glab variable set METRICS_TOKEN --repo a/b/c",
  ],
  [
    "code",
    { injection: "hard_coded" },
    'read METRICS_TOKEN from the environment instead, os.Getenv("METRICS_TOKEN")',
  ],
  [
    "a manager",
    { injection: "secrets_manager", restartNeeded: "no" },
    /It reads METRICS_TOKEN from its secrets manager/,
  ],
  [
    "a place that nobody knows",
    { location: "", injection: "unknown" },
    "Start checkout-api anew, so that it loads the new key.",
  ],
];

test.each(runs)("for %s it is the command of just that", (_what, change, expected) => {
  const text = ownerMessage({ ...asked, workload: { ...workload, ...change } });
  if (typeof expected === "string") expect(text).toContain(expected);
  else expect(text).toMatch(expected);
});

test("what needs no restart is not asked to restart", () => {
  const still = { ...workload, injection: "secrets_manager", restartNeeded: "no" } as const;
  expect(ownerMessage({ ...asked, workload: still })).not.toMatch(/anew/);
});

describe("the standing", () => {
  test("without a new key, the owner is asked what else uses the old one", () => {
    const text = ownerMessage({ ...asked, replacement: null });
    expect(text).toMatch(/There is no new key yet/);
    expect(text).not.toMatch(/kubectl/);
  });

  test("past its time it says so", () => {
    expect(ownerMessage({ ...asked, now: "2026-02-03T03:00:00.000Z" })).toMatch(/It was due at/);
  });

  test("with the old key ended, the service is down", () => {
    const text = ownerMessage({ ...asked, keyState: "dead" });
    expect(text).toMatch(/checkout-api \(prod\) is down until/);
    expect(text).not.toMatch(/As long as the old key works/);
  });
});

test("no name breaks out of its line, nor out of its word in a command", () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "$(reboot)",
      "a; reboot",
      "x\nreboot",
      "`id`",
      "--all",
      "it's",
      "a\u2028b | sh",
    ),
  );
  fc.assert(
    fc.property(
      nasty,
      nasty,
      nasty,
      fc.constantFrom("env", "ci_variable", "file"),
      fc.constantFrom("deployment/x in namespace y", "compose", "systemd", "kubernetes"),
      (service, variableName, stored, injection, platform) => {
        const text = ownerMessage({
          ...asked,
          replacement: { label: "new", storedIn: `vault ${stored}#${stored}` },
          workload: { ...workload, service, variableName, injection, location: platform },
        });
        expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
        for (const line of text.split("\n").filter((each) => each.startsWith("   "))) {
          const bare = line.replaceAll(/'[^']*'|\\'/g, "").replaceAll(" | ", " ");
          expect(bare).toMatch(/^[A-Za-z0-9_./:@%+=,\- ]*$/);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
