import type { UrlShape } from "./pack.ts";

// Owners and repositories are the same in any case; what comes after them is not.
const OWNER = "(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})";
const REPOSITORY = "(?<name>[\\w.-]+?)";

/** platforms.md section 23. */
export const GITHUB_SHAPES: readonly UrlShape[] = [
	{
		kind: "document",
		host: "gist\\.(?:github|githubusercontent)\\.com",
		path: "(?:/[A-Za-z0-9-]+)?/(?<id>[0-9a-fA-F]{20,40}|\\d{4,10})(?:/.*)?",
		id: "{id:lower}",
		url: "https://gist.github.com/{id:lower}",
		examples: [
			[
				"https://gist.github.com/standin/0123456789abcdef0123456789abcdef#file-a-txt",
				"https://gist.github.com/0123456789abcdef0123456789abcdef",
			],
			[
				"https://gist.githubusercontent.com/standin/0123456789abcdef0123456789abcdef/raw/a.txt",
				"https://gist.github.com/0123456789abcdef0123456789abcdef",
			],
		],
	},
	{
		kind: "profile",
		host: "gist\\.github\\.com",
		path: `/{reserved}${OWNER}`,
		id: "gist/{owner:lower}",
		account: "{owner:lower}",
		url: "https://gist.github.com/{owner:lower}",
		examples: [["https://gist.github.com/StandIn", "https://gist.github.com/standin"]],
	},
	{
		kind: "document",
		host: "raw\\.githubusercontent\\.com",
		path: `/${OWNER}/${REPOSITORY}/(?<rest>.+)`,
		id: "{owner:lower}/{name:lower}/raw/{rest}",
		account: "{owner:lower}",
		url: "https://raw.githubusercontent.com/{owner:lower}/{name:lower}/{rest}",
		examples: [
			[
				"https://raw.githubusercontent.com/StandIn/Example/main/List.txt",
				"https://raw.githubusercontent.com/standin/example/main/List.txt",
			],
		],
	},
	{
		kind: "site",
		host: "(?<owner>[a-z0-9-]+)\\.github\\.io",
		path: "/",
		id: "{owner}.github.io",
		account: "{owner}",
		url: "https://{owner}.github.io/",
		examples: [["http://StandIn.github.io", "https://standin.github.io/"]],
	},
	{
		kind: "repository",
		host: "github\\.com",
		path: `/{reserved}${OWNER}/${REPOSITORY}(?:\\.git)?`,
		id: "{owner:lower}/{name:lower}",
		account: "{owner:lower}",
		url: "https://github.com/{owner:lower}/{name:lower}",
		examples: [
			["https://www.github.com/StandIn/Example.git", "https://github.com/standin/example"],
			["https://github.com/standin/example/?tab=readme-ov-file#usage", "https://github.com/standin/example"],
		],
	},
	{
		kind: "page",
		host: "github\\.com",
		path: `/{reserved}${OWNER}/${REPOSITORY}/(?<rest>.+)`,
		id: "{owner:lower}/{name:lower}/{rest}",
		account: "{owner:lower}",
		url: "https://github.com/{owner:lower}/{name:lower}/{rest}",
		examples: [
			[
				"https://github.com/StandIn/Example/blob/main/List.txt?raw=true",
				"https://github.com/standin/example/blob/main/List.txt",
			],
			["https://github.com/standin/example/issues/12#issuecomment-1", "https://github.com/standin/example/issues/12"],
		],
	},
	{
		kind: "profile",
		host: "github\\.com",
		path: `/(?:orgs/)?{reserved}${OWNER}`,
		id: "{owner:lower}",
		account: "{owner:lower}",
		url: "https://github.com/{owner:lower}",
		examples: [
			["https://github.com/StandIn?tab=repositories", "https://github.com/standin"],
			["https://github.com/orgs/StandIn", "https://github.com/standin"],
		],
	},
];
