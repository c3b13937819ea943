/**
 * Remix's own options. The Vite plugin does not look for this file by itself:
 * `vite.config.ts` imports it and hands it over.
 *
 * @satisfies {NonNullable<Parameters<typeof import("@remix-run/dev").vitePlugin>[0]>}
 */
const remixConfig = {
  // A build is made beside the one in use and put in its place when complete.
  buildDirectory: process.env.BUILD_DIRECTORY ?? "build",
  serverModuleFormat: /** @type {const} */ ("esm"),
  serverBuildFile: "server.js",
  ignoredRouteFiles: ["**/.*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};

export default remixConfig;
