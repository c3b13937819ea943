/** Routes that ask somebody at Meta to look again. */
import { COMMON } from "./common-tasks";
import type { Playbook } from "./playbook";

export const APPEAL_PLAYBOOKS = {
  appeal: {
    purpose: {
      en: "File one appeal that holds, and look after customers elsewhere meanwhile.",
      id: "Ajukan satu banding yang kuat, dan layani pelanggan lewat saluran lain sementara itu.",
    },
    thenMonitor: true,
    tasks: [
      COMMON.pause_campaigns,
      COMMON.keep_notice,
      COMMON.confirm_admin,
      COMMON.fix_cause,
      COMMON.gather_consent,
      COMMON.write_appeal,
      COMMON.submit_appeal,
      COMMON.check_decision,
      COMMON.inform_provider,
      COMMON.holding_notice,
      COMMON.list_affected,
      COMMON.note_cause,
    ],
  },
  appeal_or_acknowledge: {
    purpose: {
      en: "Decide whether the violation is right: acknowledge it, or appeal once.",
      id: "Putuskan apakah pelanggaran itu benar: akui, atau ajukan banding satu kali.",
    },
    thenMonitor: true,
    tasks: [
      COMMON.keep_notice,
      COMMON.pause_campaigns,
      {
        key: "decide_acknowledge",
        title: {
          en: "Decide with the business: acknowledge the violation or appeal it",
          id: "Putuskan bersama bisnis: mengakui pelanggaran atau mengajukan banding",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
      },
      COMMON.confirm_admin,
      COMMON.fix_cause,
      {
        key: "record_next_step",
        title: {
          en: "Record what Business Support Home says will happen next time",
          id: "Catat apa yang menurut Beranda Dukungan Bisnis terjadi pada pelanggaran berikutnya",
        },
        stage: "learn",
        role: "support_lead",
        mandatory: false,
        dueInHours: 48,
      },
      COMMON.note_cause,
    ],
  },
  in_app_review: {
    purpose: {
      en: "Ask for the review on the phone that holds the number, once.",
      id: "Minta tinjauan dari ponsel yang memegang nomor, satu kali.",
    },
    thenMonitor: true,
    tasks: [
      COMMON.keep_notice,
      {
        key: "find_phone",
        title: {
          en: "Find the phone and the SIM, so that the six-digit code can be received",
          id: "Temukan ponsel dan kartu SIM agar kode enam digit dapat diterima",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 4,
        untilBack: true,
      },
      {
        key: "remove_tools",
        title: {
          en: "Disconnect unofficial tools and linked devices, and note which and when",
          id: "Putuskan alat tidak resmi dan perangkat tertaut, lalu catat yang mana dan kapan",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 8,
      },
      {
        key: "request_in_app",
        title: {
          en: "Choose Request a review in the app, with short and honest details",
          id: "Pilih Minta peninjauan di aplikasi, dengan keterangan singkat dan jujur",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 12,
        untilBack: true,
      },
      {
        key: "check_app",
        title: {
          en: "Look at the app for the decision every day; do not ask twice",
          id: "Periksa keputusan di aplikasi setiap hari; jangan meminta dua kali",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: false,
        dueInHours: 72,
        untilBack: true,
      },
      COMMON.inform_provider,
      COMMON.holding_notice,
      COMMON.list_affected,
      COMMON.note_cause,
    ],
  },
  edit_template: {
    purpose: {
      en: "Put the template right, or appeal the decision with a sample.",
      id: "Perbaiki templat, atau ajukan banding disertai contoh.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "stop_template",
        title: {
          en: "Take the template out of flows and campaigns, and queue its messages",
          id: "Keluarkan templat dari alur dan kampanye, lalu antrekan pesannya",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 2,
        untilBack: true,
      },
      {
        key: "edit_or_appeal",
        title: {
          en: "Edit and resubmit the template, or appeal with a sample of the message",
          id: "Ubah dan ajukan ulang templat, atau ajukan banding dengan contoh pesan",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
        untilBack: true,
      },
      {
        key: "check_template",
        title: {
          en: "Look for the outcome of the review, which takes up to 24 hours",
          id: "Periksa hasil tinjauan, yang berlangsung paling lama 24 jam",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 52,
        untilBack: true,
      },
      COMMON.note_cause,
    ],
  },
  category_review: {
    purpose: {
      en: "Accept the new category, or ask for a review within 60 days.",
      id: "Terima kategori baru, atau minta tinjauan dalam 60 hari.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "compare_category",
        title: {
          en: "Compare the template with Meta's guidelines for its category",
          id: "Bandingkan templat dengan pedoman Meta untuk kategorinya",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
      },
      {
        key: "request_category_review",
        title: {
          en: "Request the category review in WhatsApp Manager, or accept the change",
          id: "Minta tinjauan kategori di WhatsApp Manager, atau terima perubahannya",
        },
        stage: "appeal",
        role: "support_lead",
        mandatory: true,
        dueInHours: 72,
      },
      {
        key: "check_audience",
        title: {
          en: "Check who receives it: marketing needs consent and has its own limits",
          id: "Periksa penerimanya: pemasaran memerlukan persetujuan dan memiliki batas sendiri",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: false,
        dueInHours: 24,
      },
      COMMON.note_cause,
    ],
  },
} as const satisfies Record<string, Playbook>;
