import { readWholeXml } from "./read-xml.js";
const folderOf = (part) => part.slice(0, part.lastIndexOf("/") + 1);
/** The part name that a relationship's target names, seen from the part that it belongs to. */
export const resolvePart = (part, target) => {
    const path = target.startsWith("/") ? target.slice(1) : `${folderOf(part)}${target}`;
    const names = [];
    for (const name of path.split("/")) {
        if (name === "..")
            names.pop();
        else if (name !== "." && name !== "")
            names.push(name);
    }
    return names.join("/");
};
/** The relationships of a part by id; none where it has no such file. */
export const readRelations = async (zip, part) => {
    const relations = new Map();
    const folder = folderOf(part);
    await readWholeXml(zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
        open: (name, { Id, Target, TargetMode }) => {
            if (name === "Relationship" && Id !== undefined && Target !== undefined) {
                relations.set(Id, { target: Target, isExternal: TargetMode === "External" });
            }
        },
    });
    return relations;
};
