export const LIGHT = {
    paper: "#ffffff",
    ink: "#1b1f24",
    muted: "#57606a",
    rule: "#d0d7de",
    box: "#c3c9d0",
    main: "#00609c",
    band: "#d3e6f4",
    second: "#a84300",
    third: "#00694f",
    fourth: "#8a3d70",
};
export const DARK = {
    paper: "#14171b",
    ink: "#e6e9ec",
    muted: "#a9b1ba",
    rule: "#3a4149",
    box: "#59626c",
    main: "#6cbcf2",
    band: "#1e3c52",
    second: "#f2a25c",
    third: "#4fd0aa",
    fourth: "#e3a0cb",
};
const names = ["paper", "ink", "muted", "rule", "box", "main", "band", "second", "third", "fourth"];
/** The theme as style sheet declarations: `--paper:#ffffff;…`. */
export const declarations = (theme) => names.map((name) => `--${name}:${theme[name]}`).join(";");
/** Colours by reference to the page's style sheet, so that one chart serves light, dark and print. */
export const PAGE = {
    paper: "var(--paper)",
    ink: "var(--ink)",
    muted: "var(--muted)",
    rule: "var(--rule)",
    box: "var(--box)",
    main: "var(--main)",
    band: "var(--band)",
    second: "var(--second)",
    third: "var(--third)",
    fourth: "var(--fourth)",
};
