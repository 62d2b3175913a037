export { SiteShell as default } from "#components/ui/site-shell.tsx";
