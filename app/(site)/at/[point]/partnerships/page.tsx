export { default, generateMetadata } from "#app/(site)/(now)/partnerships/page.tsx";
