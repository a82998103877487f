// The Verwaltung stands in the same shell as the rest of the workspace.
export { default } from "../arbeit/layout";
