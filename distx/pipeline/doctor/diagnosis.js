export const fine = (check, message) => ({ check, level: "ok", message, advice: null });
export const worthKnowing = (check, message, advice) => ({
    check,
    level: "warn",
    message,
    advice,
});
export const inTheWay = (check, message, advice) => ({
    check,
    level: "fail",
    message,
    advice,
});
