/** Rows a page: a page is read whole before the caller sees it, so that the caller may write in between. */
const PAGE = 1000;
/** Pages of rows by ascending key, until one comes back empty. */
export async function* pagesOf(read, keyOf, toItem) {
    for (let after = 0;;) {
        const rows = read(after, PAGE);
        const last = rows.at(-1);
        if (last === undefined)
            return;
        yield rows.map(toItem);
        after = keyOf(last);
    }
}
