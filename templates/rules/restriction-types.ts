/** What a `restriction_info` entry blocks. Unknown types are kept, shown raw and put before a person. */
import type { Bilingual } from "../bilingual";
import type { Capability } from "./capabilities";
import type { SourceKey } from "./sources";
import type { Certainty } from "./vocabulary";

export type RestrictionTypeRule = {
  aliases: readonly string[];
  means: Bilingual;
  blocks: readonly Capability[];
  stillWorks: Bilingual;
  source: SourceKey;
  certainty: Certainty;
};

const MESSAGING_WORKS: Bilingual = {
  en: "All messaging works as before.",
  id: "Semua pengiriman pesan tetap berjalan seperti biasa.",
};

export const RESTRICTION_TYPES: Readonly<Record<string, RestrictionTypeRule>> = {
  RESTRICTED_ADD_PHONE_NUMBER_ACTION: {
    aliases: ["RESTRICTION_ON_ADD_PHONE_NUMBER_ACTION", "RESTRICTION_ADD_PHONE_NUMBER_ACTION"],
    means: {
      en: "No phone number can be added to the account.",
      id: "Nomor telepon tidak dapat ditambahkan ke akun.",
    },
    blocks: ["add_numbers"],
    stillWorks: MESSAGING_WORKS,
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_BIZ_INITIATED_MESSAGING: {
    aliases: [],
    means: {
      en: "The business cannot start conversations.",
      id: "Bisnis tidak dapat memulai percakapan.",
    },
    blocks: ["start_conversations", "marketing_templates"],
    stillWorks: {
      en: "Replies inside an open 24-hour customer service window still go out.",
      id: "Balasan di dalam jendela layanan pelanggan 24 jam yang masih terbuka tetap terkirim.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_CUSTOMER_INITIATED_MESSAGING: {
    aliases: [],
    means: {
      en: "The business cannot answer conversations that customers start.",
      id: "Bisnis tidak dapat membalas percakapan yang dimulai pelanggan.",
    },
    blocks: ["reply"],
    stillWorks: {
      en: "Messages from customers may still arrive. Together with a block on starting conversations, nothing goes out at all.",
      id: "Pesan dari pelanggan mungkin masih masuk. Jika digabung dengan larangan memulai percakapan, tidak ada pesan yang dapat keluar.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_UTILITY_TEMPLATES: {
    aliases: [],
    means: {
      en: "No utility templates can be created.",
      id: "Templat utilitas tidak dapat dibuat.",
    },
    blocks: ["create_utility_templates"],
    stillWorks: {
      en: "Marketing and authentication templates and replies still work.",
      id: "Templat pemasaran, templat autentikasi, dan balasan tetap berfungsi.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES: {
    aliases: [],
    means: {
      en: "No utility messages can be sent through Direct Send.",
      id: "Pesan utilitas tidak dapat dikirim melalui Direct Send.",
    },
    blocks: ["direct_send_utility"],
    stillWorks: {
      en: "Classic, approved templates still work.",
      id: "Templat biasa yang sudah disetujui tetap berfungsi.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_BUSINESS_INITIATED_CALLING: {
    aliases: [],
    means: {
      en: "The business cannot call customers.",
      id: "Bisnis tidak dapat menelepon pelanggan.",
    },
    blocks: ["call_customers"],
    stillWorks: MESSAGING_WORKS,
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_USER_INITIATED_CALLING: {
    aliases: [],
    means: {
      en: "Customers cannot call the business.",
      id: "Pelanggan tidak dapat menelepon bisnis.",
    },
    blocks: ["receive_calls"],
    stillWorks: MESSAGING_WORKS,
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING: {
    aliases: [],
    means: {
      en: "No calls are possible in either direction.",
      id: "Panggilan tidak dapat dilakukan ke arah mana pun.",
    },
    blocks: ["call_customers", "receive_calls"],
    stillWorks: MESSAGING_WORKS,
    source: "M-AU",
    certainty: "stated",
  },
  RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN: {
    aliases: [],
    means: {
      en: "The call button is hidden from customers.",
      id: "Tombol panggilan disembunyikan dari pelanggan.",
    },
    blocks: ["call_button"],
    stillWorks: MESSAGING_WORKS,
    source: "M-AU",
    certainty: "stated",
  },
  RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING: {
    aliases: [],
    means: {
      en: "The volume of utility templates is capped for at least 7 days because of misuse of the utility category.",
      id: "Volume templat utilitas dibatasi sekurangnya 7 hari karena penyalahgunaan kategori utilitas.",
    },
    blocks: ["utility_volume"],
    stillWorks: {
      en: "Replies, other categories, and utility templates within the cap still work.",
      id: "Balasan, kategori lain, dan templat utilitas di dalam batas tetap berfungsi.",
    },
    source: "M-TCAT",
    certainty: "stated",
  },
};
