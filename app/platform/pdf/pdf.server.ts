/**
 * Prints documents in a thread of its own, one at a time. The thread is started
 * before it is needed, replaced when it dies, and ended when a document takes
 * too long: the next one starts with a fresh thread.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectFolder } from "~/platform/project-folder.server";
import type { DocumentName, DocumentPropsOf } from "~templates/pdf/documents";
import type { PrintAnswer, PrintOrder } from "./pdf-worker.server";

const TIMEOUT_MS = 60_000;
const HEAP_LIMIT_MB = 1024;

export class PdfFailure extends Error {
  override readonly name = "PdfFailure";
}

let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Starts the thread, so that the first document does not wait for the typefaces. */
export function warmPdf(): void {
  thread ??= startThread();
}

/** The bytes of a document. The same props make the same bytes. */
export function renderPdf<Name extends DocumentName>(
  document: Name,
  props: DocumentPropsOf<Name>,
  timeoutMs = TIMEOUT_MS,
): Promise<Uint8Array> {
  const printed = turn.then(() => printOne({ document, props }, timeoutMs));
  turn = printed.catch(() => undefined);
  return printed;
}

/** Ends the thread. What is being printed fails; nothing new is started by this. */
export async function stopPdf(): Promise<void> {
  const stopped = thread;
  thread = null;
  await stopped?.terminate();
}

function printOne(order: PrintOrder, timeoutMs: number): Promise<Uint8Array> {
  const worker = thread ?? startThread();
  thread = worker;
  worker.ref();

  return new Promise<Uint8Array>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      worker.unref();
      settle();
    };
    const onAnswer = (answer: PrintAnswer) => {
      if (answer.kind === "printed") finish(() => resolve(answer.bytes));
      if (answer.kind === "failed") finish(() => reject(new PdfFailure(answer.reason)));
    };
    const onError = (error: Error) =>
      finish(() => reject(new PdfFailure("The PDF thread crashed.", { cause: error })));
    const onExit = () =>
      finish(() => reject(new PdfFailure("The PDF thread ended while printing.")));
    const timer = setTimeout(() => {
      discard(worker);
      finish(() =>
        reject(new PdfFailure(`${order.document} was not printed within ${timeoutMs} ms.`)),
      );
    }, timeoutMs);

    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(order);
  });
}

function startThread(): Worker {
  const worker = new Worker(...threadSource());
  worker.once("error", () => discard(worker));
  worker.once("exit", () => discard(worker));
  worker.unref();
  return worker;
}

function discard(worker: Worker): void {
  if (thread === worker) thread = null;
  void worker.terminate();
}

/** The built thread in a build; from source, the same module through a loader. */
function threadSource(): ConstructorParameters<typeof Worker> {
  const options = {
    workerData: { fonts: join(projectFolder, "templates", "pdf", "fonts") },
    // The renderer is twice as slow in React's development mode.
    env: { NODE_ENV: "production" },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  };
  if (import.meta.env?.PROD) {
    return [join(projectFolder, "build", "server", "pdf-worker.js"), options];
  }
  return [
    join(projectFolder, "app", "platform", "pdf", "pdf-worker-from-source.server.js"),
    options,
  ];
}
