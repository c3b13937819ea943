/**
 * Who stands on whom. A feature imports from the storeys below it, never beside
 * or above; a feature that has no storey may import nothing. `npm run check`.
 */
const STOREYS = [
  ["audit", "mail"],
  ["identity"],
  ["enforcement"],
  ["assets", "clocks", "tasks", "evidence", "contacts", "imports"],
  ["signals", "consent", "promises"],
  ["cases"],
  ["classification"],
  ["appeals"],
  ["correspondence"],
  ["recovery"],
  ["learning"],
  ["intake", "notifications", "reports", "search", "mailroom"],
];

const features = (names) => `^app/features/(${names.join("|")})/`;
const known = STOREYS.flat();

const _storeyRules = STOREYS.flatMap((storey, height) =>
  storey.map((feature) => ({
    name: `${feature}-stands-on-storeys-below`,
    severity: "error",
    from: { path: `^app/features/${feature}/` },
    to: {
      path: features(
        STOREYS.slice(height)
          .flat()
          .filter((other) => other !== feature)
          .concat("-"),
      ),
    },
  })),
);

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every-feature-has-a-storey",
      severity: "error",
      from: { path: "^app/features/([^/]+)/", pathNot: features(known) },
      to: { path: "^app/features/" },
    },
    {
      name: "the-ground-leans-on-nothing",
      severity: "error",
      from: { path: "^(app/platform|app/ui|templates)/" },
      to: { path: "^app/(features|routes|jobs|commands)/" },
    },
    {
      name: "templates-import-nothing-of-ours",
      severity: "error",
      from: { path: "^templates/" },
      to: { path: "^(app|prisma|test)/" },
    },
    {
      name: "a-feature-does-not-know-its-doors",
      severity: "error",
      from: { path: "^app/features/" },
      to: { path: "^app/(routes|jobs|commands|server|worker)" },
    },
    {
      name: "rules-are-pure",
      comment: "A file without .server in its name runs in the browser too.",
      severity: "error",
      from: { path: "^app/(features|platform|ui|locales)/", pathNot: "\\.server\\.tsx?$" },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "rules-use-no-node-api",
      severity: "error",
      from: {
        path: "^(app/(features|ui)|templates)/",
        pathNot: "\\.server\\.tsx?$|^templates/pdf/",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nothing-imports-a-route",
      severity: "error",
      from: {},
      to: { path: "^app/routes/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "what-ships-needs-no-test",
      severity: "error",
      from: { path: "^(app|templates)/" },
      to: { path: "^test/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^prisma/generated" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      conditionNames: ["import", "types"],
    },
  },
};
