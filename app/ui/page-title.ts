/** The tab title of a page: its loader's `title`, then the product. After a refused form it says so first. */
import type { MetaFunction } from "@remix-run/node";

export const titleFromLoader: MetaFunction = ({ data, error }) => {
  if (error) return [{ title: "Reinstate" }];
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} · Reinstate` : "Reinstate" }];
};
