/** Whether a customer may be contacted now, by what, and why not. */
const guard = {
  title: "How they may be contacted now",
  about: "Restrictions, opt-outs, consent and the hour, as they stand at this moment.",
  window: "They may be answered freely on WhatsApp: the window closes {{in}}.",
  allowed: "Allowed",
  forbidden: "Not now",
  expected: "(the end that was given: {{at|instant}})",
  opens: "Open again {{at|instant}}.",
  ways: {
    reply: "WhatsApp, in answer",
    whatsapp: "WhatsApp, with a template",
    email: "E-mail",
    sms: "SMS",
    call: "Telephone",
  },
  reasons: {
    no_address: "No number or address is known",
    opted_out: "They asked to hear nothing",
    no_consent: "They never agreed to it on this channel",
    restricted: "The account is restricted",
    window_closed: "Their 24-hour window is closed",
    country: "Marketing is not delivered in their country",
    quiet_hours: "Quiet hours",
    recently_contacted: "Another campaign has just contacted them",
    warm_up: "The number is warming up: as many new people as today allows have been written to",
    user_cap: "Their marketing cap is reached: at least 24 hours' wait",
    marketing_stopped: "They stopped marketing messages",
    not_on_whatsapp: "Not on WhatsApp",
    in_experiment: "Part of an experiment of Meta's",
    blocked_by_us: "Blocked by the business",
  },
} as const;

export default guard;
