// What a hostname tells by itself, as `URL` gives it.

/** A name of this machine (RFC 6761 section 6.3), without the root's dot. */
export const isLocalhost = (name: string): boolean => name === "localhost" || name.endsWith(".localhost");

/** The hostname without the brackets of an IPv6 address. */
export const unbracketed = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");
