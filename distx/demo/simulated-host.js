export const page = (status, html, fields = {}) => ({
    status,
    fields: { "content-type": "text/html; charset=utf-8", ...fields },
    body: `<!doctype html><html lang="en">${html}</html>`,
});
export const redirect = (location) => page(302, "", { location });
/** Enough plain words that a page is more than its frame; different ones for different names. */
export const prose = (name, sentences) => Array.from({ length: sentences }, (_, index) => `<p>Simulated text ${index + 1} about ${name}: no such thing is offered anywhere, to anybody.</p>`).join("");
