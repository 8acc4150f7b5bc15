import { readFileSync } from "node:fs";
import { UserError } from "../domain/user-error.ts";
import { DEFAULT_FETCH_SETTINGS, timeLimits } from "../fetch/settings.ts";
import type { NetworkSettings } from "../pipeline/network.ts";
import type { NetworkOptions } from "./network-options.ts";
import { toolVersion } from "./tool-version.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Honest and names the tool; hosts can recognise it and say no. */
export const defaultUserAgent = (): string => `stillup/${toolVersion()} (checks whether reported URLs are still live)`;

const variable = (variables: Variables, name: string): string | null => {
	const value = variables[name.toLowerCase()] ?? variables[name];
	return value === undefined || value === "" ? null : value;
};

const proxies = (given: string | undefined, variables: Variables): NetworkSettings["fetch"]["proxy"] => {
	if (given !== undefined) return { http: given, https: given, noProxy: [] };
	const all = variable(variables, "ALL_PROXY");
	return {
		http: variable(variables, "HTTP_PROXY") ?? all,
		https: variable(variables, "HTTPS_PROXY") ?? all,
		noProxy: (variable(variables, "NO_PROXY") ?? "").split(/[\s,]+/).filter((host) => host !== ""),
	};
};

const readCertificates = (path: string): string => {
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch (error) {
		throw new UserError(
			`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
			"give --ca a PEM file",
		);
	}
	if (!text.includes("-----BEGIN CERTIFICATE-----"))
		throw new UserError(`${path} holds no PEM certificate`, "give --ca a PEM file");
	return text;
};

/** What the flags and the environment say together. */
export const networkSettings = (options: NetworkOptions, variables: Variables): NetworkSettings => {
	const resolve = new Map<string, string[]>();
	for (const [host, address] of options.resolve ?? []) resolve.set(host, [...(resolve.get(host) ?? []), address]);
	return {
		concurrency: options.concurrency,
		perHost: perHostRate(options.perHost),
		fetch: {
			...DEFAULT_FETCH_SETTINGS,
			userAgent: options.userAgent ?? defaultUserAgent(),
			limits: timeLimits(options.timeout),
			maxBytes: options.maxBytes,
			proxy: proxies(options.proxy, variables),
			ca: options.ca === undefined ? null : readCertificates(options.ca),
			resolve,
			allowPrivate: options.allowPrivate === true,
			respectRobots: options.respectRobots === true,
		},
	};
};

const perHostRate = (given: NetworkOptions["perHost"]): NetworkSettings["perHost"] => {
	if (given === undefined) return null;
	return given === "off" ? { kind: "off" } : { kind: "rate", perSecond: given.perSecond };
};
