/** How an account or number went missing, and what each way means. */
import type { StatusRule } from "./phone-statuses";

const CUT_OFF: Pick<StatusRule, "leads" | "source" | "certainty"> = {
  leads: { decide: "disconnected" },
  source: "M-AU",
  certainty: "stated",
};

export const DISCONNECTIONS: Readonly<Record<string, StatusRule>> = {
  ACCOUNT_DELETED: {
    label: {
      en: "The account was deleted (ACCOUNT_DELETED)",
      id: "Akun dihapus (ACCOUNT_DELETED)",
    },
    leads: { decide: "account_deleted" },
    source: "M-AU",
    certainty: "stated",
  },
  ACCOUNT_DISCONNECTED_BY_SYSTEM: {
    label: {
      en: "ACCOUNT_DISCONNECTED, initiated by SYSTEM",
      id: "ACCOUNT_DISCONNECTED, diprakarsai SYSTEM",
    },
    leads: { decide: "app_ban" },
    source: "M-AU",
    certainty: "inferred",
  },
  ACCOUNT_DISCONNECTED_BY_USER: {
    label: {
      en: "ACCOUNT_DISCONNECTED, initiated by USER",
      id: "ACCOUNT_DISCONNECTED, diprakarsai USER",
    },
    ...CUT_OFF,
  },
  ACCOUNT_DISCONNECTED: {
    label: {
      en: "ACCOUNT_DISCONNECTED, by whom is not known",
      id: "ACCOUNT_DISCONNECTED, tidak diketahui oleh siapa",
    },
    leads: { ask: "app_screen" },
    source: "M-AU",
    certainty: "stated",
  },
  PARTNER_REMOVED: {
    label: {
      en: "The provider lost access (PARTNER_REMOVED), no reason given",
      id: "Penyedia kehilangan akses (PARTNER_REMOVED), tanpa alasan",
    },
    ...CUT_OFF,
  },
  PARTNER_APP_UNINSTALLED: {
    label: {
      en: "The provider's app was removed (PARTNER_APP_UNINSTALLED)",
      id: "Aplikasi penyedia dihapus (PARTNER_APP_UNINSTALLED)",
    },
    ...CUT_OFF,
  },
  ACCOUNT_OFFBOARDED: {
    label: {
      en: "Changed phone or registered again (ACCOUNT_OFFBOARDED)",
      id: "Ganti ponsel atau mendaftar ulang (ACCOUNT_OFFBOARDED)",
    },
    ...CUT_OFF,
  },
  BUSINESS_DOWNGRADE: {
    label: {
      en: "Back to the ordinary app (BUSINESS_DOWNGRADE)",
      id: "Kembali ke aplikasi biasa (BUSINESS_DOWNGRADE)",
    },
    ...CUT_OFF,
  },
  CHANGE_NUMBER: {
    label: {
      en: "The number was changed (CHANGE_NUMBER)",
      id: "Nomor diganti (CHANGE_NUMBER)",
    },
    ...CUT_OFF,
  },
  COMPANION_INACTIVITY: {
    label: {
      en: "Unused for about 30 days (COMPANION_INACTIVITY)",
      id: "Tidak dipakai sekitar 30 hari (COMPANION_INACTIVITY)",
    },
    ...CUT_OFF,
  },
  PRIMARY_INACTIVITY: {
    label: {
      en: "The phone was not opened for about 14 days (PRIMARY_INACTIVITY)",
      id: "Ponsel tidak dibuka sekitar 14 hari (PRIMARY_INACTIVITY)",
    },
    ...CUT_OFF,
  },
  USER_RE_REGISTERED: {
    label: {
      en: "Registered again on a phone (USER_RE_REGISTERED)",
      id: "Didaftarkan ulang di ponsel (USER_RE_REGISTERED)",
    },
    ...CUT_OFF,
  },
  ACCOUNT_RECONNECTED: {
    label: {
      en: "It is connected again (ACCOUNT_RECONNECTED)",
      id: "Sudah terhubung kembali (ACCOUNT_RECONNECTED)",
    },
    leads: { decide: "lifted", level: "connection" },
    source: "M-AU",
    certainty: "stated",
  },
  not_known: {
    label: { en: "Not known", id: "Tidak diketahui" },
    leads: { need: "disconnect_reason" },
    source: "OURS",
    certainty: "inferred",
  },
};
