/**
 * Stands in for lucide's own runtime in the build (`vite.config.ts`): draws the shape and nothing
 * else. Line, weight and colour come from the stylesheet's `.icon`. The lines of a shape never
 * change places, so they need no keys and come without.
 */
import { createElement, type SVGProps } from "react";

type Shape = { node: readonly [string, Record<string, string>][] };

export default function drawnShape({ node }: Shape) {
  const lines = node.map(([tag, attributes]) => createElement(tag, attributes));
  return (props: SVGProps<SVGSVGElement>) =>
    createElement("svg", { viewBox: "0 0 24 24", ...props }, ...lines);
}
