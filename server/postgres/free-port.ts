import { createServer } from "node:net";

/** A port on the loopback address that is free now: the wished one when possible. */
export async function freePort(wished?: number): Promise<number> {
  if (wished && (await listens(wished)) !== null) return wished;
  const port = await listens(0);
  if (port === null) throw new Error("No free port on 127.0.0.1");
  return port;
}

function listens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
