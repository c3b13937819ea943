/** The development server: the same front door and database, with pages that change while it runs. */
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
const { start } = (await vite.ssrLoadModule("/app/server.ts")) as typeof import("~/server");

await start({
  loadBuild: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
  files: (message, response, pass) => vite.middlewares(message, response, pass),
});
