/** What a business can do on WhatsApp, so that "blocked" and "still works" come from one list. */
import type { Bilingual } from "../bilingual";

export const CAPABILITIES = {
  start_conversations: {
    en: "Starting conversations with template messages",
    id: "Memulai percakapan dengan pesan templat",
  },
  reply: {
    en: "Replying to customers inside their 24-hour window",
    id: "Membalas pelanggan dalam jendela 24 jam mereka",
  },
  receive: {
    en: "Receiving what customers write",
    id: "Menerima pesan yang ditulis pelanggan",
  },
  perhaps_receive: {
    en: "Messages from customers may still arrive",
    id: "Pesan dari pelanggan mungkin masih masuk",
  },
  marketing_templates: {
    en: "Sending marketing templates",
    id: "Mengirim templat pemasaran",
  },
  utility_volume: {
    en: "Sending utility templates in the usual volume",
    id: "Mengirim templat utilitas dalam volume biasa",
  },
  create_utility_templates: {
    en: "Creating utility templates",
    id: "Membuat templat utilitas",
  },
  create_templates: {
    en: "Creating new templates",
    id: "Membuat templat baru",
  },
  direct_send_utility: {
    en: "Utility messages through Direct Send",
    id: "Pesan utilitas melalui Direct Send",
  },
  this_template: {
    en: "Sending the template concerned",
    id: "Mengirim templat yang bersangkutan",
  },
  new_recipients: {
    en: "Writing to further people once today's limit is used up",
    id: "Menghubungi orang lain setelah batas hari ini habis",
  },
  this_recipient: {
    en: "Reaching the recipients concerned",
    id: "Menjangkau penerima yang bersangkutan",
  },
  country: {
    en: "Messaging people in the countries concerned",
    id: "Mengirim pesan ke orang di negara yang bersangkutan",
  },
  add_numbers: { en: "Adding phone numbers", id: "Menambah nomor telepon" },
  call_customers: { en: "Calling customers", id: "Menelepon pelanggan" },
  receive_calls: {
    en: "Receiving calls from customers",
    id: "Menerima panggilan dari pelanggan",
  },
  call_button: {
    en: "The call button in customers' chats",
    id: "Tombol panggilan di percakapan pelanggan",
  },
  use_app: { en: "Using this number in WhatsApp", id: "Menggunakan nomor ini di WhatsApp" },
  new_chats: {
    en: "Starting new chats from the app",
    id: "Memulai percakapan baru dari aplikasi",
  },
} as const satisfies Record<string, Bilingual>;

export type Capability = keyof typeof CAPABILITIES;

/** The ones worth naming as "still works" when nothing blocks them. */
export const EVERYDAY_CAPABILITIES = [
  "start_conversations",
  "reply",
  "receive",
  "marketing_templates",
  "create_templates",
  "add_numbers",
] as const satisfies readonly Capability[];

/** Named as well where a restriction is about calls. */
export const CALLING_CAPABILITIES = [
  "call_customers",
  "receive_calls",
] as const satisfies readonly Capability[];

/** The same for a number in the app, where templates and portfolios do not exist. */
export const APP_CAPABILITIES = [
  "use_app",
  "new_chats",
  "reply",
  "receive",
  "call_customers",
  "receive_calls",
] as const satisfies readonly Capability[];
