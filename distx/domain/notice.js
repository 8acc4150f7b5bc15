/** `reported` targets were reported to a platform; `control` targets never were (background loss). */
export const COHORTS = ["reported", "control"];
