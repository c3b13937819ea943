/**
 * What is done again and again, as cron writes it, in UTC. One line per job: its file in `jobs/`,
 * and when. However many workers run, each moment is worked off once.
 */
export const SCHEDULE: readonly { job: string; at: string }[] = [
  { job: "remind-of-clocks", at: "* * * * *" },
];
