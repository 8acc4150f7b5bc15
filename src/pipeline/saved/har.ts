import { z } from "zod";
import type { Recorded } from "./chain.ts";

// HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/): what browsers' developer tools and Playwright save.

/** Where there was no answer, Chrome and Firefox write status 0, Playwright -1, others null. */
const NO_STATUS = 0;
const status = z.number().int().min(NO_STATUS).max(999).catch(NO_STATUS);

const responseSchema = z.object({
	status,
	headers: z
		.array(z.object({ name: z.string(), value: z.string() }))
		.nullish()
		.transform((headers) => headers ?? []),
	content: z
		.object({ text: z.string().nullish(), encoding: z.string().nullish(), size: z.number().nullish() })
		.nullish()
		.transform((content) => content ?? {}),
	_error: z.string().nullish(),
	_failureText: z.string().nullish(),
});

const entry = z.object({
	request: z.object({ url: z.string(), method: z.string().nullish() }),
	/** Missing where the browser still waited for it. */
	response: responseSchema.nullish(),
});

export const harSchema = z.object({ log: z.object({ entries: z.array(entry) }) });

type Entry = z.output<typeof entry>;

/** A look only ever asks with GET, and only the web: answers to a form or a preflight say nothing about the page. */
const isLook = ({ request: { url, method } }: Entry): boolean =>
	/^https?:/i.test(url) && (method ?? "GET").toUpperCase() === "GET";

const errorOf = ({ response }: Entry): string | null => {
	const told = response?._error ?? response?._failureText ?? null;
	return told ?? ((response?.status ?? NO_STATUS) === NO_STATUS ? "no answer" : null);
};

/** The looks in a HAR document in order. */
export async function* harRecords(har: z.output<typeof harSchema>): AsyncGenerator<Recorded> {
	for (const one of har.log.entries) {
		if (!isLook(one)) continue;
		const { text, encoding, size } = one.response?.content ?? {};
		yield {
			url: one.request.url,
			target: null,
			status: one.response?.status ?? NO_STATUS,
			headers: (one.response?.headers ?? []).map(({ name, value }) => [name, value]),
			// What is not in base64 is text that the browser decoded.
			body: encoding?.toLowerCase() === "base64" ? Buffer.from(text ?? "", "base64") : (text ?? ""),
			error: errorOf(one),
			// Browsers drop bodies that they have no room for.
			isCut: typeof text !== "string" && (size ?? 0) > 0,
		};
	}
}
