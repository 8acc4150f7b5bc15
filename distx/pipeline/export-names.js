/** What `export` writes. In a file of its own, so that `--help` loads nothing more. */
export const EXPORTS = ["snapshots", "targets", "notices"];
/** The whole study, to be loaded on another machine. */
export const STUDY = "study";
