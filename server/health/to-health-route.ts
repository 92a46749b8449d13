import "server-only";

type Readiness = () => Promise<{ ready: boolean; parts: Record<string, string> }>;

/** A health check as a route: open to everyone, so it names parts and no details of them. */
export function toHealthRoute(readiness: Readiness): () => Promise<Response> {
  return async function handle() {
    const { ready, parts } = await readiness();
    return Response.json(
      { status: ready ? "ok" : "not_ready", parts },
      { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
    );
  };
}

/** Whether the process answers at all: a failing database is no reason to restart it. */
export function alive(): ReturnType<Readiness> {
  return Promise.resolve({ ready: true, parts: {} });
}
