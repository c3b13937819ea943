/** Looking at the public pages of a business. */
const siteChecks = {
  title: "Website and privacy policy",
  trail: "Evidence",
  context:
    "What a reviewer sees who opens the pages without an account. Each look is kept as evidence with its time and hash.",
  done_one: "{{count|number}} page looked at. What was found is among the evidence.",
  done_other: "{{count|number}} pages looked at. What was found is among the evidence.",
  empty: {
    title: "Nobody has looked yet",
    text: "A website that does not open, is unfinished or hides behind a login has led to bans and to refused appeals.",
  },
  form: {
    title: "Look now",
    website: "Website",
    policy: "Privacy policy",
    policyHint: "Its own page. Left empty, only the website is looked at.",
    submit: "Look at the pages",
    how: "The pages are fetched once, as a visitor without an account; no scripts are run. Only the public internet is reached.",
  },
  by: "{{name}} looked",
  report: "Findings as kept",
  pageFile: "Page as received",
  details: "Addresses and hash",
  pages: { website: "Website", privacy_policy: "Privacy policy" },
  standing: { good: "In order", mend: "To be mended", dead: "Does not open" },
  lines: {
    reached: "Opens",
    redirects: "Redirects",
    tls: "Secure line",
    name: "Business name",
    login: "Login",
    policy: "Privacy",
    optIn: "Opt-in text",
    unfinished: "Unfinished",
  },
  reached: "Yes, status {{status}}",
  answered: "No, status {{status}}",
  redirects_one: "{{count|number}} step, to",
  redirects_other: "{{count|number}} steps, to",
  tls: "Certificate of {{issuer}}, valid until",
  noTls: "None: the page arrived over plain HTTP",
  name: {
    yes: "“{{name}}” is on the page",
    no: "Neither “{{name}}” nor its legal name is on the page",
    unknown:
      "Not seen: the page shows hardly any text before its scripts run, and none are run here",
  },
  login: {
    yes: "A login stands in front of it",
    no: "Opens without a login",
    unknown: "Not seen: hardly any text",
  },
  policy: {
    yes: "Speaks of personal data or privacy",
    no: "Says nothing of personal data or privacy",
    unknown: "Not seen: hardly any text",
  },
  noOptIn: "No sentence that asks for consent to messages was seen on this page",
  failures: {
    bad_address: "The address cannot be used",
    needs_https: "Only http and https addresses can be looked at",
    bad_port: "Only the usual ports of websites are asked",
    not_public: "The address leads into a private network and was not asked",
    unknown_host: "No such name on the internet",
    bad_certificate: "The secure line failed",
    timed_out: "No answer in time",
    unreachable: "No connection",
    too_many_redirects: "It redirects in circles, or too often",
    bad_redirect: "It redirects to something that is no address",
  },
  errors: {
    address: "Write a whole web address, like https://kopisenja.example",
    none: "Write at least one address",
  },
  readiness: {
    notLooked:
      "Nobody has looked at the website yet: “{{question}}”. Let it be looked at, so that the answer has a proof.",
    contradicts:
      "“{{question}}” says yes, but {{address}}, looked at {{at|instant}}, did not open, hid behind a login or did not name the business.",
    dead: "{{address}} did not open when it was looked at, {{at|instant}}. A reviewer would see nothing.",
    noName: "{{address}}, looked at {{at|instant}}, does not name the business.",
    login: "{{address}}, looked at {{at|instant}}, asks for a login first.",
    unfinished: "{{address}}, looked at {{at|instant}}, says that it is not finished.",
    otherAddress:
      "“{{question}}” names another address than the one that was looked at, {{address}}.",
    policyDead:
      "The privacy policy, {{address}}, did not open when it was looked at, {{at|instant}}.",
  },
  refusals: {
    tooMany: "These pages have been looked at thirty times within the hour. Look again later.",
  },
  events: {
    site: {
      checked:
        "looked at the {{page|siteChecks.eventPages}} {{address}}: {{standing|siteChecks.eventStandings}}",
    },
  },
  eventPages: { website: "website", privacy_policy: "privacy policy" },
  eventStandings: { good: "in order", mend: "to be mended", dead: "does not open" },
} as const;

export default siteChecks;
