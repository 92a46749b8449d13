import { expect, test } from "vitest";

import { onShutdown, shutDown } from "@/server/lifecycle";

test("ends streams, web, worker and connections in this order, whatever fails", async () => {
  const ended: string[] = [];
  onShutdown("connections", () => void ended.push("connections"));
  onShutdown("worker", () => void ended.push("worker"));
  onShutdown("web", () => {
    ended.push("web");
    throw new Error("broken");
  });
  onShutdown("streams", async () => {
    await Promise.resolve();
    ended.push("streams");
  });
  await shutDown({ phaseMs: 1000 });
  expect(ended).toEqual(["streams", "web", "worker", "connections"]);
});

test("leaves behind what does not end", async () => {
  const ended: string[] = [];
  onShutdown("streams", () => new Promise(() => undefined));
  onShutdown("worker", () => void ended.push("worker"));
  await shutDown({ phaseMs: 5 });
  expect(ended).toEqual(["worker"]);
});

test("forgets what was taken back", async () => {
  const ended: string[] = [];
  const takeBack = onShutdown("web", () => void ended.push("web"));
  takeBack();
  await shutDown({ phaseMs: 1000 });
  expect(ended).toEqual([]);
});
