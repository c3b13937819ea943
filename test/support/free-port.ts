/** A port on this machine that nothing listens on. */
import { type AddressInfo, createServer } from "node:net";

export async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, "127.0.0.1", ready));
  const { port } = taken.address() as AddressInfo;
  await new Promise((closed) => taken.close(closed));
  return port;
}
