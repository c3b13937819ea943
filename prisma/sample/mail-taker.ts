/** A mail server on this machine for the length of some work: it takes every mail and brings it nowhere. */
import { type AddressInfo, createServer, type Socket } from "node:net";

export async function withMailTaker(work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(take);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    await work(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

function take(socket: Socket): void {
  let waiting = "";
  let inMail = false;
  socket.on("error", () => undefined);
  socket.write("220 sample\r\n");
  socket.on("data", (bytes) => {
    waiting += bytes.toString("latin1");
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (inMail && line !== ".") continue;
      const verb = line.slice(0, 4).toUpperCase();
      inMail = verb === "DATA";
      socket.write(inMail ? "354 go on\r\n" : verb === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      if (verb === "QUIT") socket.end();
    }
  });
}
