import { describe, expect, it } from "vitest";
import { judge } from "../../src/classify/judge.ts";

const POST = "https://twitter.com/someone/status/1234567890123456789";
const status = (requestUrl: string, answer: { status: number; body?: string }) =>
	judge({ url: POST, requestUrl, headers: { "content-type": "application/json" }, ...answer }).rule;

describe("an endpoint's saved answer is recognised", () => {
	it.each([
		["https://publish.twitter.com/oembed?url=https%3A%2F%2Ftwitter.com%2Fsomeone%2Fstatus%2F1234567890123456789"],
		["https://publish.twitter.com/oembed?dnt=true&url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F1234567890123456789"],
		["https://publish.x.com/oembed?url=https%3A%2F%2Fx.com%2Fsomeone%2Fstatus%2F1234567890123456789"],
	])("whatever its spelling, order or other address: %s", (requestUrl) => {
		expect(status(requestUrl, { status: 404 })).toBe("twitter/oembed-unknown");
	});

	it("also with another token or without optional parameters", () => {
		const body = JSON.stringify({ __typename: "Tweet", id_str: "1234567890123456789", user: {}, text: "hello" });
		const address = "https://cdn.syndication.twimg.com/tweet-result?id=1234567890123456789&token=4x9";
		expect(status(address, { status: 200, body })).toBe("twitter/post-ok");
	});

	it("also where the case is the one that somebody typed", () => {
		const [url, headers] = ["https://gab.com/Some", { "content-type": "application/json" }];
		const requestUrl = "https://gab.com/api/v1/account_by_username/Some";
		expect(judge({ url, requestUrl, status: 200, headers, body: '{"username":"Some"}' }).rule).toBe("gab/account-live");
	});

	it("also where a handle is spelt like one of the settings", () => {
		const body = JSON.stringify({ __typename: "Tweet", id_str: "1234567890123456789", user: {}, text: "hello" });
		const requestUrl = "https://cdn.syndication.twimg.com/tweet-result?id=1234567890123456789&lang=en";
		const look = judge({ url: POST.replace("someone", "a"), requestUrl, status: 200, headers: {}, body });
		expect(look.rule).toBe("twitter/post-ok");
	});

	it("also where the account names the item", () => {
		const headers = { "content-type": "application/json" };
		const requestUrl = "https://www.instagram.com/api/v1/users/web_profile_info/?username=some.body";
		const url = "https://www.instagram.com/Some.Body/";
		const body = '{"data":{"user":{"username":"some.body","id":"1"}}}';
		expect(judge({ url, requestUrl, status: 200, headers, body }).status).toBe("live");
	});

	it("but not when it is about somebody whose name begins alike", () => {
		const headers = { "content-type": "application/json" };
		const requestUrl = "https://www.instagram.com/api/v1/users/web_profile_info/?username=some.body.two";
		const url = "https://www.instagram.com/some.body/";
		expect(judge({ url, requestUrl, status: 200, headers, body: '{"data":{"user":null}}' }).status).toBe(
			"inconclusive",
		);
	});

	it("but not when it is about another item", () => {
		const other = "https://publish.twitter.com/oembed?url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F999";
		expect(judge({ url: POST, requestUrl: other, status: 404, headers: {}, body: "" }).status).toBe("inconclusive");
	});
});
