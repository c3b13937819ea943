/** Words of saving while somebody types, on every page that does so. */
export default {
  idle: "Saved as you type",
  saving: "Saving…",
  saved: "Saved {{at}}",
  retrying: "Could not save, retrying",
  signedOut: "Not saved: you are signed out",
  conflict: "Not saved: somebody else wrote here",
  invalid: "Not saved: correct what is marked",
  refused: "Not saved",
  restored: "Text that had not been saved was brought back and is being saved now.",
  signedOutTitle: "You are signed out",
  signedOutText:
    "Nothing is lost: what you wrote is kept in this browser and is saved as soon as you are signed in again.",
  signIn: "Sign in and come back here",
  waiting: "It is kept in this browser until it is saved.",
  both: {
    title: "Two people wrote here",
    titleMine: "You wrote here in another window",
    theirs: "{{name}} wrote, {{at|instant}}",
    theirsOut: "{{name}} left this empty, {{at|instant}}",
    keepMine: "Keep mine",
    takeTheirs: "Take theirs",
    edit: "Edit mine with theirs in view",
  },
};
