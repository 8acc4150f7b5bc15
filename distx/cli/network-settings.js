import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { UserError } from "../domain/user-error.js";
import { DEFAULT_FETCH_SETTINGS, timeLimits } from "../fetch/settings.js";
import { toolVersion } from "./tool-version.js";
/** Honest and names the tool; hosts can recognise it and say no. */
export const defaultUserAgent = () => `stillup/${toolVersion()} (checks whether reported URLs are still live)`;
const variable = (variables, name) => {
    const value = variables[name.toLowerCase()] ?? variables[name];
    return value === undefined || value === "" ? null : value;
};
const proxies = (given, variables) => {
    if (given !== undefined)
        return { http: given, https: given, noProxy: [] };
    const all = variable(variables, "ALL_PROXY");
    return {
        http: variable(variables, "HTTP_PROXY") ?? all,
        https: variable(variables, "HTTPS_PROXY") ?? all,
        noProxy: (variable(variables, "NO_PROXY") ?? "").split(/[\s,]+/).filter((host) => host !== ""),
    };
};
const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g;
const isReadable = (certificate) => {
    try {
        return new X509Certificate(certificate) !== null;
    }
    catch {
        return false;
    }
};
const readCertificates = (path) => {
    let text;
    try {
        text = readFileSync(path, "utf8");
    }
    catch (error) {
        throw new UserError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, "give --ca a PEM file");
    }
    const certificates = text.match(PEM_CERTIFICATE) ?? [];
    if (certificates.length === 0)
        throw new UserError(`${path} holds no PEM certificate`, "give --ca a PEM file");
    // OpenSSL passes over certificates that it cannot read, and every look would fail for it.
    for (const [index, certificate] of certificates.entries())
        if (!isReadable(certificate))
            throw new UserError(`${path}: certificate ${index + 1} of ${certificates.length} cannot be read`, "give --ca a PEM file whose certificates are whole");
    return text;
};
/** What the flags and the environment say together. */
export const networkSettings = (options, variables) => {
    const resolve = new Map();
    for (const [host, address] of options.resolve ?? [])
        resolve.set(host, [...(resolve.get(host) ?? []), address]);
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
const perHostRate = (given) => {
    if (given === undefined)
        return null;
    return given === "off" ? { kind: "off" } : { kind: "rate", perSecond: given.perSecond };
};
