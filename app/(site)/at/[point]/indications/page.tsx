export { default, generateMetadata } from "#app/(site)/(now)/indications/page.tsx";
