/**
 * Works on PDFs in a thread of its own, one at a time: prints documents, draws and blackens pages.
 * The thread is started before it is needed, replaced when it dies, and ended when something takes
 * too long: the next order starts with a fresh thread.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectFolder } from "~/platform/project-folder.server";
import type { DocumentName, DocumentPropsOf } from "~templates/pdf/documents";
import type { AppendixOrder } from "./appendix.server";
import type { PageBox } from "./pdf-pages.server";
import type { PdfAnswer, PdfOrder, PdfTask, PdfWork } from "./pdf-worker.server";

const TIMEOUT_MS = 60_000;
/** A document with a hundred exhibits is drawn in minutes on a small machine, not in one. */
const LONG_TIMEOUT_MS = 300_000;
const HEAP_LIMIT_MB = 1024;
/** What is laid out lives for a moment; with little room for it the collector takes a fifth of the time. */
const YOUNG_HEAP_MB = 96;

export class PdfFailure extends Error {
  override readonly name = "PdfFailure";
}

let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Starts the thread, so that the first document does not wait for the typefaces. */
export function warmPdf(): void {
  thread ??= startThread();
}

/**
 * The bytes of a document, followed by the files that belong into it. The same props and files make
 * the same bytes.
 */
export const renderPdf = <Name extends DocumentName>(
  document: Name,
  props: DocumentPropsOf<Name>,
  appendix: AppendixOrder = {},
  timeoutMs = LONG_TIMEOUT_MS,
): Promise<Uint8Array> => inTurn({ task: "print", document, props, appendix }, timeoutMs);

/** The size of each page in points. Null: damaged, or locked with a password. */
export const pdfPageSizes = (path: string) => inTurn({ task: "sizes", path });

/** One page as WebP, its longer side at most so many pixels. Null: there is none, or it cannot be drawn. */
export const pdfPagePicture = (path: string, page: number, side: number) =>
  inTurn({ task: "picture", path, page, side });

/** The same pages as pictures with black boxes burned in. Null: the file cannot be opened. */
export const blackenPdf = (path: string, boxes: readonly PageBox[]) =>
  inTurn({ task: "blacken", path, boxes }, LONG_TIMEOUT_MS);

function inTurn<Task extends PdfTask>(
  order: PdfOrder<Task>,
  timeoutMs = TIMEOUT_MS,
): Promise<PdfWork[Task]["result"]> {
  const done = turn.then(() => workOff(order, timeoutMs));
  turn = done.catch(() => undefined);
  return done;
}

/** Ends the thread. What is being printed fails; nothing new is started by this. */
export async function stopPdf(): Promise<void> {
  const stopped = thread;
  thread = null;
  await stopped?.terminate();
}

function workOff<Task extends PdfTask>(
  order: PdfOrder<Task>,
  timeoutMs: number,
): Promise<PdfWork[Task]["result"]> {
  const worker = thread ?? startThread();
  thread = worker;
  worker.ref();

  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      worker.unref();
      settle();
    };
    const onAnswer = (answer: PdfAnswer) => {
      if (answer.kind === "done") finish(() => resolve(answer.result));
      if (answer.kind === "failed") finish(() => reject(new PdfFailure(answer.reason)));
    };
    const onError = (error: Error) =>
      finish(() => reject(new PdfFailure("The PDF thread crashed.", { cause: error })));
    const onExit = () => finish(() => reject(new PdfFailure("The PDF thread ended at work.")));
    const timer = setTimeout(() => {
      discard(worker);
      finish(() => reject(new PdfFailure(`"${order.task}" took longer than ${timeoutMs} ms.`)));
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
    resourceLimits: {
      maxOldGenerationSizeMb: HEAP_LIMIT_MB,
      maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
    },
  };
  if (import.meta.env?.PROD) {
    return [join(projectFolder, "build", "server", "pdf-worker.js"), options];
  }
  return [
    join(projectFolder, "app", "platform", "pdf", "pdf-worker-from-source.server.js"),
    options,
  ];
}
