export { default, generateMetadata } from "#app/(site)/(now)/companies/page.tsx";
