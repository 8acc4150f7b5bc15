import type { SettingsFile } from "./settings-file.ts";

/** `per-host` for `perHost` and `per_host`, as JSON and YAML files often write it. */
const kebab = (key: string): string =>
	key
		.replace(/([a-z0-9])([A-Z])/g, "$1-$2")
		.replaceAll("_", "-")
		.toLowerCase();

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The settings with their flags spelled as the command line spells them, at the top level and in the sections; `where`
 * still finds them. Keys that are no flag in any spelling stay as they are.
 */
export const withFlagsRespelled = (
	file: SettingsFile,
	flags: ReadonlySet<string>,
	sections: ReadonlySet<string>,
): SettingsFile => {
	/** As written, by section ("" for the top level) and key. */
	const written = new Map<string, string>();
	const respell = (holder: Readonly<Record<string, unknown>>, section: string): Record<string, unknown> =>
		Object.fromEntries(
			Object.entries(holder).map(([key, value]) => {
				const plain = kebab(key);
				if (plain === key || !flags.has(plain) || Object.hasOwn(holder, plain)) return [key, value];
				written.set(`${section} ${plain}`, key);
				return [plain, value];
			}),
		);
	if (!isMapping(file.content)) return file;
	const content = Object.fromEntries(
		Object.entries(respell(file.content, "")).map(([key, value]) => [
			key,
			sections.has(key) && isMapping(value) ? respell(value, key) : value,
		]),
	);
	if (written.size === 0) return file;
	return {
		...file,
		content,
		where: (path, part) => {
			const [first, second] = path.map(String);
			const original = path.map((key, index) => {
				if (index === 0) return written.get(` ${first}`) ?? key;
				return index === 1 ? (written.get(`${first} ${second}`) ?? key) : key;
			});
			return file.where(original, part);
		},
	};
};
