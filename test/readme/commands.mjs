// Runs README.md's commands, one after the other in one folder, as somebody would who follows it.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Commands that this test is part of, or that only make ready what it has made already. */
const PREPARING = /^npm (?:ci|run build|test) *(?:&& *)?/;

const LIST = `url,reported_at,category
https://example.com/page/1,2025-03-01,scam
https://example.com/page/2,2025-03-01,scam
https://example.com/gone/3,2025-03-02,scam
https://example.org/private/4,2025-03-02,fake
`;
const LOOKS = `url,checked_at,status
https://example.com/page/1,2025-03-20,live
https://example.com/gone/3,2025-03-20,removed
`;
const HAR = JSON.stringify({
	log: {
		version: "1.2",
		creator: { name: "test", version: "1" },
		entries: [
			{
				startedDateTime: "2025-03-01T00:00:00.000Z",
				time: 1,
				request: {
					method: "GET",
					url: "https://example.com/gone",
					headers: [],
					queryString: [],
					cookies: [],
					httpVersion: "HTTP/1.1",
					headersSize: -1,
					bodySize: 0,
				},
				response: {
					status: 410,
					statusText: "Gone",
					headers: [],
					cookies: [],
					content: { size: 4, mimeType: "text/html", text: "gone" },
					redirectURL: "",
					httpVersion: "HTTP/1.1",
					headersSize: -1,
					bodySize: 4,
				},
				cache: {},
				timings: { send: 0, wait: 1, receive: 0 },
			},
		],
	},
});

/** Files that the README's commands name, as its reader would have them. */
const FILES = {
	"reported.csv": LIST,
	"list.csv": LIST,
	"list-of-2021.csv": LIST,
	"looks-made-by-hand.csv": LOOKS,
	"urls.txt": "https://example.com/page\nhttps://example.com/gone\n",
	"saved.har": HAR,
};

const plaza = (root, name) => join(root, "fixtures", "demo", name);

/** Exit codes that are no fault: 1 where a flag asked for it. */
const isFine = (line, code) => code === 0 || (code === 1 && /--fail-on|--strict/.test(line));

/** Runs the lines; gives those that failed, with what they said. */
export const runCommands = (lines, { run, folder, root, web }) => {
	const place = folder("commands");
	for (const [name, text] of Object.entries(FILES)) writeFileSync(join(place, name), text);
	cpSync(plaza(root, "plaza.yaml"), join(place, "plaza.yaml"));
	const results = [];
	for (const full of lines) {
		let line = full;
		while (PREPARING.test(line)) line = line.replace(PREPARING, "");
		if (line === "") continue;
		const isFromCheckout = line.startsWith("node bin/");
		const { code, out, err } = run(line, isFromCheckout ? root : place, web);
		results.push({ line: full, code, isFine: isFine(line, code), out, err });
	}
	return results;
};
