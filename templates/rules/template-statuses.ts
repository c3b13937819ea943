/** What the status of a template says. */
import type { StatusRule } from "./phone-statuses";

const UNEXPLAINED: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { need: "template_history" },
  source: "M-TS",
  certainty: "unknown",
};

export const TEMPLATE_STATUSES: Readonly<Record<string, StatusRule>> = {
  PAUSED: {
    label: { en: "PAUSED: the template is paused", id: "PAUSED: templat dijeda" },
    leads: { ask: "pause_kind" },
    source: "M-TP",
    certainty: "stated",
  },
  FLAGGED: {
    label: {
      en: "FLAGGED: to be disabled unless it improves",
      id: "FLAGGED: akan dinonaktifkan jika tidak membaik",
    },
    leads: { decide: "template_flagged" },
    source: "M-TS",
    certainty: "stated",
  },
  DISABLED: {
    label: { en: "DISABLED: switched off", id: "DISABLED: dinonaktifkan" },
    leads: { decide: "template_disabled" },
    source: "M-TS",
    certainty: "stated",
  },
  REJECTED: {
    label: { en: "REJECTED: not approved", id: "REJECTED: tidak disetujui" },
    leads: { decide: "template_rejected" },
    source: "M-TR",
    certainty: "stated",
  },
  RECATEGORISED: {
    label: {
      en: "Its category is changing or was changed",
      id: "Kategorinya akan atau sudah diubah",
    },
    leads: { decide: "template_recategorised" },
    source: "M-TCU",
    certainty: "stated",
  },
  JUDGED_AUTHENTICATION: {
    label: {
      en: "Judged to be an authentication template",
      id: "Dinilai sebagai templat autentikasi",
    },
    leads: { decide: "template_recategorised" },
    source: "M-TCAT",
    certainty: "stated",
  },
  LOW_QUALITY: {
    label: {
      en: "Quality YELLOW or RED, still active",
      id: "Kualitas YELLOW atau RED, masih aktif",
    },
    leads: { decide: "quality_low", level: "template" },
    source: "M-TQ",
    certainty: "stated",
  },
  PENDING: {
    label: { en: "PENDING: in review", id: "PENDING: sedang ditinjau" },
    leads: { decide: "review_pending", level: "template" },
    source: "M-TR",
    certainty: "stated",
  },
  IN_APPEAL: {
    label: {
      en: "IN_APPEAL: an appeal is running",
      id: "IN_APPEAL: banding sedang berjalan",
    },
    leads: { decide: "review_pending", level: "template" },
    source: "M-TS",
    certainty: "stated",
  },
  REINSTATED: {
    label: {
      en: "REINSTATED: no longer flagged or disabled",
      id: "REINSTATED: tidak lagi ditandai atau dinonaktifkan",
    },
    leads: { decide: "lifted", level: "template" },
    source: "M-TS",
    certainty: "stated",
  },
  APPROVED: {
    label: { en: "APPROVED: working", id: "APPROVED: berfungsi" },
    leads: { decide: "healthy" },
    source: "M-TS",
    certainty: "stated",
  },
  UNARCHIVED: {
    label: { en: "UNARCHIVED: usable again", id: "UNARCHIVED: dapat dipakai lagi" },
    leads: { decide: "healthy" },
    source: "Y-OAS",
    certainty: "stated",
  },
  ARCHIVED: { label: { en: "ARCHIVED", id: "ARCHIVED" }, ...UNEXPLAINED },
  DELETED: { label: { en: "DELETED", id: "DELETED" }, ...UNEXPLAINED },
  PENDING_DELETION: { label: { en: "PENDING_DELETION", id: "PENDING_DELETION" }, ...UNEXPLAINED },
  LOCKED: { label: { en: "LOCKED", id: "LOCKED" }, ...UNEXPLAINED },
  LIMIT_EXCEEDED: { label: { en: "LIMIT_EXCEEDED", id: "LIMIT_EXCEEDED" }, ...UNEXPLAINED },
  UNKNOWN: {
    label: { en: "Something else, or not known", id: "Lainnya, atau tidak diketahui" },
    ...UNEXPLAINED,
  },
};
