export { default, generateMetadata } from "#app/(site)/(now)/targets/page.tsx";
