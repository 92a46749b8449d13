import { createServer, type RequestListener, type Server } from "node:http";

import { StartRefusal } from "@/server/start-refusal";

export type Web = {
  /** From here on requests reach the pages; before, they are told to come back. */
  serveWith: (listener: RequestListener) => void;
  /** Takes no new request, lets the running ones finish, then cuts what is left. */
  drain: () => Promise<void>;
};

const DRAIN_MS = 600;
// A report of 1 GB over a slow line takes longer than Node's five minutes.
const UPLOAD_MS = 30 * 60 * 1000;

/** Takes the port first, so that a taken one is known before anything is started. */
export async function listen({ port, host }: { port: number; host: string }): Promise<Web> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { "retry-after": "2", "content-type": "text/plain" });
    response.end("Rekey is starting.\n");
  };
  const server = createServer((request, response) => answer(request, response));
  server.requestTimeout = UPLOAD_MS;
  await bind(server, { port, host });
  return {
    serveWith: (listener) => (answer = listener),
    drain: () => drain(server),
  };
}

function bind(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, { port, host })));
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function explain(
  error: NodeJS.ErrnoException,
  { port, host }: { port: number; host: string },
): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartRefusal(
        `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new StartRefusal(
        `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartRefusal(
        `HOST is "${host}", which is no address of this machine. Write 127.0.0.1, or 0.0.0.0 for every address.`,
      );
    default:
      return error;
  }
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}
