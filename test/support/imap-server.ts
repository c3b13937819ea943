/** A real IMAP server on loopback, with one mailbox that a test fills. */
import type { AddressInfo, Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";

export type ImapServer = {
  port: number;
  /** Puts a mail into the inbox; whoever waits there is told. */
  append: (raw: Uint8Array) => Promise<void>;
  /** Flags of every mail in the inbox. */
  flags: () => Promise<string[][]>;
  /** The folder is counted anew, as after a repair. */
  recount: () => Promise<void>;
  /** Ends every connection without a word. */
  hangUp: () => Promise<void>;
  close: () => Promise<void>;
};

export const IMAP_USER = "testuser";
export const IMAP_PASSWORD = "testpass";

export type Given = { mails?: readonly Uint8Array[] };

type Watched = Given & {
  /** Told what a client says, as it says it. */
  heard?: (words: string) => void;
};

export async function openImapServer({ mails = [], heard }: Watched = {}): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: ["IDLE"],
    storage: { INBOX: { messages: mails.map((raw) => ({ raw: asText(raw) })) } },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    if (heard) socket.on("data", (chunk) => heard(String(chunk)));
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.server.address() as AddressInfo;
  const inbox = () => server.getMailbox("INBOX");
  return {
    port,
    async append(raw) {
      server.appendMessage("INBOX", [], false, asText(raw));
    },
    flags: async () => inbox().messages.map(({ flags }) => flags),
    async recount() {
      const box = inbox();
      box.uidvalidity += 1;
      box.messages.forEach((message, index) => {
        message.uid = index + 1;
      });
      box.uidnext = box.messages.length + 1;
    },
    async hangUp() {
      for (const socket of sockets) socket.destroy();
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
