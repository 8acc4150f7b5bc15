import { expect, it, onTestFinished } from "vitest";
import { runProgram } from "../../support/run-program.ts";
import { html } from "../../support/watched-web.ts";
import { startWebStandIn } from "../../support/web-stand-in.ts";

const URL_ASKED = "http://page.example.com/a";
const NOBODY = "http://127.0.0.1:9";

const check = async (variablesFor: (proxy: string) => Readonly<Record<string, string>>) => {
	const web = await startWebStandIn({ answer: () => html("<title>Gone</title>", 410) });
	onTestFinished(() => web.close());
	const none = () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
	// A public address, which nothing is sent to: connections are led to loopback.
	const names = { resolve4: async () => ["93.184.216.34"], resolve6: none, lookup: none };
	const { out } = await runProgram(["check", URL_ASKED, "--json"], {
		variables: variablesFor(web.proxy),
		changes: { network: { names, dial: web.dial } },
	});
	return { reason: JSON.parse(out).reason, asked: web.asked.map(({ url }) => url) };
};

it("asks the proxy that the environment names, in lower case first, an empty variable being none", async () => {
	const lower = await check((proxy) => ({ http_proxy: proxy, HTTP_PROXY: NOBODY }));
	expect(lower).toMatchObject({ reason: "gone", asked: [URL_ASKED] });
	const upper = await check((proxy) => ({ http_proxy: "", HTTP_PROXY: proxy }));
	expect(upper).toMatchObject({ reason: "gone", asked: [URL_ASKED] });
	expect((await check(() => ({ http_proxy: "", all_proxy: "", ALL_PROXY: NOBODY }))).asked).toEqual([]);
});

it("asks hosts that NO_PROXY names directly, in whatever case they are written", async () => {
	const direct = await check(() => ({ HTTP_PROXY: NOBODY, NO_PROXY: "localhost, Page.Example.COM" }));
	expect(direct).toMatchObject({ reason: "gone", asked: [URL_ASKED] });
});
