/** Where a request for review, or a request for help, is handed in. */
export const DOOR_KEYS = [
  "business_support_home",
  "in_app_review",
  "whatsapp_manager_template",
  "whatsapp_manager_category",
  "direct_send_email",
  "provider_ticket",
  "meta_direct_support",
] as const;
export type DoorKey = (typeof DOOR_KEYS)[number];
