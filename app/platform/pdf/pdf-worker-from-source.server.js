/** Starts the printing thread where nothing is built: a thread does not inherit its parent's loader. */
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
await import(new URL("./pdf-worker.server.tsx", import.meta.url).href);
