/** Whether the address that answered has the last name, or a number, of the one asked. */
export declare const keepsName: (requestUrl: string, finalUrl: string) => boolean;
