/** Where a sweep's snapshots came from: polls, spot checks made by hand, or a person's review. */
export const SWEEP_ORIGINS = ["polled", "by-hand", "reviewed"];
