import { describe, expect, it } from "vitest";
import { dark, light, type Palette } from "~/ui/tokens";

const TONES = ["critical", "caution", "info", "good", "waiting"] as const;
const GROUNDS = ["canvas", "surface", "sunken"] as const;

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const texts: [keyof Palette, keyof Palette][] = [
  ...GROUNDS.flatMap((ground) =>
    (["ink", "ink-soft", "ink-faint", "accent", ...TONES] as const).map(
      (text): [keyof Palette, keyof Palette] => [text, ground],
    ),
  ),
  ...TONES.flatMap((tone): [keyof Palette, keyof Palette][] => [
    [tone, `${tone}-wash`],
    ["ink", `${tone}-wash`],
    ["accent", `${tone}-wash`],
    ["ink-soft", `${tone}-wash`],
  ]),
  ["ink", "accent-wash"],
  ["ink-soft", "accent-wash"],
  ["accent", "accent-wash"],
  ["ink", "line"],
  ["ink-soft", "line"],
  ["accent", "line"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["critical-ink", "critical"],
  ["critical-ink", "critical-strong"],
];

const shapes: [keyof Palette, keyof Palette][] = GROUNDS.flatMap((ground) => [
  ["field-line", ground],
  ["accent", ground],
]);

describe.each([
  ["light", light as Palette],
  ["dark", dark],
])("the %s palette", (_name, palette) => {
  it.each(texts)("has readable %s on %s", (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("shows %s on %s as a shape", (shape, ground) => {
    expect(contrast(palette[shape], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
