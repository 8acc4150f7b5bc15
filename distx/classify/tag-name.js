/** FNV-1a (32 bits): start and prime, for names and words that are hashed byte by byte. */
export const FNV_START = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
/** The hash under which the page scanner knows a tag's name; `name` is in lower-case ASCII. */
export const hashName = (name) => {
    let hash = FNV_START;
    for (let at = 0; at < name.length; at += 1)
        hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME);
    return hash;
};
