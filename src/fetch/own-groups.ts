// A robots.txt that names ten thousand robots over ten thousand rules would become a hundred million rules in a parser that keeps
// every group for everybody: only the groups that we could obey are handed on.

/** The name of a robot as robots-parser reads it: without its version. */
const agentOf = (value: string): string => (value.toLowerCase().split("/", 1)[0] ?? "").trim();

const fieldOf = (line: string): { readonly name: string; readonly value: string } | null => {
	const [content = ""] = line.split("#", 1);
	const colon = content.indexOf(":");
	const name = colon === -1 ? "" : content.slice(0, colon).trim().toLowerCase();
	return name === "" ? null : { name, value: content.slice(colon + 1).trim() };
};

/** Ends a group's names where the lines that ended them are left out; no robot knows the field. */
const END_OF_NAMES = "x-end: names";

export type OwnGroups = {
	/** A robots.txt with the groups that are about us or everybody, each name once in a group. */
	readonly text: string;
	/** Length of all patterns with wildcards: such a one is compared with a path character by character, all over it. */
	readonly wildLength: number;
};

/**
 * The lines of a robots.txt that are about `product` (in lower case) or everybody.
 * Groups are consecutive User-agent lines and what follows them until the next (RFC 9309 section 2.1).
 */
export const ownGroups = (text: string, product: string): OwnGroups => {
	const kept: string[] = [];
	let wildLength = 0;
	let names = new Set<string>();
	let isNaming = false;
	for (const line of text.split(/\r\n|\r|\n/)) {
		const field = fieldOf(line);
		if (field === null) continue;
		if (field.name === "user-agent") {
			if (!isNaming) names = new Set();
			isNaming = true;
			const agent = agentOf(field.value);
			if ((agent !== product && agent !== "*") || names.has(agent)) continue;
			if (names.size === 0) kept.push(END_OF_NAMES);
			names.add(agent);
			kept.push(`user-agent: ${agent}`);
			continue;
		}
		isNaming = false;
		const isRule = field.name === "allow" || field.name === "disallow" || field.name === "crawl-delay";
		if (!isRule || names.size === 0) continue;
		kept.push(`${field.name}: ${field.value}`);
		if (field.value.includes("*")) wildLength += field.value.length;
	}
	return { text: kept.join("\n"), wildLength };
};
