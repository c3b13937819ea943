declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type Folder = {
    uidvalidity: number;
    uidnext: number;
    messages: { uid: number; flags: string[] }[];
  };
  type ImapServer = {
    server: Server;
    listen: (port: number, host: string, listening: () => void) => void;
    getMailbox: (path: string) => Folder;
    appendMessage: (path: string, flags: string[], internalDate: false, raw: string) => void;
  };
  export default function hoodiecrow(options: {
    plugins: string[];
    storage: Record<string, { messages: { raw: string }[] }>;
  }): ImapServer;
}
