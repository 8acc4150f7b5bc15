/** FNV-1a (32 bits): start and prime, for names and words that are hashed byte by byte. */
export declare const FNV_START = 2166136261;
export declare const FNV_PRIME = 16777619;
/** The hash under which the page scanner knows a tag's name; `name` is in lower-case ASCII. */
export declare const hashName: (name: string) => number;
