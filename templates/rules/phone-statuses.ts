/** What the status, quality or name decision of a number says. Limits are not punishments. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Consequence } from "./triage-rule";
import type { Certainty } from "./vocabulary";

export type StatusRule = {
  label: Bilingual;
  leads: Consequence;
  source: SourceKey;
  certainty: Certainty;
};

const QUOTA: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { decide: "limit_reached" },
  source: "Y-OAS",
  certainty: "stated",
};
const SETTING_UP: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { decide: "registration" },
  source: "MCA",
  certainty: "inferred",
};
const CUT_OFF: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { decide: "disconnected", level: "phone_number" },
  source: "MCA",
  certainty: "inferred",
};
const WORKING: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { need: "health_status" },
  source: "MCA",
  certainty: "inferred",
};

export const PHONE_STATUSES: Readonly<Record<string, StatusRule>> = {
  BANNED: {
    label: {
      en: "BANNED: the number cannot be used with a WhatsApp account",
      id: "BANNED: nomor tidak dapat dipakai untuk akun WhatsApp",
    },
    leads: { decide: "disabled", level: "phone_number" },
    source: "Y-OAS",
    certainty: "stated",
  },
  RESTRICTED: {
    label: {
      en: "RESTRICTED: the 24-hour messaging limit is used up",
      id: "RESTRICTED: batas pesan 24 jam sudah habis",
    },
    ...QUOTA,
  },
  BLOCKED: {
    label: {
      en: "BLOCKED: the 24-hour messaging limit is used up",
      id: "BLOCKED: batas pesan 24 jam sudah habis",
    },
    ...QUOTA,
  },
  RATE_LIMITED: {
    label: {
      en: "RATE_LIMITED: the 24-hour messaging limit is used up",
      id: "RATE_LIMITED: batas pesan 24 jam sudah habis",
    },
    ...QUOTA,
    certainty: "secondary",
  },
  WARNED: {
    label: {
      en: "WARNED: a warning for the number, possibly after spam reports",
      id: "WARNED: peringatan untuk nomor, mungkin setelah laporan spam",
    },
    leads: { decide: "warned", level: "phone_number" },
    source: "Y-OAS",
    certainty: "stated",
  },
  FLAGGED: {
    label: {
      en: "FLAGGED: low quality (older wording, abolished in October 2025)",
      id: "FLAGGED: kualitas rendah (istilah lama, dihapus Oktober 2025)",
    },
    leads: { decide: "quality_low" },
    source: "M-UPL",
    certainty: "stated",
  },
  YELLOW: {
    label: { en: "Quality medium (YELLOW)", id: "Kualitas sedang (YELLOW)" },
    leads: { decide: "quality_low" },
    source: "M-SEND",
    certainty: "stated",
  },
  RED: {
    label: { en: "Quality low (RED)", id: "Kualitas rendah (RED)" },
    leads: { decide: "quality_low" },
    source: "M-SEND",
    certainty: "stated",
  },
  PENDING: {
    label: { en: "PENDING: being set up", id: "PENDING: sedang disiapkan" },
    ...SETTING_UP,
  },
  UNVERIFIED: {
    label: {
      en: "UNVERIFIED: the number is not verified",
      id: "UNVERIFIED: nomor belum diverifikasi",
    },
    ...SETTING_UP,
  },
  NAME_REJECTED: {
    label: {
      en: "The display name was rejected or deferred",
      id: "Nama tampilan ditolak atau ditunda",
    },
    ...SETTING_UP,
  },
  DELETED: {
    label: {
      en: "DELETED: the number was removed from the account",
      id: "DELETED: nomor telah dihapus dari akun",
    },
    ...SETTING_UP,
  },
  MANUAL_REVIEW: {
    label: {
      en: "MANUAL_REVIEW: the number is being reviewed",
      id: "MANUAL_REVIEW: nomor sedang ditinjau",
    },
    leads: { decide: "review_pending", level: "phone_number" },
    source: "Y-OAS",
    certainty: "inferred",
  },
  PAUSED: {
    label: {
      en: "PAUSED: the number is paused by the provider's account of it",
      id: "PAUSED: nomor dijeda menurut keterangan penyedia",
    },
    leads: { need: "block_reason" },
    source: "ALI",
    certainty: "unknown",
  },
  DISCONNECTED: {
    label: { en: "DISCONNECTED: the connection is lost", id: "DISCONNECTED: koneksi terputus" },
    ...CUT_OFF,
  },
  UNLINKED: {
    label: { en: "UNLINKED: the connection is lost", id: "UNLINKED: koneksi terputus" },
    ...CUT_OFF,
  },
  OFFLINE: {
    label: { en: "OFFLINE: the connection is lost", id: "OFFLINE: koneksi terputus" },
    ...CUT_OFF,
  },
  MIGRATED: {
    label: {
      en: "MIGRATED: the number moved to another account",
      id: "MIGRATED: nomor berpindah ke akun lain",
    },
    ...CUT_OFF,
  },
  CONNECTED: {
    label: { en: "CONNECTED: working", id: "CONNECTED: berfungsi" },
    ...WORKING,
  },
  LINKED: { label: { en: "LINKED: working", id: "LINKED: berfungsi" }, ...WORKING },
  GREEN: { label: { en: "Quality high (GREEN)", id: "Kualitas tinggi (GREEN)" }, ...WORKING },
  UNKNOWN: {
    label: { en: "UNKNOWN, or something else", id: "UNKNOWN, atau lainnya" },
    leads: { need: "number_state" },
    source: "MCA",
    certainty: "unknown",
  },
};
