/**
 * The scales of the house, named by meaning. They replace Tailwind's own, so a
 * colour or size that is not ours does not exist. The stylesheet loads this file.
 */
import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";
import { dark, light, type Palette } from "./app/ui/tokens";

const names = Object.keys(light) as (keyof Palette)[];
const named = Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

const theme = (scheme: "light" | "dark", palette: Palette) => ({
  "color-scheme": scheme,
  ...Object.fromEntries(names.map((name) => [`--${name}`, palette[name]])),
});

export default {
  content: [],
  theme: {
    colors: { transparent: "transparent", current: "currentColor", inherit: "inherit", ...named },
    fontSize: {
      xs: ["0.75rem", "1rem"],
      sm: ["0.8125rem", "1.25rem"],
      base: ["0.875rem", "1.25rem"],
      lg: ["1rem", "1.5rem"],
      xl: ["1.25rem", "1.75rem"],
      "2xl": ["1.625rem", "2rem"],
    },
    fontWeight: { normal: "400", medium: "550", semibold: "650" },
    borderRadius: { none: "0", control: "6px", card: "10px", full: "9999px" },
    boxShadow: { none: "none", float: "0 8px 24px -6px rgb(16 19 21 / 0.24)" },
    transitionDuration: { quick: "120ms", calm: "180ms" },
    extend: {
      maxWidth: { prose: "70ch", page: "80rem" },
      gridTemplateColumns: {
        facts: "minmax(7rem, max-content) minmax(0, 1fr)",
        summary: "minmax(0, 3fr) minmax(0, 5fr) auto",
        beside: "minmax(0, 1fr) 20rem",
        settings: "11rem minmax(0, 1fr)",
        wizard: "12rem minmax(0, 1fr) 18rem",
        entry: "3.25rem 1.5rem minmax(0, 1fr)",
      },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ":root": theme("light", light),
        ":root[data-theme='dark']": theme("dark", dark),
        "@media (prefers-color-scheme: dark)": {
          ":root:not([data-theme])": theme("dark", dark),
        },
        "@media print": { ":root:root": theme("light", light) },
      });
    }),
  ],
} satisfies Config;
