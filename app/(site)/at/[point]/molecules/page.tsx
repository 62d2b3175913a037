export { default, generateMetadata } from "#app/(site)/(now)/molecules/page.tsx";
