export const SEPARATORS = ["/", ".", "-"];
export const dateProblem = (reason, message) => ({ kind: "problem", reason, message });
