// The hand check: what a person saw of looks that the tool made (domain.md section 4, point 11).
/** What a person can see; `unclear` settles nothing, as `inconclusive` does. */
export const SAW = ["live", "removed", "restricted", "unclear"];
/** The status that agrees with what a person saw. */
export const statusSeen = (saw) => (saw === "unclear" ? "inconclusive" : saw);
