import type { RuleSet } from "../../classify/rule-set.ts";
import { assertNever } from "../../domain/brand.ts";
import type { Failure, Outcome } from "../../domain/exchange.ts";
import { type PlatformName, WEB } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import type { Fetcher } from "../../fetch/fetcher.ts";
import { type Controls, controlsOf, readControls } from "../controls.ts";
import type { PollDeps } from "../poll-target.ts";
import { type Diagnosis, fine, inTheWay, worthKnowing } from "./diagnosis.ts";

/** Which part of the way a failure lies in, and what to do about it. */
const adviceFor = ({ kind }: Failure): { readonly check: "dns" | "network"; readonly advice: string } => {
	switch (kind) {
		case "name-not-found":
		case "resolver-failed":
			return { check: "dns", advice: "check the resolver (/etc/resolv.conf) and the line" };
		case "proxy-failed":
			return { check: "network", advice: "check the proxy: --proxy, HTTPS_PROXY and HTTP_PROXY" };
		case "tls":
			return { check: "network", advice: "behind a proxy that opens TLS? trust its certificate with --ca FILE" };
		case "address-refused":
			return { check: "network", advice: "the name leads to a private address; --allow-private lifts the guard" };
		case "refused":
		case "reset":
		case "unreachable":
		case "connect-timeout":
		case "headers-timeout":
		case "body-timeout":
		case "poll-timeout":
		case "bad-response":
		case "too-many-redirects":
		case "redirect-loop":
		case "not-pollable":
		case "robots-disallowed":
		case "aborted":
			return { check: "network", advice: "check the line and the firewall; is a proxy needed (--proxy)?" };
		default:
			return assertNever(kind);
	}
};

const serverTime = (outcome: Outcome): Instant | null => {
	if (outcome.kind === "failure") return null;
	const date = Date.parse(outcome.fields.get("date") ?? "");
	// A cached answer carries the time when it was made.
	return Number.isNaN(date) || outcome.fields.has("age") ? null : instant(date);
};

/** Asks for one page: the way there, names included; and what time it is there. */
export const diagnoseWay = async (
	fetcher: Fetcher,
	url: string,
	isProxied: boolean,
): Promise<{ readonly diagnoses: readonly Diagnosis[]; readonly serverNow: Instant | null }> => {
	const answer = await fetcher.fetch({ url, method: "GET", fields: {}, body: null, followRedirects: true });
	const { hostname } = new URL(url);
	if (answer.kind === "deferred")
		return {
			diagnoses: [inTheWay("network", `${hostname} asks us to wait (${answer.reason})`, "try again later")],
			serverNow: null,
		};
	const { outcome } = answer.exchange;
	const way = isProxied ? "through the proxy" : "directly";
	if (outcome.kind === "failure") {
		const { check, advice } = adviceFor(outcome.failure);
		const failed = inTheWay(check, `${hostname}: ${outcome.failure.message}`, advice);
		return { diagnoses: [failed], serverNow: null };
	}
	const names = isProxied ? "names are left to the proxy" : `${hostname} was found`;
	return {
		diagnoses: [
			fine("dns", names),
			fine("network", `${hostname} answered ${outcome.statusCode} in ${Math.round(answer.durationMs)} ms, ${way}`),
		],
		serverNow: serverTime(outcome),
	};
};

/** Polls the controls of each platform that has some, as a sweep would. */
export const diagnoseControls = async (
	platforms: readonly PlatformName[],
	rules: RuleSet,
	own: ReadonlyMap<PlatformName, Controls>,
	deps: PollDeps,
	signal: AbortSignal,
): Promise<readonly Diagnosis[]> => {
	const diagnoses = platforms.map(async (platform): Promise<readonly Diagnosis[]> => {
		const controls = controlsOf(platform, rules, own);
		if (controls === null)
			return rules.packs.some((pack) => pack.platform === platform) || platform === WEB
				? []
				: [
						worthKnowing(
							`controls/${platform}`,
							`no rule pack knows ${platform}`,
							"stillup platforms lists those known; --rules FILE adds one of your own",
						),
					];
		const reading = await readControls(platform, controls, deps, signal);
		if (reading === null) return [];
		const { live, impossible } = reading;
		const check = `controls/${platform}`;
		if (live !== "live")
			return [
				inTheWay(
					check,
					`the known-live item reads ${live ?? "nothing"} from here`,
					`see why: stillup check ${controls.live}; removals on ${platform} will be suspect`,
				),
			];
		if (impossible === "live")
			return [
				inTheWay(
					check,
					"an item that cannot exist reads live from here",
					`see why: stillup check ${controls.impossible}; live looks on ${platform} will be suspect`,
				),
			];
		return [fine(check, `known-live reads live, impossible reads ${impossible ?? "nothing"}`)];
	});
	return (await Promise.all(diagnoses)).flat();
};
