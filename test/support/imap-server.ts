/** A real IMAP server on loopback, with one mailbox that a test fills. */
import type { AddressInfo, Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";

export type ImapServer = {
  port: number;
  /** Puts a mail into the inbox; whoever waits there is told. */
  append: (raw: Uint8Array) => void;
  /** Flags of every mail in the inbox. */
  flags: () => string[][];
  /** The folder is counted anew, as after a repair. */
  recount: () => void;
  close: () => Promise<void>;
};

export const IMAP_USER = "testuser";
export const IMAP_PASSWORD = "testpass";

type Given = { mails?: readonly Uint8Array[]; plugins?: readonly string[] };

export async function openImapServer({
  mails = [],
  plugins = ["IDLE"],
}: Given = {}): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: [...plugins],
    storage: { INBOX: { messages: mails.map((raw) => ({ raw: asText(raw) })) } },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.server.address() as AddressInfo;
  const inbox = () => server.getMailbox("INBOX");
  return {
    port,
    append: (raw) => server.appendMessage("INBOX", [], false, asText(raw)),
    flags: () => inbox().messages.map(({ flags }) => flags),
    recount: () => {
      const box = inbox();
      box.uidvalidity += 1;
      box.messages.forEach((message, index) => {
        message.uid = index + 1;
      });
      box.uidnext = box.messages.length + 1;
    },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.server.close(() => done());
      }),
  };
}

/** The server takes a mail as a string of bytes. */
const asText = (raw: Uint8Array): string => Buffer.from(raw).toString("latin1");
