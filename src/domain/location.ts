/** What the Location of a redirect says: an address, of whatever scheme, or nothing that can be followed. */
export type LocationReading =
	| { readonly kind: "address"; readonly to: URL }
	| { readonly kind: "unreadable"; readonly message: string };

/** Somebody on the way joined fields that name different places. */
const SEVERAL_LOCATIONS = /, https?:\/\//i;

/** Joined with ", " by somebody on the way: the same place twice is one. */
const joinedOnce = (value: string): string => {
	for (let comma = value.indexOf(", "); comma !== -1; comma = value.indexOf(", ", comma + 1)) {
		const first = value.slice(0, comma);
		if (value === `${first}, ${first}`) return first;
	}
	return value;
};

/**
 * Reads Location fields (one a line, add-field.ts) beside the address that sent them, as browsers read relative and badly
 * encoded references. The same one twice is one; different ones are no answer at all.
 */
export const readLocation = (lines: string, from: string): LocationReading => {
	const [value = "", ...others] = lines.split("\n");
	const other = others.find((each) => each !== value);
	if (other !== undefined) return { kind: "unreadable", message: `redirects to ${value} and to ${other} at once` };
	const reference = joinedOnce(value);
	if (!URL.canParse(reference, from) || SEVERAL_LOCATIONS.test(reference)) {
		return { kind: "unreadable", message: `redirects to ${reference}, which is no URL` };
	}
	return { kind: "address", to: new URL(reference, from) };
};

/** Whether http or https asks for it: other schemes are not followed. */
export const isWebAddress = ({ protocol }: URL): boolean => protocol === "http:" || protocol === "https:";
