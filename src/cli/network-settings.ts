import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { messageOf } from "../domain/message-of.ts";
import { UserError } from "../domain/user-error.ts";
import { proxySettingsFrom } from "../fetch/proxy-settings.ts";
import { DEFAULT_FETCH_SETTINGS, timeLimits } from "../fetch/settings.ts";
import type { NetworkSettings } from "../pipeline/network.ts";
import type { NetworkOptions } from "./network-options.ts";
import { toolVersion } from "./tool-version.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Honest and names the tool; hosts can recognise it and say no. */
export const defaultUserAgent = (): string => `stillup/${toolVersion()} (checks whether reported URLs are still live)`;

/** What a header field can hold (RFC 9110 section 5.5): anything else would fail every look. Throws UserError. */
const sendable = (userAgent: string): string => {
	if (/^[\t\x20-\x7e\x80-\xff]+$/.test(userAgent)) return userAgent.trim();
	throw new UserError(
		"--user-agent cannot be sent: it holds a line break, a control character or letters beyond Latin-1",
		"write it in one line of plain letters, such as name/1.0 (+https://example.org/about)",
	);
};

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g;

const isReadable = (certificate: string): boolean => {
	try {
		return new X509Certificate(certificate) !== null;
	} catch {
		return false;
	}
};

const readCertificates = (path: string): string => {
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch (error) {
		throw new UserError(`${path} cannot be read: ${messageOf(error)}`, "give --ca a PEM file");
	}
	const certificates = text.match(PEM_CERTIFICATE) ?? [];
	if (certificates.length === 0) throw new UserError(`${path} holds no PEM certificate`, "give --ca a PEM file");
	// OpenSSL passes over certificates that it cannot read, and every look would fail for it.
	for (const [index, certificate] of certificates.entries())
		if (!isReadable(certificate))
			throw new UserError(
				`${path}: certificate ${index + 1} of ${certificates.length} cannot be read`,
				"give --ca a PEM file whose certificates are whole",
			);
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
			userAgent: options.userAgent === undefined ? defaultUserAgent() : sendable(options.userAgent),
			limits: timeLimits(options.timeout),
			maxBytes: options.maxBytes,
			proxy: proxySettingsFrom(options.proxy ?? null, variables),
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
