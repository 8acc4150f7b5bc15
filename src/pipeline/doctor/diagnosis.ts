/** What `doctor` says of one thing: fine, worth knowing, or in the way; with what to do about it. */
export type Diagnosis = {
	/** `clock`, `disk`, `controls/facebook` … */
	readonly check: string;
	readonly level: "ok" | "warn" | "fail";
	readonly message: string;
	readonly advice: string | null;
};

export const fine = (check: string, message: string): Diagnosis => ({ check, level: "ok", message, advice: null });
export const worthKnowing = (check: string, message: string, advice: string): Diagnosis => ({
	check,
	level: "warn",
	message,
	advice,
});
export const inTheWay = (check: string, message: string, advice: string): Diagnosis => ({
	check,
	level: "fail",
	message,
	advice,
});
