/** The value of a condition: `null` where it is about something that was not looked for. A rule fires on `true` alone. */
export type Truth = boolean | null;

/** True if one is, false if all are false, else unknown. */
export const anyOf = (values: Iterable<Truth>): Truth => {
	let truth: Truth = false;
	for (const value of values) {
		if (value === true) return true;
		if (value === null) truth = null;
	}
	return truth;
};

export const not = (value: Truth): Truth => (value === null ? null : !value);
