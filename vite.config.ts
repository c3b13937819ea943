/** One build: the browser's assets, and the server's doors as entries that share their modules. */
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (path: string) => fileURLToPath(new URL(`./${path}/`, import.meta.url));

/** The processes that start from the build; `server` carries the page framework inside. */
const DOORS = {
  server: "app/server.ts",
  "pdf-worker": "app/platform/pdf/pdf-worker.server.tsx",
};

/** Remix builds one server file; ours starts from our own doors, and imports Remix's as a module. */
const ownDoors: Plugin = {
  name: "own-doors",
  enforce: "post",
  config(config, { isSsrBuild, command }) {
    if (!isSsrBuild || command !== "build" || !config.build) return;
    config.build.rollupOptions = {
      ...config.build.rollupOptions,
      input: DOORS,
      output: {
        format: "esm",
        entryFileNames: "[name].js",
        chunkFileNames: "parts/[name]-[hash].js",
      },
    };
  },
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), ownDoors],
  resolve: {
    alias: {
      "~/": folder("app"),
      "~templates/": folder("templates"),
      "~prisma/": folder("prisma"),
    },
  },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { noExternal: [] },
});
