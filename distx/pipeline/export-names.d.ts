/** What `export` writes. In a file of its own, so that `--help` loads nothing more. */
export declare const EXPORTS: readonly ["snapshots", "targets", "notices"];
export type ExportName = (typeof EXPORTS)[number];
/** The whole study, to be loaded on another machine. */
export declare const STUDY = "study";
