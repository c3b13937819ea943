/** How we learned that something is wrong. */
export const HEARD_FROM = [
  "failed_messages",
  "meta_notice",
  "manager_banner",
  "app_screen",
  "webhook",
  "provider",
  "customer",
  "colleague",
  "other",
] as const;
export type HeardFrom = (typeof HEARD_FROM)[number];
