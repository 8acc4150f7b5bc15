import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
// Which addresses may be asked at all. Reported URLs are hostile: a name or a redirect must not lead into the operator's own network.
// IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), as ipaddr.js knows them: only `unicast` is allowed.
/** Public addresses that are served inside a cloud only: Azure's host (metadata, DNS), reachable from every virtual machine there. */
const METADATA_ADDRESSES = new Set(["168.63.129.16"]);
const NAT64_PREFIX = ipaddr.IPv6.parseCIDR("64:ff9b::/96");
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
const refusalOf = (address) => {
    if (address instanceof ipaddr.IPv4) {
        if (METADATA_ADDRESSES.has(address.toString()))
            return "cloud metadata";
        const range = address.range();
        return range === "unicast" ? null : range;
    }
    // NAT64 (RFC 6052 section 2.1) carries an IPv4 address in the last four bytes: judge the one that is meant.
    if (address.match(NAT64_PREFIX))
        return refusalOf(new ipaddr.IPv4(address.toByteArray().slice(12)));
    const range = address.range();
    if (range !== "unicast")
        return range;
    return address.match(GLOBAL_UNICAST) ? null : "unallocated";
};
/** The kind of address that may not be asked (`loopback`, `private`, `linkLocal` …); null for a public one. Takes an IP literal. */
export const refusedRange = (literal) => {
    const zone = literal.indexOf("%");
    const bare = zone === -1 ? literal : literal.slice(0, zone);
    if (isIP(bare) === 0)
        return "not an address";
    return refusalOf(ipaddr.process(bare));
};
