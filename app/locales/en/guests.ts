/** Links by which people outside read one frozen dossier. */
const guests = {
  title: "Guest links, round {{round|number}}",
  intro:
    "Whoever holds such a link reads the dossier as it was filed, and nothing else of this installation. Every look is written down below.",
  links: "Links",
  none: "No link has been made yet.",
  audience: "For whom",
  audienceHint: "Such as “YCloud support, ticket 88213”. Only people here see it.",
  days: "Days it stays open",
  daysHint: "1 to {{most|number}}. It can be closed earlier at any time.",
  make: "Make a link",
  made: "A link for {{audience}}",
  madeText:
    "Copy it now: it is not shown again. It opens the dossier until {{at|instant}}, unless you close it.",
  copy: "Copy the link",
  madeBy: "Made by {{name}} on {{at|instant}}.",
  expiresAt: "Open until {{at|instant}}.",
  revokedAt: "Closed on {{at|instant}}.",
  revoke: "Close this link",
  revokeOf: "Close the link for {{audience}}",
  closedNow: "The link is closed.",
  states: { open: "Open", expired: "Expired", revoked: "Closed" },
  unread: "Nobody has opened it yet.",
  views_one: "Opened {{count|number}} time, last {{at|instant}}",
  views_other: "Opened {{count|number}} times, last {{at|instant}}",
  landing: "The page of the link",
  older_one: "{{count|number}} earlier look is not shown.",
  older_other: "{{count|number}} earlier looks are not shown.",
  errors: {
    audience: "Say for whom the link is",
    days: "Write a number of days from 1 to 90",
  },
  refusals: {
    notFrozen: "A dossier can be shared once the appeal is filed: until then it still changes.",
    redactedSince:
      "Something in this dossier was redacted after it was filed, and what was filed never changes. Nobody outside can open it any more: its links are closed, and no new one can be made.",
  },
  closed: {
    expired: "This link has expired",
    revoked: "This link was closed",
    unknown: "This link opens nothing",
    text: "Ask whoever sent it to you for a new one.",
  },
  page: {
    title: "Appeal dossier {{reference}}",
    intro: "This dossier was filed with an appeal and frozen. You can read and save it here.",
    business: "Business",
    reference: "Reference",
    round: "{{reference}}, round {{round|number}}",
    frozen: "Frozen",
    until: "Link open until",
    read: "Read on the screen",
    save: "Save",
    html: {
      en: "In English",
      id: "In Indonesian",
      "en-id": "English and Indonesian side by side",
    },
    pdf: {
      en: "PDF in English",
      id: "PDF in Indonesian",
      "en-id": "PDF, English and Indonesian side by side",
    },
    zip: "Archive (ZIP) with every exhibit and the manifest",
    hash: "Content hash (SHA-256):",
    logged: "Whoever sent you this link can see when it is opened.",
  },
} as const;

export default guests;
