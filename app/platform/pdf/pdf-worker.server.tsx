/** The thread that prints: layout blocks its event loop for as long as it takes, and nobody else's. */
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentName, DocumentPropsOf } from "~templates/pdf/documents";
import { type Printer, printerWith } from "~templates/pdf/print";

export type PrintOrder<Name extends DocumentName = DocumentName> = {
  document: Name;
  props: DocumentPropsOf<Name>;
};
export type PrintAnswer =
  | { kind: "ready" }
  | { kind: "printed"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "failed"; reason: string };

const port = parentPort;
if (!port) throw new Error("This module runs as a worker thread.");

const answer = (message: PrintAnswer) =>
  port.postMessage(message, message.kind === "printed" ? [message.bytes.buffer] : []);

const printing: Promise<Printer> = printerWith((workerData as { fonts: string }).fonts);

port.on("message", async ({ document, props }: PrintOrder) => {
  try {
    const print = await printing;
    answer({ kind: "printed", bytes: new Uint8Array(await print(document, props)) });
  } catch (error) {
    answer({
      kind: "failed",
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

await printing;
answer({ kind: "ready" });
