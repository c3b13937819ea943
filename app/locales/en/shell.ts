/** The frame around the pages of people who are signed in. */
const shell = {
  today: "Today",
  cases: "Cases",
  inbox: "Inbox",
  assets: "Assets",
  settings: "Settings",
  newCase: "Open a case",
  profile: "Profile",
  sessions: "Where I am signed in",
  signOut: "Sign out",
  signedInAs: "Signed in as {{name}}",
  notifications_one: "Notifications: {{count|number}} unread",
  notifications_other: "Notifications: {{count|number}} unread",
  clocks_one: "{{count|number}} due today",
  clocks_other: "{{count|number}} due today",
  inboxCount_one: "{{count|number}} signal needs a person",
  inboxCount_other: "{{count|number}} signals need a person",
  go: "Go to",
  do: "Do",
  keys: {
    title: "Everywhere",
    list: "In lists",
    search: "Search or jump",
    help: "This sheet",
    next: "Next row",
    previous: "Previous row",
    select: "Select the row",
    open: "Open the row",
  },
} as const;

export default shell;
