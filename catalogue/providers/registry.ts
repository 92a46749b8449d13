import { aiven } from "@/catalogue/providers/aiven";
import { aws } from "@/catalogue/providers/aws";
import { github } from "@/catalogue/providers/github";
import { slack } from "@/catalogue/providers/slack";
import type { Provider } from "@/domain/secret-type/provider";

/** Keys that no provider issued: private keys made on some machine. Nothing is known in general. */
const generic = {
  id: "generic",
  name: "No provider",
  category: "generic",
  capabilities: {},
} as const satisfies Provider;

const unknown = {
  id: "unknown",
  name: "Unknown provider",
  category: "generic",
  capabilities: {},
} as const satisfies Provider;

export const providers: readonly Provider[] = [aiven, aws, github, slack, generic, unknown];

const byId = new Map(providers.map((provider) => [provider.id, provider]));

/** A provider by its id; an id that no catalogue has is the unknown provider. */
export function providerOf(id: string): Provider {
  return byId.get(id) ?? unknown;
}
