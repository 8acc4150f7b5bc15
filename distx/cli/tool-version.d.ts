/** The version in package.json: the one place that states it. */
export declare const toolVersion: () => string;
