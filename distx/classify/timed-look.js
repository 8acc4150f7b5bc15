export const NO_TIMES = { checkedAt: null, attempts: null, durationMs: null };
/** The look with its times: the fields in the order of contract.md section 2. */
export const timedLook = ({ url, canonicalUrl, platform, kind, ...verdict }, { checkedAt, attempts, durationMs }) => ({ url, canonicalUrl, platform, kind, checkedAt, ...verdict, attempts, durationMs });
