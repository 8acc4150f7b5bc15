/** What a placeholder of a template may say behind its colon, as in `{name:lower}`; `encoded` is percent-encoded for a query value. */
export const TEMPLATE_FILTERS: ReadonlyMap<string, (value: string) => string> = new Map([
	["lower", (value: string) => value.toLowerCase()],
	["encoded", encodeURIComponent],
]);
