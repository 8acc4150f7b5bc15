import { matchSelector } from "./selector.js";
import { textOf } from "./tag-attributes.js";
import { hashName } from "./tag-name.js";
/** Elements kept for one selector, and bytes of an element's markup that are read for its text. */
const MOST_ELEMENTS = 20;
export const ELEMENT_BYTES = 20_000;
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"].map(hashName));
export const createElementReader = (page, selectors) => {
    const found = new Map(selectors.map((selector) => [selector, []]));
    const isFull = (selector) => (found.get(selector)?.length ?? 0) >= MOST_ELEMENTS;
    /** Selectors that still want elements; tags that none of them wants cost next to nothing. */
    let wanting = selectors;
    let tags = new Set(selectors.map(({ tag }) => tag));
    let open = [];
    const keep = (selector, text) => {
        if (isFull(selector))
            return;
        found.get(selector)?.push(text);
        if (!isFull(selector))
            return;
        wanting = wanting.filter((one) => one !== selector);
        tags = new Set(wanting.map(({ tag }) => tag));
    };
    const keepText = (one, end) => {
        if (isFull(one.selector))
            return;
        keep(one.selector, textOf(page.decode(one.start, Math.min(end, one.start + ELEMENT_BYTES))));
    };
    /** Whether one more element may be opened: without a bound, deep nesting would cost the square of its depth. */
    const mayOpen = (selector) => open.filter((one) => one.selector === selector).length < MOST_ELEMENTS;
    return {
        start: (tag, start, end) => {
            for (const one of open)
                if (one.tag === tag)
                    one.depth += 1;
            if (!tags.has(tag) && !tags.has(null))
                return;
            const inner = page.decode(start, end);
            for (const selector of wanting) {
                const attributes = matchSelector(selector, tag, inner);
                if (attributes === null)
                    continue;
                if (selector.reads !== null)
                    keep(selector, attributes.get(selector.reads) ?? "");
                else if (VOID.has(tag))
                    keep(selector, "");
                else if (mayOpen(selector))
                    open.push({ selector, tag, start: end + 1, depth: 1 });
            }
        },
        isOpen: () => open.length > 0,
        end: (tag, at) => {
            let isClosed = false;
            for (const one of open) {
                if (one.tag !== tag)
                    continue;
                one.depth -= 1;
                if (one.depth > 0)
                    continue;
                isClosed = true;
                keepText(one, at);
            }
            if (isClosed)
                open = open.filter((one) => one.depth > 0);
        },
        finish: () => {
            for (const one of open)
                keepText(one, page.bytes.length);
            return found;
        },
    };
};
