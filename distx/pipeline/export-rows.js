import { noticeRow, snapshotRow, targetRow } from "./stored-rows.js";
/** All rows of one kind, a page at a time; every row has the same fields in the same order. */
export const exportRows = (store, name) => {
    switch (name) {
        case "snapshots":
            return snapshotRows(store);
        case "targets":
            return targetRows(store);
        case "notices":
            return noticeRows(store);
    }
};
async function* targetRows(store) {
    for await (const page of store.targets())
        yield page.map(targetRow);
}
async function* noticeRows(store) {
    const urls = await urlsById(store);
    for await (const page of store.notices())
        yield page.map((notice) => noticeRow(notice, urls.get(notice.targetId) ?? null));
}
async function* snapshotRows(store) {
    const urls = await urlsById(store);
    for await (const page of store.snapshots({}))
        yield page.map((snapshot) => snapshotRow(snapshot, urls.get(snapshot.targetId) ?? null));
}
/** A row names its target by URL; a hundred thousand of them are some ten megabytes. */
const urlsById = async (store) => {
    const urls = new Map();
    for await (const page of store.targets())
        for (const target of page)
            urls.set(target.id, target.url);
    return urls;
};
