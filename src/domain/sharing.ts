/** Gives one string for all that are equal: few different names over a hundred thousand targets take little memory. */
export const createSharing = (): ((name: string) => string) => {
	const names = new Map<string, string>();
	return (name) => {
		const known = names.get(name);
		if (known === undefined) names.set(name, name);
		return known ?? name;
	};
};
