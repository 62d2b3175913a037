export { SiteShell as default } from "#components/records/site-shell.tsx";
