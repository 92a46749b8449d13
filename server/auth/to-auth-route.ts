import "server-only";
import { auth } from "@/server/auth/auth";

/** What may be called over HTTP. All else is not there: no answer holds a session's token. */
const open = new Set(["POST /sign-in/email", "POST /sign-out"]);

export function toAuthRoute() {
  async function handle(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/u, "");
    if (!open.has(`${request.method} ${path}`)) return new Response("Not found", { status: 404 });
    return (await auth()).handler(request);
  }
  return { GET: handle, POST: handle };
}
