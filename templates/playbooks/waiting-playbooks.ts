/** Routes that end by fixing, waiting and watching. */
import { COMMON } from "./common-tasks";
import type { Playbook } from "./playbook";

export const WAITING_PLAYBOOKS = {
  fix_and_wait: {
    purpose: {
      en: "Remove the cause, wait until it ends, and restart slowly.",
      id: "Hilangkan penyebabnya, tunggu hingga berakhir, dan mulai lagi perlahan.",
    },
    thenMonitor: true,
    tasks: [
      COMMON.pause_campaigns,
      COMMON.keep_notice,
      COMMON.fix_cause,
      {
        key: "audit_templates",
        title: {
          en: "Look through the templates and lists of the last seven days",
          id: "Periksa templat dan daftar penerima tujuh hari terakhir",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: false,
        dueInHours: 24,
      },
      COMMON.inform_provider,
      COMMON.holding_notice,
      COMMON.confirm_working,
      COMMON.note_cause,
    ],
  },
  unpause_by_hand: {
    purpose: {
      en: "Put the template right and unpause it yourself: nobody else will.",
      id: "Perbaiki templat dan aktifkan kembali sendiri: tidak ada pihak lain yang melakukannya.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "stop_template",
        title: {
          en: "Queue the messages that use the template; do not retry them",
          id: "Antrekan pesan yang memakai templat; jangan kirim ulang",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 2,
        untilBack: true,
      },
      {
        key: "review_audience",
        title: {
          en: "Find out why the first recipients reacted badly, and narrow the audience",
          id: "Cari tahu mengapa penerima pertama bereaksi buruk, lalu persempit sasarannya",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 12,
      },
      {
        key: "unpause",
        title: {
          en: "Unpause the template in WhatsApp Manager or with POST /{template_id}/unpause",
          id: "Aktifkan kembali templat di WhatsApp Manager atau dengan POST /{template_id}/unpause",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 24,
        untilBack: true,
      },
      COMMON.note_cause,
    ],
  },
  wait_out: {
    purpose: {
      en: "Let the window pass, serve the urgent messages first, and confirm the end.",
      id: "Biarkan jangka waktunya lewat, dahulukan pesan mendesak, dan pastikan akhirnya.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "urgent_first",
        title: {
          en: "Put waiting and urgent messages first, and move the rest to later",
          id: "Dahulukan pesan yang menunggu dan mendesak, tunda sisanya",
        },
        stage: "classify",
        role: "customer_care",
        mandatory: true,
        dueInHours: 2,
        untilBack: true,
      },
      COMMON.holding_notice,
      {
        key: "check_end",
        title: {
          en: "Check at the end of the window that it is really over",
          id: "Pastikan pembatasan benar-benar selesai saat jangka waktunya lewat",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 26,
        untilBack: true,
      },
      {
        key: "plan_volume",
        title: {
          en: "Plan the volume so that it does not happen again tomorrow",
          id: "Rencanakan volume agar tidak terulang besok",
        },
        stage: "learn",
        role: "support_lead",
        mandatory: false,
        dueInHours: 48,
      },
    ],
  },
  find_out: {
    purpose: {
      en: "Find out what was decided, whether it ends, and whether it can be appealed.",
      id: "Cari tahu apa yang diputuskan, apakah akan berakhir, dan apakah dapat diajukan banding.",
    },
    thenMonitor: true,
    tasks: [
      COMMON.pause_campaigns,
      COMMON.keep_notice,
      COMMON.confirm_admin,
      {
        key: "read_support_home",
        title: {
          en: "Read the restriction in Business Support Home: end, next step, Request review",
          id: "Baca pembatasan di Beranda Dukungan Bisnis: akhir, langkah berikutnya, Minta peninjauan",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 8,
        untilBack: true,
      },
      {
        key: "classify_again",
        title: {
          en: "Classify again with what was found",
          id: "Klasifikasikan ulang dengan temuan tersebut",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: true,
        dueInHours: 12,
        untilBack: true,
      },
      COMMON.fix_cause,
      COMMON.inform_provider,
      COMMON.holding_notice,
    ],
  },
  monitor: {
    purpose: {
      en: "Restart slowly, answer those who wait first, and watch quality for seven days.",
      id: "Mulai lagi perlahan, jawab dahulu yang menunggu, dan pantau kualitas tujuh hari.",
    },
    tasks: [
      COMMON.keep_notice,
      {
        key: "restart_gate",
        title: {
          en: "Before sending: health check, number connected, templates approved, opt-out list in step",
          id: "Sebelum mengirim: pemeriksaan kesehatan, nomor terhubung, templat disetujui, daftar berhenti sinkron",
        },
        stage: "learn",
        role: "support_lead",
        mandatory: true,
        dueInHours: 8,
      },
      {
        key: "answer_waiting",
        title: {
          en: "Answer the customers who are waiting, before any campaign",
          id: "Jawab pelanggan yang menunggu, sebelum kampanye apa pun",
        },
        stage: "recovery",
        role: "customer_care",
        mandatory: true,
        dueInHours: 24,
      },
      COMMON.list_affected,
      {
        key: "watch_quality",
        title: {
          en: "Look at quality and template status every day for seven days",
          id: "Periksa kualitas dan status templat setiap hari selama tujuh hari",
        },
        stage: "learn",
        role: "support_lead",
        mandatory: true,
        dueInHours: 168,
      },
      COMMON.note_cause,
    ],
  },
  close_false_alarm: {
    purpose: {
      en: "Record why it was noise, so that nobody is woken by it again.",
      id: "Catat mengapa ini bukan masalah, agar tidak ada yang terusik lagi.",
    },
    tasks: [
      {
        key: "note_noise",
        title: {
          en: "Note what was seen and why it means nothing",
          id: "Catat apa yang terlihat dan mengapa tidak berarti apa-apa",
        },
        stage: "classify",
        role: "support_lead",
        mandatory: false,
        dueInHours: 24,
      },
    ],
  },
} as const satisfies Record<string, Playbook>;
