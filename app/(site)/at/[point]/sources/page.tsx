export { default, generateMetadata } from "#app/(site)/(now)/sources/page.tsx";
