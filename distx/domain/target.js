export const laneKey = (text) => text.toLowerCase();
export const WEB = "web";
/** What sort of item a URL names. `site` is a whole host, `page` a page of the web or of a platform. */
export const ITEM_KINDS = [
    "page",
    "group",
    "post",
    "video",
    "photo",
    "profile",
    "listing",
    "event",
    "invite",
    "contact",
    "channel",
    "community",
    "playlist",
    "story",
    "store",
    "document",
    "repository",
    "blog",
    "share-link",
    "site",
];
