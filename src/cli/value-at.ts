/** The value at a path of keys; undefined where there is none. */
export const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>(
		(value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
		content,
	);
