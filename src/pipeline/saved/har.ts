import { z } from "zod";
import type { Recorded } from "./chain.ts";

// HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/): what browsers' developer tools save.

const entry = z.object({
	request: z.object({ url: z.string() }),
	response: z.object({
		status: z.number().int(),
		headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
		content: z.object({ text: z.string().optional(), encoding: z.string().optional() }).default({}),
		_error: z.string().nullish(),
	}),
});

export const harSchema = z.object({ log: z.object({ entries: z.array(entry) }) });

/** The entries of a HAR document in order. */
export async function* harRecords(har: z.output<typeof harSchema>): AsyncGenerator<Recorded> {
	for (const { request, response } of har.log.entries) {
		const { text = "", encoding } = response.content;
		yield {
			url: request.url,
			target: null,
			status: response.status,
			// Contents are stored decoded; the charset in a header no longer holds for text.
			headers: response.headers.map(({ name, value }) => [
				name,
				encoding === undefined && name.toLowerCase() === "content-type"
					? value.replace(/;\s*charset=[^;]*/i, "; charset=utf-8")
					: value,
			]),
			body: Buffer.from(text, encoding === "base64" ? "base64" : "utf8"),
			error: response._error ?? (response.status === 0 ? "no answer" : null),
			isCut: false,
		};
	}
}
