import type { Instant } from "../domain/time.ts";

/** What a simulated host answers. */
export type SimulatedAnswer = {
	readonly status: number;
	readonly fields: Readonly<Record<string, string>>;
	readonly body: string;
};

/** One host of the simulated web. `path` holds the query, too. */
export type SimulatedHost = (path: string, at: Instant) => SimulatedAnswer;

export const page = (status: number, html: string, fields: Readonly<Record<string, string>> = {}): SimulatedAnswer => ({
	status,
	fields: { "content-type": "text/html; charset=utf-8", ...fields },
	body: `<!doctype html><html lang="en">${html}</html>`,
});

export const redirect = (location: string): SimulatedAnswer => page(302, "", { location });

/** Enough plain words that a page is more than its frame; different ones for different names. */
export const prose = (name: string, sentences: number): string =>
	Array.from(
		{ length: sentences },
		(_, index) => `<p>Simulated text ${index + 1} about ${name}: no such thing is offered anywhere, to anybody.</p>`,
	).join("");
