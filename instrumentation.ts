import type { Instrumentation } from "next";

/** Runs once before anything is served, in a module instance apart from pages and routes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startBackground } = await import("@/server/start-background");
  await startBackground();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportError } = await import("@/server/report-error");
  // The route's pattern, never the path: an address may hold what was searched for.
  reportError(error, { method: request.method, route: context.routePath });
};
