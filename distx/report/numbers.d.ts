export declare const NOT_AVAILABLE = "n/a";
/** A count with commas between thousands: `12,345`. */
export declare const count: (value: number) => string;
/** A fraction as percentage points to one decimal, without the sign: 0.475 → `47.5`; never `0.0` or `100.0` unless exact. */
export declare const points: (share: number | null) => string;
/** A fraction as a percentage: `47.5%`. */
export declare const percent: (share: number | null) => string;
/** A share that is known as a range: `6.9 to 12.3%`, or `6.9%` where both ends read the same. */
export declare const percentRange: (lower: number, upper: number) => string;
/** A confidence level: 0.95 → `95%`. */
export declare const levelText: (level: number) => string;
/** Two limits in percentage points: `32.9 to 62.5`, one-sided where one is missing. */
export declare const limits: (low: number | null, high: number | null) => string;
/** A signed difference in percentage points: `+12.3`, `-4.0`. */
export declare const signedPoints: (difference: number | null) => string;
/** Two signed limits: `-4.0 to +12.3`. */
export declare const signedLimits: (low: number | null, high: number | null) => string;
/** Days to one decimal at most: `30`, `0.5`, `24.3`. */
export declare const dayNumber: (day: number | null) => string;
/** Two limits in days. */
export declare const dayLimits: (low: number | null, high: number | null) => string;
/** A p-value to two digits, `<0.001` below that. */
export declare const pValue: (p: number | null) => string;
/** A test statistic to four digits. */
export declare const statistic: (value: number | null) => string;
/** A small positive number in scientific notation: `3.1e-10`. */
export declare const scientific: (value: number | null) => string;
