/**
 * What each error and health code says, and where it leads. Keyed by code: titles change, and the
 * same request may yield different codes. Throttling arrives as HTTP 400, not 429.
 */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Consequence } from "./triage-rule";
import type { Certainty, DoorKey } from "./vocabulary";

export type ErrorCodeRule = {
  codes: readonly string[];
  http: string | null;
  means: Bilingual;
  leads: Consequence;
  source: SourceKey;
  certainty: Certainty;
  /** Set where the code, unlike its class, can be put before somebody. */
  door?: DoorKey;
};

const STATED = { source: "M-ERR", certainty: "stated" } as const;
const TWILIO = { source: "TWILIO", certainty: "stated", http: null } as const;
const HEALTH = { source: "M-HS", certainty: "stated", http: null } as const;

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

export const ERROR_CODES: readonly ErrorCodeRule[] = [
  {
    ...STATED,
    codes: ["368"],
    http: "403",
    means: {
      en: "Blocked for policy violations: the account is restricted or disabled. Only the notice says which.",
      id: "Diblokir karena pelanggaran kebijakan: akun dibatasi atau dinonaktifkan. Hanya pemberitahuan yang menjelaskan yang mana.",
    },
    leads: { ask: "notice_says" },
  },
  {
    ...STATED,
    codes: ["131031"],
    http: "403",
    means: {
      en: "Account locked: a policy decision, or data such as the two-step PIN that does not match. By itself it is not a ban.",
      id: "Akun terkunci: karena keputusan kebijakan, atau data seperti PIN verifikasi dua langkah tidak cocok. Kode ini saja bukan tanda pemblokiran.",
    },
    leads: { ask: "notice_says" },
  },
  {
    codes: ["1031"],
    http: null,
    means: {
      en: "Account locked, in the older on-premises API. By itself it is not a ban.",
      id: "Akun terkunci, pada API on-premises lama. Kode ini saja bukan tanda pemblokiran.",
    },
    leads: { ask: "notice_says" },
    source: "M-ERR",
    certainty: "secondary",
  },
  {
    ...STATED,
    codes: ["130497"],
    http: "403",
    means: {
      en: "The business may not message people in this country, because of its category.",
      id: "Bisnis tidak boleh mengirim pesan ke orang di negara ini karena kategorinya.",
    },
    leads: { decide: "restricted_open" },
  },
  {
    ...STATED,
    codes: ["131064"],
    http: null,
    means: {
      en: "Sending is limited because of template classification violations. The limit lifts by itself.",
      id: "Pengiriman dibatasi karena pelanggaran klasifikasi templat. Batas ini berakhir dengan sendirinya.",
    },
    leads: { decide: "send_limited", clocks: ["utility_cap"] },
  },
  {
    codes: ["139200"],
    http: null,
    means: {
      en: "Utility messages through Direct Send are blocked.",
      id: "Pesan utilitas melalui Direct Send diblokir.",
    },
    leads: { decide: "send_limited" },
    door: "direct_send_email",
    source: "M-DS",
    certainty: "stated",
  },
  {
    ...STATED,
    codes: ["131048"],
    http: "400",
    means: {
      en: "Spam rate limit: too many earlier messages were blocked or flagged.",
      id: "Batas laju spam: terlalu banyak pesan sebelumnya yang diblokir atau dilaporkan.",
    },
    leads: { decide: "send_limited" },
  },
  {
    ...STATED,
    codes: ["130429", "80007", "4"],
    http: "400",
    means: {
      en: "Technical rate limit of throughput, account or app.",
      id: "Batas laju teknis untuk throughput, akun, atau aplikasi.",
    },
    leads: { decide: "throughput" },
  },
  {
    ...STATED,
    codes: ["131056"],
    http: "400",
    means: {
      en: "Too many messages to the same recipient in a short time.",
      id: "Terlalu banyak pesan ke penerima yang sama dalam waktu singkat.",
    },
    leads: { decide: "throughput" },
  },
  {
    ...STATED,
    codes: ["133016"],
    http: "400",
    means: {
      en: "Too many attempts to register or deregister the number.",
      id: "Terlalu banyak percobaan mendaftarkan atau membatalkan pendaftaran nomor.",
    },
    leads: { decide: "registration", clocks: ["registration_attempts"] },
  },
  {
    ...STATED,
    codes: ["131049"],
    http: "400",
    means: {
      en: "Not delivered, to keep the ecosystem healthy: this person's marketing cap is reached. Wait at least 24 hours.",
      id: "Tidak dikirim demi menjaga ekosistem: batas pemasaran untuk orang ini tercapai. Tunggu sekurangnya 24 jam.",
    },
    leads: { decide: "recipient_only", clocks: ["marketing_retry"] },
  },
  {
    ...STATED,
    codes: ["131050"],
    http: "400",
    means: {
      en: "This person stopped marketing messages. Never retry.",
      id: "Orang ini berhenti menerima pesan pemasaran. Jangan pernah dikirim ulang.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...STATED,
    codes: ["130472"],
    http: "400",
    means: {
      en: "This person is part of an experiment of Meta's.",
      id: "Orang ini termasuk dalam eksperimen Meta.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...STATED,
    codes: ["131026"],
    http: "400",
    means: {
      en: "Undeliverable: not on WhatsApp, terms not accepted, or an old app.",
      id: "Tidak dapat dikirim: tidak memakai WhatsApp, ketentuan belum disetujui, atau aplikasi lama.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...STATED,
    codes: ["130403"],
    http: null,
    means: {
      en: "Your business has blocked this person.",
      id: "Bisnis Anda memblokir orang ini.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...STATED,
    codes: ["131047"],
    http: "400",
    means: {
      en: "More than 24 hours since this person last wrote: a template is needed.",
      id: "Lebih dari 24 jam sejak orang ini terakhir menulis: diperlukan templat.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...STATED,
    codes: ["132015"],
    http: "400",
    means: { en: "The template is paused.", id: "Templat dijeda." },
    leads: { ask: "pause_kind" },
  },
  {
    ...STATED,
    codes: ["132016"],
    http: "400",
    means: { en: "The template is disabled.", id: "Templat dinonaktifkan." },
    leads: { decide: "template_disabled" },
  },
  {
    ...STATED,
    codes: ["132007"],
    http: "400",
    means: {
      en: "The content of the template breaks a policy.",
      id: "Isi templat melanggar kebijakan.",
    },
    leads: { decide: "template_rejected" },
  },
  {
    ...STATED,
    codes: ["132001"],
    http: "404",
    means: {
      en: "The template does not exist in this language, or is not approved.",
      id: "Templat tidak tersedia dalam bahasa ini, atau belum disetujui.",
    },
    leads: { ask: "template_status" },
  },
  {
    ...STATED,
    codes: ["132068"],
    http: "400",
    means: { en: "A flow is blocked.", id: "Sebuah flow diblokir." },
    leads: { ask: "notice_says" },
  },
  {
    codes: ["139000"],
    http: null,
    means: {
      en: "A flow is blocked for integrity reasons.",
      id: "Sebuah flow diblokir karena alasan integritas.",
    },
    leads: { ask: "notice_says" },
    source: "M-ERR",
    certainty: "secondary",
  },
  {
    ...STATED,
    codes: ["132069"],
    http: "400",
    means: {
      en: "A flow is slowed down to ten sends an hour.",
      id: "Sebuah flow diperlambat menjadi sepuluh pengiriman per jam.",
    },
    leads: { decide: "throughput" },
  },
  {
    ...STATED,
    codes: ["131042"],
    http: "400",
    means: {
      en: "A payment problem, or an account that is suspended or deleted: the details say which.",
      id: "Masalah pembayaran, atau akun yang ditangguhkan atau dihapus: rinciannya menunjukkan yang mana.",
    },
    leads: { ask: "payment_details" },
  },
  {
    ...STATED,
    codes: ["131063"],
    http: null,
    means: {
      en: "Marketing on this API is switched off by a setting of your own.",
      id: "Pemasaran melalui API ini dinonaktifkan oleh pengaturan Anda sendiri.",
    },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["131037"],
    http: "400",
    means: {
      en: "The display name of the number is not approved.",
      id: "Nama tampilan nomor belum disetujui.",
    },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["131045"],
    http: "500",
    means: {
      en: "The certificate of the number is not in order.",
      id: "Sertifikat nomor bermasalah.",
    },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["133010"],
    http: "400",
    means: { en: "The number is not registered.", id: "Nomor belum terdaftar." },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["133005"],
    http: "400",
    means: {
      en: "The two-step PIN does not match.",
      id: "PIN verifikasi dua langkah tidak cocok.",
    },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["33"],
    http: "400",
    means: {
      en: "The number was deleted from the account, or the id is wrong.",
      id: "Nomor telah dihapus dari akun, atau id-nya keliru.",
    },
    leads: { decide: "registration" },
  },
  {
    ...STATED,
    codes: ["131057", "2494100"],
    http: "500",
    means: {
      en: "The account is in maintenance, for instance while throughput is raised. It takes minutes.",
      id: "Akun sedang dalam pemeliharaan, misalnya saat throughput ditingkatkan. Berlangsung beberapa menit.",
    },
    leads: { decide: "outage" },
  },
  {
    ...STATED,
    codes: ["190", "0", "3", "10", ...range(200, 299)],
    http: "401/403/500",
    means: {
      en: "Access refused: a token expired or a permission is missing.",
      id: "Akses ditolak: token kedaluwarsa atau izin tidak ada.",
    },
    leads: { ask: "scope" },
  },
  {
    ...STATED,
    codes: ["131000", "131016", "1", "2", "133004"],
    http: "4xx/5xx",
    means: {
      en: "An unknown error or a disturbance at the platform. See metastatus.com.",
      id: "Kesalahan tidak dikenal atau gangguan di platform. Lihat metastatus.com.",
    },
    leads: { decide: "outage" },
  },
  {
    ...STATED,
    codes: ["2388019", "2388039", "2388040", "2388047", "2388072", "2388073", "2388293", "2388299"],
    http: null,
    means: {
      en: "The template could not be created: its form breaks a rule.",
      id: "Templat tidak dapat dibuat: bentuknya melanggar aturan.",
    },
    leads: { decide: "template_rejected" },
  },
  {
    ...TWILIO,
    codes: ["63013", "30002"],
    means: {
      en: "Twilio: a channel policy was violated, or the account is suspended. Only the notice says which.",
      id: "Twilio: kebijakan kanal dilanggar, atau akun ditangguhkan. Hanya pemberitahuan yang menjelaskan yang mana.",
    },
    leads: { ask: "notice_says" },
  },
  {
    ...TWILIO,
    codes: ["63018"],
    means: { en: "Twilio: a rate limit of the channel.", id: "Twilio: batas laju kanal." },
    leads: { decide: "throughput" },
  },
  {
    ...TWILIO,
    codes: ["63032"],
    means: {
      en: "Twilio: this person cannot receive the message because of a limit of WhatsApp.",
      id: "Twilio: orang ini tidak dapat menerima pesan karena batasan WhatsApp.",
    },
    leads: { decide: "recipient_only" },
  },
  {
    ...HEALTH,
    codes: ["141002"],
    means: { en: "The template is not approved.", id: "Templat belum disetujui." },
    leads: { ask: "template_status" },
  },
  {
    codes: ["141006"],
    http: null,
    means: {
      en: "The payment method fails, which blocks conversations started by the business. Not a lock, not a ban.",
      id: "Metode pembayaran bermasalah sehingga percakapan dari bisnis terhenti. Bukan penguncian, bukan pemblokiran.",
    },
    leads: { decide: "payment" },
    source: "FIELD",
    certainty: "secondary",
  },
  {
    codes: ["141008"],
    http: null,
    means: {
      en: "The account is locked. Without a notice it may be a technical lock.",
      id: "Akun terkunci. Tanpa pemberitahuan, ini mungkin penguncian teknis.",
    },
    leads: { ask: "notice_says" },
    source: "KAP",
    certainty: "secondary",
  },
  {
    codes: ["141010"],
    http: null,
    means: { en: "The business is not verified.", id: "Bisnis belum terverifikasi." },
    leads: { decide: "verification" },
    source: "FIELD",
    certainty: "secondary",
  },
  {
    codes: ["141014"],
    http: null,
    means: {
      en: "The WhatsApp Business Account is banned.",
      id: "Akun WhatsApp Business diblokir.",
    },
    leads: { decide: "disabled", level: "waba" },
    source: "KAP",
    certainty: "secondary",
  },
  {
    ...HEALTH,
    codes: ["138024", "138025"],
    means: {
      en: "Calling over SIP is not set up. That is noise, nothing is blocked.",
      id: "Panggilan melalui SIP belum disiapkan. Ini hanya gangguan kecil, tidak ada yang diblokir.",
    },
    leads: { decide: "healthy" },
  },
];

const BY_CODE = new Map(ERROR_CODES.flatMap((rule) => rule.codes.map((code) => [code, rule])));

/** Null for a code nobody has told us about: it is kept and shown as it is. */
export function errorCodeRule(code: string): ErrorCodeRule | null {
  return BY_CODE.get(code) ?? null;
}

/** The codes that mean "locked" on the surface, and a ban only together with a notice. */
export const LOCK_CODES = ["131031", "1031", "141008"];
export const FLOW_CODES = ["132068", "139000"];
export const NOISE_CODES = ["138024", "138025"];
