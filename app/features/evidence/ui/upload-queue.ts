/** Sends files one after the other and tells how far each one is. */
import { useRef, useState } from "react";

export type QueuedFile = {
  key: number;
  name: string;
  state: "waiting" | "sending" | "checking" | "added" | "failed";
  percent: number;
  /** Why it was not added: a finished sentence, or which of ours to say. */
  why?: string | "lost" | "signed_out";
};

type Answer = { ok: true } | { ok: false; why: string };

export function useUploadQueue(url: string) {
  const [queue, setQueue] = useState<readonly QueuedFile[]>([]);
  const nextKey = useRef(0);

  async function send(files: readonly File[], about: FormData): Promise<void> {
    const queued = files.map((file) => {
      nextKey.current += 1;
      return { key: nextKey.current, file };
    });
    setQueue(
      queued.map(({ key, file }) => ({ key, name: file.name, state: "waiting", percent: 0 })),
    );
    for (const { key, file } of queued) {
      const change = (to: Partial<QueuedFile>) =>
        setQueue((now) => now.map((each) => (each.key === key ? { ...each, ...to } : each)));
      change(await sendOne(url, file, about, change));
    }
  }

  return { queue, send };
}

function sendOne(
  url: string,
  file: File,
  about: FormData,
  change: (to: Partial<QueuedFile>) => void,
): Promise<Partial<QueuedFile>> {
  const body = new FormData();
  for (const [name, value] of about) {
    if (typeof value === "string") body.append(name, value);
  }
  body.append("files", file);

  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = total ? Math.floor((loaded / total) * 100) : 0;
      change(percent === 100 ? { state: "checking", percent } : { state: "sending", percent });
    };
    request.onerror = () => done({ state: "failed", why: "lost" });
    request.onload = () => done(read(request));
    request.send(body);
  });
}

function read({ responseText, responseURL }: XMLHttpRequest): Partial<QueuedFile> {
  const answer = parsed(responseText);
  if (!answer) {
    const isSignIn = responseURL !== "" && new URL(responseURL).pathname === "/login";
    return { state: "failed", why: isSignIn ? "signed_out" : "lost" };
  }
  return answer.ok ? { state: "added", percent: 100 } : { state: "failed", why: answer.why };
}

function parsed(text: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "ok" in answer
      ? (answer as Answer)
      : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
