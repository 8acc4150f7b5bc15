import { expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";

test.each(["https:/./docs.example.com/x", "https://../x", "https://a..example.com/", "https://example.com../x"])(
	"a host with an empty label is no host: %s",
	(text) => {
		expect(canonicalise(text)).toMatchObject({ kind: "problem", reason: "invalid-url" });
	},
);

test("the dot of the root after a host name is taken off", () => {
	expect(canonicalise("https://example.com./x")).toMatchObject({ url: "https://example.com/x" });
});

test("a redirector is known with the dot of the root too", () => {
	expect(canonicalise("https://www.bing.com./ck/a?url=https%3A%2F%2Fexample.com%2Fx")).toMatchObject({
		url: "https://example.com/x",
	});
});
