export { default, generateMetadata } from "#app/(site)/(now)/pipeline/page.tsx";
