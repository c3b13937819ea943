/**
 * The thread for everything about PDFs: laying out and drawing pages blocks its event loop for as
 * long as it takes, and nobody else's.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentName, DocumentPropsOf } from "~templates/pdf/documents";
import { type Printer, printerWith } from "~templates/pdf/print";
import { type AppendixOrder, enclosuresOf } from "./appendix.server";
import {
  blackenPages,
  type PageBox,
  type PageSize,
  pictureOfPage,
  sizesOfPages,
} from "./pdf-pages.server";

/** What the thread does, with what it is given and what comes back. Null: the file cannot be opened. */
export type PdfWork = {
  print: {
    order: {
      document: DocumentName;
      props: DocumentPropsOf<DocumentName>;
      appendix: AppendixOrder;
    };
    result: Uint8Array;
  };
  sizes: { order: { path: string }; result: PageSize[] | null };
  picture: { order: { path: string; page: number; side: number }; result: Uint8Array | null };
  blacken: { order: { path: string; boxes: readonly PageBox[] }; result: Uint8Array | null };
};
export type PdfTask = keyof PdfWork;
export type PdfOrder<Task extends PdfTask = PdfTask> = {
  [Each in Task]: { task: Each } & PdfWork[Each]["order"];
}[Task];
export type PdfAnswer =
  | { kind: "ready" }
  | { kind: "done"; result: PdfWork[PdfTask]["result"] }
  | { kind: "failed"; reason: string };

const port = parentPort;
if (!port) throw new Error("This module runs as a worker thread.");

const answer = (message: PdfAnswer) => port.postMessage(message);

const printing: Promise<Printer> = printerWith((workerData as { fonts: string }).fonts);

port.on("message", async (order: PdfOrder) => {
  try {
    answer({ kind: "done", result: await worked(order) });
  } catch (error) {
    answer({
      kind: "failed",
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

async function worked(order: PdfOrder): Promise<PdfWork[PdfTask]["result"]> {
  switch (order.task) {
    case "print": {
      const print = await printing;
      return print(order.document, order.props, await enclosuresOf(order.appendix));
    }
    case "sizes":
      return sizesOfPages(order.path);
    case "picture":
      return pictureOfPage(order.path, order.page, order.side);
    case "blacken":
      return blackenPages(order.path, order.boxes);
  }
}

await printing;
answer({ kind: "ready" });
