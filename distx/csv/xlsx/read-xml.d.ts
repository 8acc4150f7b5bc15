/** What is told of an XML part as it streams by. Names come without their prefix, attributes with it. */
export type XmlEvents = {
    open?(name: string, attributes: Readonly<Record<string, string>>): void;
    text?(text: string): void;
    close?(name: string): void;
};
/**
 * Reads an XML part, calling `events`; yields after each piece, so that the caller can take what has gathered.
 * Entities beyond XML's own are not expanded.
 * @throws UserError when it is not well-formed
 */
export declare const readXml: (bytes: AsyncIterable<Uint8Array>, events: XmlEvents) => AsyncGenerator<void>;
/** Reads an XML part to its end. */
export declare const readWholeXml: (bytes: AsyncIterable<Uint8Array>, events: XmlEvents) => Promise<void>;
